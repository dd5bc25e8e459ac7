package throughline.grids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import throughline.engine.curriculum.DegreePlan;
import throughline.engine.plan.PlanAnswer;
import throughline.engine.plan.PlanObjective;
import throughline.engine.plan.TermLimits;
import throughline.engine.plan.TermPlanner;
import throughline.engine.plan.TermProblem;
import throughline.routes.Terms;

/// In which term each node of a sequence stands.
///
/// @param terms   term of each node, from 1, by position
/// @param seasons season of each term, see [Terms]
/// @param stated  whether the owner states them; else they are computed
/// @param proven  whether it is known that fewer terms are not enough
record Placement(List<Integer> terms, List<Integer> seasons, boolean stated, boolean proven) {
    private static final int MOST_CONFLICTS = 20_000;
    private static final int MOST_TERMS = 36;
    /// No limit: only courses are counted.
    private static final long MOST_CREDITS = 1_000_00;

    Placement {
        terms = List.copyOf(terms);
        seasons = List.copyOf(seasons);
    }

    /// As the owner states it, or as few terms as possible at the pace; without terms when there is no plan.
    static Placement of(Sequence sequence, Pace pace) {
        if (pace == Pace.FULL && sequence.hasTerms()) {
            var terms = sequence.nodes().stream()
                    .map(node -> node.term() == null ? 1 : node.term())
                    .toList();
            var last = terms.stream().mapToInt(term -> term).max().orElse(0);
            return new Placement(terms, seasons(last, false), true, false);
        }
        var seasons = seasons(MOST_TERMS, pace.summerCourses() > 0);
        var limits = seasons.stream()
                .map(season -> new TermLimits(
                        0, MOST_CREDITS, 0, season == Terms.SUMMER ? pace.summerCourses() : pace.courses()))
                .toList();
        var offered =
                sequence.nodes().stream().map(node -> offered(node, seasons)).toList();
        var problem = new TermProblem(sequence.curriculum(), limits, offered);
        var answer = TermPlanner.plan(problem, PlanObjective.EARLIEST, (_, _, conflicts) -> conflicts < MOST_CONFLICTS);
        return switch (answer) {
            case PlanAnswer.Optimal optimal -> placed(familiar(sequence, problem, optimal.plan()), seasons, true);
            case PlanAnswer.Feasible feasible -> placed(familiar(sequence, problem, feasible.plan()), seasons, false);
            case PlanAnswer.Infeasible _ -> new Placement(List.of(), List.of(), false, true);
            case PlanAnswer.Unknown _ -> new Placement(List.of(), List.of(), false, false);
        };
    }

    /// The courses in the owner's order, term after term as many as fit, if that takes no longer than the plan; else
    /// the plan. Many plans are equally short, and a person knows the program by the order of its owner.
    private static List<Integer> familiar(Sequence sequence, TermProblem problem, DegreePlan plan) {
        var wishes = IntStream.range(0, sequence.nodes().size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer position) -> {
                    var term = sequence.nodes().get(position).term();
                    return term == null ? 1 : term;
                }))
                .toList();
        var terms = new int[wishes.size()];
        for (var term = 1; term <= plan.termCount(); term++) {
            for (var room = problem.terms().get(term - 1).maxCourses(); room > 0; room--) {
                var next = next(sequence, problem, wishes, terms, term);
                if (next.isEmpty()) {
                    break;
                }
                terms[next.get()] = term;
            }
        }
        var tried = new DegreePlan(
                sequence.curriculum(), Arrays.stream(terms).boxed().toList());
        return Arrays.stream(terms).allMatch(term -> term > 0)
                        && tried.problems().isEmpty()
                ? tried.terms()
                : plan.terms();
    }

    /// The first course that may stand in a term and stands in none yet.
    private static Optional<Integer> next(
            Sequence sequence, TermProblem problem, List<Integer> wishes, int[] terms, int term) {
        return wishes.stream()
                .filter(position -> terms[position] == 0
                        && (problem.offered().get(position) >> (term - 1) & 1) == 1
                        && isReady(sequence, position, terms, term))
                .findFirst();
    }

    private static boolean isReady(Sequence sequence, int position, int[] terms, int term) {
        return sequence.curriculum().requisites().stream()
                .filter(requisite -> requisite.to() == position)
                .allMatch(requisite -> terms[requisite.from()] > 0
                        && terms[requisite.from()] + requisite.kind().minTermsBetween() <= term);
    }

    private static Placement placed(List<Integer> terms, List<Integer> seasons, boolean proven) {
        var last = terms.stream().mapToInt(term -> term).max().orElse(0);
        return new Placement(terms, seasons.subList(0, last), false, proven);
    }

    /// Fall, spring and, where it is used, summer by turns.
    private static List<Integer> seasons(int terms, boolean summers) {
        var year = summers ? List.of(Terms.FALL, Terms.SPRING, Terms.SUMMER) : List.of(Terms.FALL, Terms.SPRING);
        var seasons = new ArrayList<Integer>();
        for (var term = 0; term < terms; term++) {
            seasons.add(year.get(term % year.size()));
        }
        return seasons;
    }

    private static long offered(Sequence.Node node, List<Integer> seasons) {
        var bits = 0L;
        for (var term = 0; term < seasons.size(); term++) {
            if (node.seasons().isEmpty() || node.seasons().contains(seasons.get(term))) {
                bits |= 1L << term;
            }
        }
        return bits;
    }
}
