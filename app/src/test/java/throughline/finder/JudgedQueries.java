package throughline.finder;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/// Queries with the results that people would want, and how well a Finder does on them.
///
/// Grades: 3 is what was asked for, 2 is good, 1 belongs to it, everything else 0. A wanted result is named
/// `kind:id` by its stable id (SOC code, slug), with `*` and `?` for any characters; the first pattern that fits
/// gives the grade.
final class JudgedQueries {
    private static final int DEPTH = 10;
    private static final int SUCCESS_DEPTH = 3;

    private final List<Judged> queries;

    private JudgedQueries(List<Judged> queries) {
        this.queries = List.copyOf(queries);
    }

    record Wanted(int grade, Pattern pattern) {}

    /// @param kinds kinds of the wanted results, which spares looking at all others
    record Judged(String query, String language, List<Wanted> wanted, Set<String> kinds) {
        int grade(String name) {
            for (var one : wanted) {
                if (one.pattern().matcher(name).matches()) {
                    return one.grade();
                }
            }
            return 0;
        }
    }

    /// How one query did.
    record Score(Judged judged, double ndcg, boolean success, List<String> top) {}

    /// The measure over all queries.
    record Result(List<Score> scores) {
        /// The queries of one language.
        Result in(String language) {
            return new Result(scores.stream()
                    .filter(score -> score.judged().language().equals(language))
                    .toList());
        }

        double ndcg() {
            return scores.stream().mapToDouble(Score::ndcg).average().orElse(0);
        }

        double success() {
            return scores.stream()
                    .mapToInt(score -> score.success() ? 1 : 0)
                    .average()
                    .orElse(0);
        }

        String report() {
            var report = new StringBuilder();
            var languages = new TreeMap<String, List<Score>>();
            scores.forEach(score -> languages
                    .computeIfAbsent(score.judged().language(), _ -> new ArrayList<>())
                    .add(score));
            for (Map.Entry<String, List<Score>> entry : languages.entrySet()) {
                var part = new Result(entry.getValue());
                report.append(line(entry.getKey(), part));
            }
            report.append(line("all", this));
            scores.stream()
                    .sorted(Comparator.comparingDouble(Score::ndcg))
                    .limit(12)
                    .forEach(score -> report.append(String.format(
                            Locale.ROOT,
                            "  %.2f %s %s%n",
                            score.ndcg(),
                            score.judged().query(),
                            score.top().subList(0, Math.min(4, score.top().size())))));
            return report.toString();
        }

        private static String line(String name, Result result) {
            return String.format(
                    Locale.ROOT,
                    "%-5s %3d queries  nDCG@10 %.3f  success@3 %.3f%n",
                    name,
                    result.scores().size(),
                    result.ndcg(),
                    result.success());
        }
    }

    static JudgedQueries read(String resource) {
        try (var in = JudgedQueries.class.getResourceAsStream(resource);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var queries = new ArrayList<Judged>();
            for (var row : csv) {
                var wanted = new ArrayList<Wanted>();
                var kinds = new HashSet<String>();
                for (var one : row.getField("wanted").split(" ")) {
                    kinds.add(one.substring(2, one.indexOf(':', 2)));
                    wanted.add(new Wanted(one.charAt(0) - '0', pattern(one.substring(2))));
                }
                // A result has the best grade of the patterns that fit.
                wanted.sort(Comparator.comparingInt(Wanted::grade).reversed());
                queries.add(new Judged(row.getField("query"), row.getField("language"), wanted, kinds));
            }
            return new JudgedQueries(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String wildcards) {
        var regex = new StringBuilder();
        for (var c : wildcards.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString());
    }

    List<Judged> queries() {
        return queries;
    }

    Result measure(Finder finder) {
        var rows = new Rows(finder.region());
        var names = new ArrayList<String>(rows.count());
        for (var row = 0; row < rows.count(); row++) {
            names.add(name(rows.kind(row), rows.thing(row)));
        }
        return new Result(queries.parallelStream()
                .map(judged -> score(judged, finder, rows, names))
                .toList());
    }

    private static Score score(Judged judged, Finder finder, Rows rows, List<String> names) {
        var hits = finder.search(FinderQuery.of(judged.query())).hits();
        var top = hits.stream()
                .limit(DEPTH)
                .map(hit -> name(hit.kind(), rows.thing(hit.kind(), hit.id())))
                .toList();
        var ideal = names.stream()
                .filter(name -> judged.kinds().contains(name.substring(0, name.indexOf(':'))))
                .map(judged::grade)
                .filter(grade -> grade > 0)
                .sorted(Comparator.reverseOrder())
                .limit(DEPTH)
                .toList();
        ToIntFunction<Integer> of = i -> judged.grade(top.get(i));
        var gained = 0.0;
        for (var i = 0; i < top.size(); i++) {
            gained += gain(of.applyAsInt(i), i);
        }
        var best = 0.0;
        for (var i = 0; i < ideal.size(); i++) {
            best += gain(ideal.get(i), i);
        }
        var success = top.stream().limit(SUCCESS_DEPTH).anyMatch(name -> judged.grade(name) == 3);
        return new Score(judged, best == 0 ? 0 : gained / best, success, top);
    }

    private static double gain(int grade, int position) {
        return ((1 << grade) - 1) / (Math.log(position + 2) / Math.log(2));
    }

    /// `kind:id` as judgments name results.
    static String name(Kind kind, Thing thing) {
        var id = switch (thing) {
            case Thing.OfOccupation(var it) -> it.soc();
            case Thing.OfProgram(var it) -> it.slug();
            case Thing.OfCourse(var it) -> it.slug();
            case Thing.OfCredential(var it) -> it.slug();
            case Thing.OfOrganization(var it) -> it.slug();
            case Thing.OfSector(var it) -> it.slug();
            case Thing.OfPathway(var it) -> it.slug();
            case Thing.OfActivity(var it) -> it.slug();
            case Thing.OfSupport(var it) -> it.slug();
        };
        return kind.key() + ":" + id;
    }
}
