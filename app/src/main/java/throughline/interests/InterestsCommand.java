package throughline.interests;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.engine.interest.InterestArea;
import throughline.engine.interest.InterestMatcher.Match;
import throughline.engine.interest.InterestMatcher.Ranking;
import throughline.engine.interest.InterestScores;
import throughline.engine.interest.ShortForm;
import throughline.engine.interest.ShortForm.Scored;
import throughline.region.Preparation;
import throughline.region.Region;
import throughline.web.CsvFile;
import tools.jackson.databind.json.JsonMapper;

/// `throughline interests`: occupations by interests.
@Command(
        name = "interests",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the occupations that fit a person's interests, by the correlation r of the person's six sums with",
            "the six values of each occupation: realistic, investigative, artistic, social, enterprising, conventional.",
            "Best fit is r of .729 or more, great fit .608 or more. Nothing is kept. CSV and JSON name source and vintage."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage", "3:no order can be given"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline interests --scores 27,13,23,25,14,14",
            "  throughline interests --scores 27,13,23,25,14,14 --preparation high-school,certificate",
            "  throughline interests --mini --scores 14,6,11,12,7,8 --top 50 --format csv"
        })
public final class InterestsCommand implements Callable<Integer> {
    private static final int NO_ORDER = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Given given;

    /// Exactly one of these.
    static final class Given {
        @Option(
                names = "--scores",
                paramLabel = "R,I,A,S,E,C",
                split = ",",
                description = "The six sums, each from 0 to 40, or to 20 with --mini.")
        @Nullable
        List<Integer> scores;

        @Option(
                names = "--answers",
                paramLabel = "DIGITS",
                description = "The 60 answers of the short form in its order, each from 1 to 5, - for one left out.")
        @Nullable
        String answers;
    }

    @Option(names = "--mini", description = "The scores are those of the mini form with 30 items.")
    boolean mini;

    @Option(
            names = "--preparation",
            paramLabel = "LEVELS",
            split = ",",
            description = {
                "Only occupations that usually ask this of beginners: none, high-school, certificate, associate,",
                "bachelor, graduate. Several with commas. Occupations of which no source states it are left out."
            })
    List<String> preparation = List.of();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many occupations to print. Default: ${DEFAULT-VALUE}.")
    int top = 20;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Shape format = Shape.table;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<Region> source;

    /// @param region builds the Region when the command runs
    public InterestsCommand(Supplier<Region> region) {
        this.source = region;
    }

    /// Lower case, as typed on the command line.
    enum Shape {
        table,
        csv,
        json
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw wrong("--top must be 1 or more: " + top + ".");
        }
        var levels = levels();
        var scores = scores();
        var known = RegionInterests.of(source.get());
        if (known.occupations().isEmpty()) {
            return nothing("No occupation has interests. Import the interests of O*NET occupations.");
        }
        var flat = known.matcher().flatOccupations();
        return switch (known.matcher().rank(scores)) {
            case Ranking.Flat() -> nothing("All six sums are equal, so no occupation fits better than another.");
            case Ranking.Ranked(var all, var broad) -> {
                var matches = all.stream()
                        .filter(match -> levels.isEmpty()
                                || levels.contains(known.levels().get(match.occupation())))
                        .limit(top)
                        .toList();
                if (broad) {
                    tell("Note: these interests are broad; the order of occupations says little.");
                }
                if (!flat.isEmpty()) {
                    tell("Note: not ranked, as all six values are equal: " + String.join(", ", flat) + ".");
                }
                if (matches.isEmpty()) {
                    yield nothing(
                            all.isEmpty()
                                    ? "All occupations have six equal values, so none fits better than another."
                                    : "No occupation with interests is known to ask this preparation.");
                }
                print(known, matches);
                yield ExitCode.OK;
            }
        };
    }

    private int nothing(String why) {
        tell("throughline: " + why);
        return NO_ORDER;
    }

    private void tell(String message) {
        spec.commandLine().getErr().println(message);
    }

    private Set<Preparation> levels() {
        return preparation.stream()
                .map(key -> Preparation.find(key.strip())
                        .orElseThrow(() -> wrong("--preparation: " + key + " is no level. Expected one of "
                                + Stream.of(Preparation.values())
                                        .map(Preparation::key)
                                        .collect(Collectors.joining(", "))
                                + ".")))
                .collect(Collectors.toSet());
    }

    private InterestScores scores() {
        try {
            if (given.answers == null) {
                var most = mini ? InterestScores.MINI_FORM_MOST : InterestScores.SHORT_FORM_MOST;
                return new InterestScores(given.scores == null ? List.of() : given.scores, most);
            }
            if (mini) {
                throw wrong("--answers are those of the short form; give --scores for the mini form.");
            }
            return switch (ShortForm.score(answers(given.answers))) {
                case Scored.Complete(var scores) -> scores;
                case Scored.Incomplete(var areas, var sums) ->
                    throw wrong("Every item must be answered; some are left out in: "
                            + areas.stream()
                                    .sorted()
                                    .map(InterestsCommand::word)
                                    .collect(Collectors.joining(", "))
                            + ". Sums of the others: "
                            + new TreeMap<>(sums)
                                    .entrySet().stream()
                                            .map(sum -> word(sum.getKey()) + " " + sum.getValue())
                                            .collect(Collectors.joining(", "))
                            + ".");
            };
        } catch (IllegalArgumentException outside) {
            throw wrong(outside.getMessage());
        }
    }

    private static String word(InterestArea area) {
        return area.name().toLowerCase(Locale.ROOT);
    }

    private List<OptionalInt> answers(String text) {
        if (!text.matches("[0-9-]*")) {
            throw wrong("Answers are digits from 1 to 5, or - for one left out: " + text + ".");
        }
        return text.chars()
                .mapToObj(each -> each == '-' ? OptionalInt.empty() : OptionalInt.of(each - '0'))
                .toList();
    }

    private ParameterException wrong(@Nullable String message) {
        return new ParameterException(spec.commandLine(), String.valueOf(message));
    }

    private void print(RegionInterests known, List<Match> matches) {
        var out = spec.commandLine().getOut();
        var rows = new ArrayList<Map<String, String>>();
        for (var match : matches) {
            var row = new LinkedHashMap<String, String>();
            row.put("occupation", match.occupation());
            row.put("title", known.occupation(match.occupation()).title());
            row.put(
                    "correlation",
                    BigDecimal.valueOf(match.correlation())
                            .setScale(4, RoundingMode.HALF_UP)
                            .toPlainString());
            row.put("fit", match.fit().name().toLowerCase(Locale.ROOT));
            var level = known.levels().get(match.occupation());
            row.put("preparation", level == null ? "" : level.key());
            row.put("source", String.join("; ", known.sources()));
            rows.add(row);
        }
        switch (format) {
            case table -> table(known, rows, out);
            case csv -> {
                var csv = CsvWriter.builder().bufferSize(0).build(out);
                csv.writeRecord(rows.getFirst().keySet());
                rows.forEach(row -> csv.writeRecord(
                        row.values().stream().map(CsvFile::harmless).toList()));
            }
            case json -> out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        }
        out.flush();
    }

    private static void table(RegionInterests known, List<Map<String, String>> rows, PrintWriter out) {
        out.println("      r  fit    preparation  occupation");
        for (var row : rows) {
            out.println(String.format(
                    Locale.ROOT,
                    "%7s  %-5s  %-11s  %s %s",
                    row.get("correlation"),
                    row.get("fit"),
                    row.get("preparation"),
                    row.get("occupation"),
                    row.get("title")));
        }
        out.println();
        out.println("Interests of occupations: " + String.join("; ", known.sources()) + ".");
    }
}
