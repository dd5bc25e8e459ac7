package throughline.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import throughline.region.Region;
import throughline.routes.RouteNames.Choice;

/// Puts the names that the Region has in the place of words of a question: a school, a goal, what is done. Used once.
final class NameResolver {
    private final Region region;
    private final Supplier<RouteNames> names;
    private final List<String> problems = new ArrayList<>();

    NameResolver(Region region, Supplier<RouteNames> names) {
        this.region = region;
        this.names = names;
    }

    /// The question with names; words of which no single meaning is known stay and are among the problems.
    Question resolve(Question question) {
        var school = question.school();
        return new Question(
                school == null || region.findOrganization(school).isPresent()
                        ? school
                        : meant("--from", school, names.get().schools(school)),
                question.grade(),
                question.diploma(),
                question.done().stream()
                        .map(done -> Done.find(region, done).isPresent()
                                ? done
                                : meant("--done", done, names.get().done(done)))
                        .toList(),
                question.english(),
                question.evenings(),
                question.zip(),
                question.miles(),
                question.coursesPerTerm(),
                question.summers(),
                question.maxCostCents(),
                question.barred().stream()
                        .map(barred -> RouteNames.isBarrable(region, barred)
                                ? barred
                                : meant("--not", barred, names.get().barrable(barred)))
                        .toList(),
                Goal.find(region, question.goal()).isPresent()
                        ? question.goal()
                        : meant("--to", question.goal(), names.get().goals(words(question.goal()))));
    }

    /// A goal of a known kind whose name is not known is searched by the name.
    private static String words(String goal) {
        return goal.replaceFirst("^(occupation|program|credential|pathway|sector):", "");
    }

    /// What could mean several things or nothing, a paragraph each.
    List<String> problems() {
        return List.copyOf(problems);
    }

    private String meant(String option, String words, List<Choice> choices) {
        var meant = RouteNames.meant(choices, words);
        if (meant.isPresent()) {
            return meant.get().reference();
        }
        var lines = new ArrayList<String>();
        lines.add(
                choices.isEmpty()
                        ? option + " " + words + " is not known here. `throughline search` finds names."
                        : option + " " + words + " can mean several things. Write one of:");
        for (var choice : choices) {
            lines.add("  " + choice.reference() + "  " + choice.title()
                    + (choice.place().isEmpty() ? "" : ", " + choice.place()));
        }
        problems.add(String.join(System.lineSeparator(), lines));
        return words;
    }
}
