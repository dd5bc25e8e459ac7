package throughline.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.planner.Asked.Who;
import throughline.region.Region;
import throughline.routes.Done;
import throughline.routes.RouteNames;
import throughline.routes.RouteNames.Choice;
import throughline.web.Visit;
import throughline.web.Words;

/// Reads the question from the parameters of an address: a question, or the form with what is still open. Used once.
///
/// A name is typed in a field that ends with `-words` and chosen in the field of its reference. Words that are not the
/// name of what was chosen before are a new search.
final class FormReader {
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}");
    private static final Pattern DOLLARS = Pattern.compile("\\$? ?[0-9]{1,3}(\\.[0-9]{1,2})?");
    private static final Pattern COST = Pattern.compile("\\$? ?[0-9]{1,3}(,?[0-9]{3})?");
    private static final int MOST_DONE = 30;
    private static final int MOST_WORDS = 200;

    private final Visit visit;
    private final Region region;
    private final RouteNames names;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, List<FormPage.Option>> choices = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    FormReader(Visit visit, RouteNames names) {
        this.visit = visit;
        this.region = visit.region();
        this.names = names;
    }

    /// What became of the parameters.
    sealed interface Read {
        /// @param route which of the routes is to be shown alone, from 1; 0 for all
        record Complete(Asked asked, int route) implements Read {}

        record Open(FormPage page) implements Read {}
    }

    Read read() {
        var isBlank = Stream.of("who", "goal", "goal-words", "wage", "school", "school-words", "done")
                .allMatch(name -> visit.parameter(name).isEmpty());
        if (isBlank) {
            return new Read.Open(new FormPage(Map.of(), List.of(), List.of(), Map.of(), Map.of()));
        }
        var goal = goal();
        var who = who();
        var school = who == Who.STUDENT ? school() : "";
        var grade = who == Who.STUDENT ? number("grade", 9, 12, 0) : 0;
        if (who == Who.STUDENT && grade == 0) {
            problems.putIfAbsent("grade", "planner.wrong.grade");
        }
        var done = done();
        var zip = zip();
        var asked = new Asked(
                new Asked.Start(who == null ? Who.DIPLOMA : who, school, grade, done, flag("work"), flag("learning")),
                new Asked.Limits(flag("evenings"), zip, number("miles", 1, 250, Asked.MILES), cost(), barred()),
                new Asked.Pace(number("load", 1, 6, 0), flag("summers")),
                goal);
        var isLink = visit.parameter("edit").equals("yes")
                || visit.parameter("who").isEmpty() && problems.keySet().equals(Set.of("who"));
        if (isLink || !problems.isEmpty() || !choices.isEmpty()) {
            var ticked = done.stream().map(this::doneOption).toList();
            var barred = barred().stream().map(this::barredOption).toList();
            return new Read.Open(new FormPage(fields, ticked, barred, choices, isLink ? Map.of() : problems));
        }
        return new Read.Complete(asked, number("route", 1, 9, 0));
    }

    private @Nullable Who who() {
        var text = visit.parameter("who");
        var found =
                Stream.of(Who.values()).filter(one -> one.key().equals(text)).findFirst();
        if (found.isEmpty()) {
            problems.put("who", "planner.wrong.who");
            return null;
        }
        fields.put("who", text);
        return found.get();
    }

    private String words(String name) {
        var words = visit.parameter(name).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return words.substring(0, Math.min(words.length(), MOST_WORDS));
    }

    private String school() {
        var slug = visit.parameter("school");
        var words = words("school-words");
        var chosen = slug.isEmpty()
                ? Optional.<Choice>empty()
                : region.findOrganization(slug)
                        .flatMap(_ -> names.schools(slug).stream().findFirst());
        if (chosen.isPresent()
                && (words.isEmpty()
                        || words.equals(title(chosen.get()))
                        || words.equals(visit.parameter("school-before")))) {
            return keep("school", chosen.get());
        }
        return find("school", words.isEmpty() ? slug : words, names::schools);
    }

    private String goal() {
        var reference = visit.parameter("goal");
        var words = words("goal-words");
        var wage = visit.parameter("wage");
        if (reference.startsWith("wage:") && wage.isEmpty()) {
            wage = reference.substring(5);
            reference = "";
        }
        var chosen = reference.isEmpty() ? null : names.find(reference);
        if (chosen != null
                && (words.isEmpty() || words.equals(title(chosen)) || words.equals(visit.parameter("goal-before")))) {
            return keep("goal", chosen);
        }
        if (words.isEmpty() && reference.isEmpty()) {
            return wage(wage);
        }
        return find("goal", words.isEmpty() ? reference : words, names::goals);
    }

    private String wage(String wage) {
        if (wage.isEmpty()) {
            problems.put("goal", "planner.wrong.goal");
            return "";
        }
        fields.put("wage", wage);
        if (!DOLLARS.matcher(wage).matches()) {
            problems.put("wage", "planner.wrong.wage");
            return "";
        }
        return "wage:" + wage.replaceAll("[$ ]", "");
    }

    private interface Search {
        List<Choice> of(String words);
    }

    /// The reference of what words mean; empty when that is still open.
    private String find(String field, String words, Search search) {
        if (words.isEmpty()) {
            problems.put(field, "planner.wrong." + field);
            return "";
        }
        fields.put(field + "-words", words);
        var found = search.of(words);
        var meant = RouteNames.meant(found, words);
        if (meant.isPresent()) {
            return keep(field, meant.get());
        }
        if (found.isEmpty()) {
            problems.put(field, "planner.wrong." + field + ".unknown");
        } else {
            choices.put(field, found.stream().map(this::option).toList());
        }
        return "";
    }

    private String keep(String field, Choice choice) {
        fields.put(field, choice.reference());
        fields.put(field + "-words", title(choice));
        return choice.reference();
    }

    private List<String> done() {
        var kept = new LinkedHashSet<String>();
        for (var name : visit.parameters().getOrDefault("done", List.of())) {
            if (kept.size() < MOST_DONE && !name.isBlank()) {
                Done.find(region, name.strip())
                        .ifPresentOrElse(
                                thing -> kept.add(names.choice(thing).reference()),
                                () -> problems.put("done", "planner.wrong.done.unknown"));
            }
        }
        var words = words("done-words");
        if (!words.isEmpty()) {
            var found = names.done(words);
            var meant = RouteNames.meant(found, words);
            if (meant.isPresent()) {
                kept.add(meant.get().reference());
            } else if (found.isEmpty()) {
                fields.put("done-words", words);
                problems.put("done", "planner.wrong.done.unknown");
            } else {
                var open = found.stream()
                        .filter(choice -> !kept.contains(choice.reference()))
                        .map(this::option)
                        .toList();
                if (!open.isEmpty() && !words.equals(visit.parameter("done-before"))) {
                    fields.put("done-words", words);
                    choices.put("done", open);
                }
            }
        }
        return new ArrayList<>(kept);
    }

    /// What the person keeps out of; what is no longer known keeps nobody out.
    private List<String> barred() {
        return visit.parameters().getOrDefault("not", List.of()).stream()
                .filter(name -> RouteNames.isBarrable(region, name))
                .distinct()
                .limit(MOST_DONE)
                .toList();
    }

    private FormPage.Option barredOption(String reference) {
        return option(names.barred(reference));
    }

    private FormPage.Option doneOption(String reference) {
        return option(names.choice(Done.find(region, reference).orElseThrow()));
    }

    private String title(Choice choice) {
        return Words.of(visit.language(), choice.title(), choice.titleEs()).value();
    }

    private FormPage.Option option(Choice choice) {
        var words = choice.kind().equals("school")
                ? Words.name(visit.language(), choice.title())
                : Words.of(visit.language(), choice.title(), choice.titleEs());
        return new FormPage.Option(choice.reference(), choice.kind(), words, choice.place());
    }

    private boolean flag(String name) {
        var set = visit.parameter(name).equals("yes");
        if (set) {
            fields.put(name, "yes");
        }
        return set;
    }

    private String zip() {
        var zip = visit.parameter("zip");
        if (zip.isEmpty()) {
            return "";
        }
        fields.put("zip", zip);
        if (!ZIP.matcher(zip).matches() || region.findZip(zip).isEmpty()) {
            problems.put("zip", "planner.wrong.zip");
            return "";
        }
        return zip;
    }

    private @Nullable Integer cost() {
        var cost = visit.parameter("cost");
        if (cost.isEmpty()) {
            return null;
        }
        fields.put("cost", cost);
        if (!COST.matcher(cost).matches()) {
            problems.put("cost", "planner.wrong.cost");
            return null;
        }
        return Integer.parseInt(cost.replaceAll("[$, ]", ""));
    }

    private int number(String name, int min, int max, int otherwise) {
        var text = visit.parameter(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        fields.put(name, text);
        if (text.matches("[0-9]{1,3}")) {
            var number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        }
        problems.put(name, "planner.wrong." + name);
        return otherwise;
    }
}
