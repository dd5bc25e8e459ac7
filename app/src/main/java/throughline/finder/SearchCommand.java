package throughline.finder;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.finder.FinderQuery.Near;
import throughline.finder.FinderQuery.Sort;
import throughline.region.RegionRefresh;

/// `throughline search`: the search box of the pages, on the command line.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds programs, courses, occupations, credentials and institutions.",
            "Prints a line for each: what it is, its title, where, and through which other words it was found."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:something was found",
            "1:failed, the message says why",
            "2:wrong usage",
            "3:nothing was found"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline search medical assisting",
            "  throughline search --kind program --near 92101,15 welding"
        })
public final class SearchCommand implements Callable<Integer> {
    private static final int NOTHING_FOUND = 3;
    private static final Pattern NEAR = Pattern.compile("(?<zip>\\d{5}),(?<miles>\\d{1,3})");

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "What to look for, in English or Spanish.")
    List<String> words = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only this kind: occupation, program, course, credential, organization, pathway, sector ...")
    @Nullable
    String kind;

    @Option(
            names = "--where",
            paramLabel = "FACET=VALUE",
            description = "Only with this value of a facet, for example sector=9 or county=\"Imperial County\"."
                    + " May be repeated.")
    List<String> where = List.of();

    @Option(names = "--near", paramLabel = "ZIP,MILES", description = "Only within so many miles of a ZIP code.")
    @Nullable
    String near;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "relevance",
            description = "relevance, title, wage, openings, awards or distance. Default: ${DEFAULT-VALUE}.")
    String sort = "relevance";

    @Option(names = "--page", paramLabel = "N", defaultValue = "1", description = "Which twenty results. Default: 1.")
    int page;

    @Option(names = "--tsv", description = "Tab-separated columns without a heading line, for other programs.")
    boolean tsv;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Supplier<RegionRefresh> refresh;
    private final Supplier<Finders> finders;

    /// @param refresh builds the Region and with it the search when the command runs
    public SearchCommand(Supplier<RegionRefresh> refresh, Supplier<Finders> finders) {
        this.refresh = refresh;
        this.finders = finders;
    }

    @Override
    public Integer call() {
        var query = query();
        refresh.get().refresh();
        var finder = finders.get().get();
        var answer = finder.search(query);
        var out = spec.commandLine().getOut();
        for (var hit : answer.hits()) {
            out.println(line(ResultLine.of(hit, finder.region())));
        }
        if (!tsv) {
            summary(answer);
        }
        return answer.total() == 0 ? NOTHING_FOUND : ExitCode.OK;
    }

    private FinderQuery query() {
        try {
            return new FinderQuery(String.join(" ", words), chosen(), place(), order(), page);
        } catch (IllegalArgumentException outside) {
            throw usage("The search goes beyond what is allowed: at most " + FinderQuery.MAX_WORDS
                    + " characters and page 1 to " + FinderQuery.MAX_PAGE + ".");
        }
    }

    private Map<Facet, SortedSet<String>> chosen() {
        var chosen = new EnumMap<Facet, SortedSet<String>>(Facet.class);
        if (kind != null) {
            chosen.put(Facet.KIND, new TreeSet<>(List.of(kind)));
        }
        for (var each : where) {
            var parts = each.split("=", 2);
            var facet = Facet.find(parts[0])
                    .filter(_ -> parts.length == 2)
                    .orElseThrow(() -> usage(
                            "Not understood: --where " + each + ". Write FACET=VALUE with one of " + facets() + "."));
            chosen.computeIfAbsent(facet, _ -> new TreeSet<>()).add(parts[1]);
        }
        return chosen;
    }

    private static String facets() {
        return Stream.of(Facet.values()).map(Facet::parameter).collect(joining(", "));
    }

    private Optional<Near> place() {
        if (near == null) {
            return Optional.empty();
        }
        var matcher = NEAR.matcher(near);
        if (!matcher.matches()) {
            throw usage("Not understood: --near " + near + ". Write a ZIP code and miles, for example 92101,15.");
        }
        return Optional.of(new Near(matcher.group("zip"), Integer.parseInt(matcher.group("miles"))));
    }

    private Sort order() {
        return Stream.of(Sort.values())
                .filter(each -> each.key().equals(sort))
                .findFirst()
                .orElseThrow(() -> usage("There is no order " + sort + "."));
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String line(ResultLine result) {
        if (tsv) {
            return String.join("\t", result.kind().key(), result.key(), result.title(), result.place());
        }
        var line = new StringBuilder(
                String.format(Locale.ROOT, "%-12s  %s", result.kind().key(), result.title()));
        if (!result.place().isEmpty()) {
            line.append(", ").append(result.place());
        }
        if (!result.key().isEmpty()) {
            line.append("  [").append(result.key()).append(']');
        }
        if (!result.matched().isEmpty()) {
            line.append("  (").append(result.matched()).append(')');
        }
        return line.toString();
    }

    private void summary(FinderAnswer answer) {
        var out = spec.commandLine().getOut();
        var corrected = answer.corrected() == null ? "" : " for \"" + answer.corrected() + "\"";
        if (answer.total() == 0) {
            out.println("Nothing was found. Try fewer or other words.");
        } else {
            out.println(String.format(
                    Locale.ROOT,
                    "%,d to %,d of %,d%s",
                    from(),
                    from() + answer.hits().size() - 1,
                    answer.total(),
                    corrected));
        }
    }

    private int from() {
        return (page - 1) * FinderQuery.PAGE_SIZE + 1;
    }
}
