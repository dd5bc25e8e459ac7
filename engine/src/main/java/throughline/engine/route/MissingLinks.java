package throughline.engine.route;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import throughline.engine.route.RouteSearch.Alternative;

/// The smallest sets of missing links that would open a route: what conditions of a problem ask for, nobody has, and
/// somebody could give.
///
/// A link once given never closes a way, so sets are tried from small to large and the first size that opens a route is
/// the smallest; all sets of that size are the answer. Reachability without time and slots ({@link OpenWays}) throws
/// out nearly all of them; the search itself decides about the rest.
///
/// @param sets   sets of the smallest size that opens a route, in the order of the links; none when no set was found
/// @param proven whether every smaller set, and every other set of this size, is known to open none
public record MissingLinks(List<List<String>> sets, boolean proven) {
    private static final int LARGEST = 3;
    /// Sets of one size that are looked at, and searches in all, before the proof is given up.
    private static final int MOST_SETS = 20_000;

    private static final int MOST_SEARCHES = 100;

    public MissingLinks {
        sets = sets.stream().map(List::copyOf).toList();
    }

    /// @param problem   conditions may name links
    /// @param goals     goals of the problem, any of which will do
    /// @param links     ids of links; none of them is a step
    /// @param maxLabels as in [RouteSearch], for each search
    public static MissingLinks of(RouteProblem problem, List<Alternative> goals, List<String> links, int maxLabels) {
        return new Trial(problem, goals, maxLabels).run(List.copyOf(links));
    }

    /// The problem of a learner who has more behind them.
    public static RouteProblem with(RouteProblem problem, List<String> more) {
        return new RouteProblem(
                problem.startPlace(),
                problem.startTerm(),
                problem.lastTerm(),
                problem.slots(),
                Stream.concat(problem.done().stream(), more.stream()).toList(),
                problem.steps(),
                problem.goals());
    }

    private static final class Trial {
        private final RouteProblem problem;
        private final List<Alternative> goals;
        private final int maxLabels;
        private final OpenWays ways;
        private final List<List<String>> found = new ArrayList<>();
        private boolean proven = true;
        private int searches;
        private int looked;

        Trial(RouteProblem problem, List<Alternative> goals, int maxLabels) {
            this.problem = problem;
            this.goals = goals;
            this.maxLabels = maxLabels;
            this.ways = new OpenWays(problem, goals);
        }

        MissingLinks run(List<String> links) {
            if (!ways.open(new LinkedHashSet<>(links))) {
                return new MissingLinks(List.of(), true);
            }
            for (int size = 0; size <= Math.min(LARGEST, links.size()) && found.isEmpty(); size++) {
                looked = 0;
                choose(links, 0, size, new LinkedHashSet<>());
            }
            return new MissingLinks(found, proven && (!found.isEmpty() || links.size() <= LARGEST));
        }

        private void choose(List<String> links, int from, int more, Set<String> chosen) {
            if (more == 0) {
                attempt(chosen);
                return;
            }
            for (int at = from; at + more <= links.size() && looked < MOST_SETS; at++) {
                chosen.add(links.get(at));
                choose(links, at + 1, more - 1, chosen);
                chosen.remove(links.get(at));
            }
            proven &= looked < MOST_SETS;
        }

        private void attempt(Set<String> chosen) {
            looked++;
            if (!ways.open(chosen)) {
                return;
            }
            if (searches == MOST_SEARCHES) {
                proven = false;
                return;
            }
            searches++;
            var given = List.copyOf(chosen);
            var front = new RouteSearch(MissingLinks.with(problem, given), maxLabels).front("", goals);
            if (front.routes().isEmpty()) {
                proven &= front.proven();
            } else {
                found.add(given);
            }
        }
    }
}
