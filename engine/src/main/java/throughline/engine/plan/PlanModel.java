package throughline.engine.plan;

import static throughline.engine.plan.Literals.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import throughline.engine.curriculum.Requisite;

/// A term problem as clauses and weighted bounds over statements "course v is taken by term t". These describe
/// requisites exactly: what propagation leaves open is only how loads fit together.
final class PlanModel {
    private static final int YES = 0;
    private static final int NO = 1;

    private final TermProblem problem;
    private final Windows windows;
    private final ClauseSearch search;
    /// Statement "taken by term t"; [#YES] and [#NO] where the window decides.
    private final int[][] by;
    /// Statement "taken in term t".
    private final int[][] at;
    /// First variable that names no statement about a term.
    private final int firstExtra;

    PlanModel(TermProblem problem, Gaps gaps) {
        this.problem = problem;
        this.windows = Windows.of(problem, gaps);
        this.by = new int[problem.courseCount()][problem.termCount()];
        this.at = new int[problem.courseCount()][problem.termCount()];
        this.firstExtra = nameStatements();
        this.search = new ClauseSearch(firstExtra
                + problem.termCount() * problem.curriculum().requisites().size());
        search.addClause(YES);
        if (windows.isEmpty()) {
            search.addClause();
            return;
        }
        defineTerms();
        requisites();
        twins();
        loads();
        prefer(FirstGuess.of(problem, windows));
    }

    private int nameStatements() {
        int next = 1;
        for (int v = 0; v < by.length; v++) {
            for (int t = 0; t < by[v].length; t++) {
                if (t < windows.earliest[v]) {
                    by[v][t] = NO;
                } else if (t >= windows.latest[v]) {
                    by[v][t] = YES;
                } else if (windows.allows(v, t)) {
                    by[v][t] = 2 * next++;
                } else {
                    by[v][t] = by[v][t - 1];
                }
            }
            for (int t = 0; t < by[v].length; t++) {
                var before = t == 0 ? NO : by[v][t - 1];
                if (!windows.allows(v, t)) {
                    at[v][t] = NO;
                } else if (before == NO) {
                    at[v][t] = by[v][t];
                } else if (by[v][t] == YES) {
                    at[v][t] = not(before);
                } else {
                    at[v][t] = 2 * next++;
                }
            }
        }
        return next;
    }

    private void defineTerms() {
        for (int v = 0; v < by.length; v++) {
            for (int t = 1; t < by[v].length; t++) {
                search.addClause(not(by[v][t - 1]), by[v][t]);
                if (at[v][t] > 1 && at[v][t] != by[v][t] && at[v][t] != not(by[v][t - 1])) {
                    search.addClause(not(at[v][t]), by[v][t]);
                    search.addClause(not(at[v][t]), not(by[v][t - 1]));
                    search.addClause(at[v][t], not(by[v][t]), by[v][t - 1]);
                }
            }
        }
    }

    private void requisites() {
        for (var requisite : problem.curriculum().requisites()) {
            order(requisite.from(), requisite.to(), requisite.kind().minTermsBetween());
            if (requisite.kind() == Requisite.Kind.STRICT) {
                order(requisite.to(), requisite.from(), 0);
            }
        }
    }

    private void order(int first, int second, int gap) {
        for (int t = 0; t < problem.termCount(); t++) {
            search.addClause(not(by[second][t]), t < gap ? NO : by[first][t - gap]);
        }
    }

    /// Courses that nothing tells apart come in the order of the curriculum: otherwise a proof would have to be
    /// repeated for each order of them.
    private void twins() {
        var neighbors = new ArrayList<List<String>>();
        for (int v = 0; v < problem.courseCount(); v++) {
            neighbors.add(new ArrayList<>());
        }
        for (var requisite : problem.curriculum().requisites()) {
            neighbors.get(requisite.to()).add("<" + requisite.from() + requisite.kind());
            neighbors.get(requisite.from()).add(">" + requisite.to() + requisite.kind());
        }
        var lastOf = new HashMap<List<Object>, Integer>();
        for (int v = 0; v < problem.courseCount(); v++) {
            var looks = List.<Object>of(
                    problem.credits(v),
                    windows.earliest[v],
                    windows.latest[v],
                    problem.offered().get(v),
                    neighbors.get(v));
            var twin = lastOf.put(looks, v);
            if (twin != null) {
                order(twin, v, 0);
            }
        }
    }

    private void loads() {
        var count = problem.courseCount();
        var credits = new long[count];
        var ones = new long[count];
        Arrays.fill(ones, 1);
        for (int v = 0; v < count; v++) {
            credits[v] = problem.credits(v);
        }
        var unit = unit(problem);
        var min = new long[problem.termCount()];
        var max = new long[problem.termCount()];
        for (int t = 0; t < problem.termCount(); t++) {
            var term = t;
            var limits = problem.terms().get(t);
            var here = java.util.stream.IntStream.range(0, count)
                    .filter(v -> at[v][term] != NO)
                    .mapToLong(v -> credits[v])
                    .toArray();
            var sums = new Sums(here, unit);
            min[t] = sums.atLeast(limits.minCredits());
            max[t] = sums.atMost(limits.maxCredits());
            if (min[t] < 0 || min[t] > max[t]) {
                search.addClause();
                return;
            }
            between(column(at, t), credits, min[t], max[t]);
            if (limits.minCourses() > 0 || limits.maxCourses() < count) {
                between(column(at, t), ones, limits.minCourses(), limits.maxCourses());
            }
        }
        beginnings(credits, min, max);
    }

    /// What stands in the first terms together, which single terms do not see.
    private void beginnings(long[] credits, long[] min, long[] max) {
        var total = Arrays.stream(credits).sum();
        long least = 0;
        long most = 0;
        var leastLater = Arrays.stream(min).sum();
        var mostLater = Arrays.stream(max).sum();
        for (int t = 0; t + 1 < problem.termCount(); t++) {
            least += min[t];
            most += max[t];
            leastLater -= min[t];
            mostLater -= max[t];
            between(column(by, t), credits, Math.max(least, total - mostLater), Math.min(most, total - leastLater));
        }
    }

    private static int[] column(int[][] statements, int term) {
        return Arrays.stream(statements).mapToInt(row -> row[term]).toArray();
    }

    private void between(int[] literals, long[] weights, long min, long max) {
        long total = 0;
        var negated = new int[literals.length];
        for (int i = 0; i < literals.length; i++) {
            negated[i] = not(literals[i]);
            total += weights[i];
        }
        if (max < total) {
            search.addAtMost(literals, weights, max);
        }
        if (min > 0) {
            search.addAtMost(negated, weights, total - min);
        }
    }

    /// The largest number that divides the credits of all courses; 1 when all are zero.
    static long unit(TermProblem problem) {
        long unit = 0;
        for (int v = 0; v < problem.courseCount(); v++) {
            var a = problem.credits(v);
            while (a != 0) {
                var rest = unit % a;
                unit = a;
                a = rest;
            }
        }
        return Math.max(unit, 1);
    }

    /// Limits what requisites are stretched beyond the shortest distances, added up over all of them.
    void limitStretch(Gaps gaps, long most) {
        var literals = new Literals();
        int next = firstExtra;
        for (var requisite : problem.curriculum().requisites()) {
            var gap = gaps.between(requisite.from(), requisite.to());
            for (int t = 0; t + gap < problem.termCount(); t++) {
                var started = by[requisite.from()][t];
                var done = by[requisite.to()][t + gap];
                if (started == NO || done == YES) {
                    continue;
                }
                if (started == YES) {
                    literals.add(not(done));
                } else if (done == NO) {
                    literals.add(started);
                } else {
                    var stretched = 2 * next++;
                    search.addClause(stretched, not(started), done);
                    search.addClause(not(stretched), started);
                    search.addClause(not(stretched), not(done));
                    literals.add(stretched);
                }
            }
        }
        if (most < 0) {
            search.addClause();
            return;
        }
        var weights = new long[literals.size];
        Arrays.fill(weights, 1);
        search.addAtMost(literals.toArray(), weights, most);
    }

    /// The plan to look near first.
    void prefer(int[] terms) {
        for (int v = 0; v < by.length; v++) {
            for (int t = 0; t < by[v].length; t++) {
                search.prefer(terms[v] <= t ? by[v][t] : not(by[v][t]));
                search.prefer(terms[v] == t ? at[v][t] : not(at[v][t]));
            }
        }
    }

    ClauseSearch.Outcome run(long conflictBudget, BooleanSupplier stop) {
        return search.run(conflictBudget, stop);
    }

    long conflicts() {
        return search.conflicts();
    }

    /// The plan of a satisfied search: terms from 0.
    int[] plan() {
        var terms = new int[by.length];
        for (int v = 0; v < by.length; v++) {
            while (!search.isTrue(by[v][terms[v]])) {
                terms[v]++;
            }
        }
        return terms;
    }
}
