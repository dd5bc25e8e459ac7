package throughline.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.engine.match.CourseMatcher.Course;
import throughline.region.Articulation;
import throughline.region.Meant;
import throughline.region.Region;
import throughline.web.TableOption;

/// `throughline match`: candidates for articulation.
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Ranks the courses of one institution that may satisfy a course of another: by their titles and subjects,",
            "by their learning outcomes where both list them, and by what other institutions accept them for.",
            "What the asking institution itself accepts is marked and never used for the order. These are",
            "suggestions: faculty decide."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage", "3:no agreements are known"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline match 'MATH 150' --at 'San Diego State' --with 'Palomar College'",
            "  throughline match 'WELD 1' --title 'Introduction to Welding' --at 'My high school' --with Palomar",
            "  throughline match --measure",
            "  throughline match --measure --at 'San Diego State; California, San Diego; San Marcos'"
        })
public final class MatchCommand implements Callable<Integer> {
    private static final int NOTHING_KNOWN = 3;

    @Parameters(
            arity = "0..1",
            paramLabel = "COURSE",
            description = "Subject and number of the course that is to be satisfied, for example 'MATH 150'.")
    @Nullable
    String code;

    @Option(names = "--at", paramLabel = "NAME", description = "The institution of that course, or a part of its name.")
    @Nullable
    String at;

    @Option(
            names = "--with",
            paramLabel = "NAME",
            description = "The institution whose courses are ranked, or a part of its name.")
    @Nullable
    String with;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "Title of the course, for one that no agreement names yet.")
    @Nullable
    String title;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many candidates to print. Default: ${DEFAULT-VALUE}.")
    int top = 5;

    @Option(
            names = "--measure",
            description =
                    "Print how good the order is instead: R@k, the share of questions with an accepted course among"
                            + " the first k, and the mean reciprocal rank, each institution's own decisions held out, beside"
                            + " a plain search (BM25). For the institutions of this region, or those that match --at,"
                            + " which may then name several, separated by semicolons.")
    boolean measure;

    @Mixin
    TableOption format = new TableOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Region> source;

    /// @param region builds the Region when the command runs
    public MatchCommand(Supplier<Region> region) {
        this.source = region;
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw wrong("--top must be 1 or more: " + top + ".");
        }
        if (!measure && (code == null || at == null || with == null)) {
            throw wrong("Name a course, its institution (--at) and the one whose courses are ranked (--with),"
                    + " or ask with --measure.");
        }
        var region = source.get();
        var known = RegionMatches.of(region);
        if (known.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("throughline: No articulation agreements are known. Import those of ASSIST.");
            return NOTHING_KNOWN;
        }
        if (measure) {
            measured(region, known);
        } else {
            ranked(known);
        }
        return ExitCode.OK;
    }

    private void measured(Region region, RegionMatches known) {
        var names = known.targets().stream().map(Course::institution).distinct().toList();
        var asked = at == null
                ? region.articulations().stream()
                        .filter(one -> one.receivingId() >= 0)
                        .map(Articulation::receivingName)
                        .distinct()
                        .toList()
                : names.stream()
                        .filter(name -> Arrays.stream(String.valueOf(at).split(";"))
                                .anyMatch(part -> contains(name, part.strip())))
                        .toList();
        if (asked.isEmpty()) {
            throw wrong("No institution with agreements matches --at. There are: " + String.join("; ", names) + ".");
        }
        var rows = known.measure(asked).stream()
                .map(one -> List.of(
                        one.institution(),
                        one.ranker(),
                        Integer.toString(one.quality().questions()),
                        share(one.quality().atOne()),
                        share(one.quality().atThree()),
                        share(one.quality().atFive()),
                        share(one.quality().atTen()),
                        share(one.quality().reciprocalRank())))
                .toList();
        format.print(
                List.of("institution", "ranker", "questions", "R@1", "R@3", "R@5", "R@10", "MRR"),
                Set.of("questions", "R@1", "R@3", "R@5", "R@10", "MRR"),
                rows,
                spec.commandLine().getOut());
    }

    private void ranked(RegionMatches known) {
        var matcher = known.matcher();
        var college = one("--with", String.valueOf(with), matcher.institutions());
        var target = target(known);
        var accepted = known.accepted(target, college);
        var rows = new ArrayList<List<String>>();
        for (var match : matcher.rank(target, college, known::outcomesOf).stream()
                .limit(top)
                .toList()) {
            rows.add(List.of(
                    match.course().code(),
                    match.course().title(),
                    share(match.score()),
                    share(match.title()),
                    share(match.subject()),
                    Integer.toString(match.precedents()),
                    match.best().map(MatchCommand::named).orElse(""),
                    accepted.contains(match.course().code()) ? "yes" : "",
                    String.join("; ", match.outcomes().common())));
        }
        format.print(
                List.of(
                        "course",
                        "title",
                        "score",
                        "title_alike",
                        "subject_alike",
                        "accepted_by",
                        "nearest",
                        "agreed",
                        "outcomes"),
                Set.of("score", "title_alike", "subject_alike", "accepted_by"),
                rows,
                spec.commandLine().getOut());
        if (format.isTable()) {
            explain(target, college);
        }
    }

    private void explain(Course target, String college) {
        var out = spec.commandLine().getOut();
        out.println();
        out.println("Courses of " + college + " for " + named(target) + ".");
        out.println("accepted_by: courses of other institutions that accept this one; nearest: the one most like it.");
        out.println("agreed: an agreement says so already; it was not used for the order.");
        out.println("outcomes: what both courses teach, where both list it.");
        out.flush();
    }

    private Course target(RegionMatches known) {
        if (title != null) {
            return RegionMatches.course(String.valueOf(at), String.valueOf(code), title);
        }
        var names = known.targets().stream().map(Course::institution).distinct().toList();
        var institution = one("--at", String.valueOf(at), names);
        var courses = known.targets().stream()
                .filter(course -> course.institution().equals(institution))
                .toList();
        return courses.stream()
                .filter(course -> course.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> wrong("No agreement names " + code + " of " + institution
                        + ". Give its title with --title, or one of: "
                        + few(courses.stream().map(Course::code).toList()) + "."));
    }

    /// The only name that can be meant.
    private String one(String option, String text, List<String> names) {
        return switch (Meant.of(text, names, name -> name, _ -> List.of())) {
            case Meant.One<String>(var name) -> name;
            case Meant.Nothing<String> _ ->
                throw wrong(option + " " + text + " is not known. There are: " + few(names) + ".");
            case Meant.Several<String>(var several) ->
                throw wrong(option + " " + text + " can mean: " + few(several) + ".");
        };
    }

    private static boolean contains(String name, @Nullable String text) {
        return text != null && name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static String few(List<String> names) {
        return String.join("; ", names.subList(0, Math.min(12, names.size())))
                + (names.size() > 12 ? "; and " + (names.size() - 12) + " more" : "");
    }

    private static String named(Course course) {
        return course.code() + " " + course.title() + ", " + course.institution();
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
