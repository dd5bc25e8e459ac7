package throughline.engine.route;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the fewest terms in which coursework can be done, for one set of courses that are done already.
///
/// Greedy first: most urgent courses early. When that meets the lower bound (the longest chain without a load, or what
/// must fit into the terms by their {@link Deadlines}) it is the best; otherwise a search over sets of courses done
/// decides. Used once.
final class TermPlanner {
    /// Longer plans are taken as impossible.
    static final int HORIZON = 30;

    private static final int MOST_NODES = 20_000;

    private final CourseRules rules;
    private final int firstTerm;
    private final Set<Node> failed = new HashSet<>();
    private int nodes;

    /// @param firstTerm term in which the first courses may be taken
    TermPlanner(CourseRules rules, int firstTerm) {
        this.rules = rules;
        this.firstTerm = firstTerm;
    }

    /// The plan: what is taken in each term, as bits of course numbers.
    ///
    /// @param proven whether no shorter plan exists
    record Plan(List<Long> terms, boolean proven) {
        Plan {
            terms = List.copyOf(terms);
        }

        static Plan of(long[] taken, boolean proven) {
            return new Plan(Arrays.stream(taken).boxed().toList(), proven);
        }
    }

    private record Node(int term, long done) {}

    /// The shortest plan; null when there is none.
    @Nullable
    Plan plan(long done) {
        if (rules.isComplete(done)) {
            return new Plan(List.of(), true);
        }
        var relevant = rules.relevant(done);
        var earliest = earliest(done, relevant);
        var bound = chainBound(done, earliest);
        if (bound > HORIZON) {
            return null;
        }
        var greedy = new GreedyPlan(rules, firstTerm, earliest).plan(done);
        for (int length = bound; length < (greedy == null ? HORIZON + 1 : greedy.length); length++) {
            var deadlines = new Deadlines(rules, firstTerm, length, done, relevant);
            var taken = new long[length];
            failed.clear();
            if (search(0, done, relevant, deadlines, taken)) {
                return Plan.of(taken, true);
            }
            if (gaveUp()) {
                return greedy == null ? null : Plan.of(greedy, false);
            }
        }
        return greedy == null ? null : Plan.of(greedy, true);
    }

    /// Whether the search stopped at its limit: no plan then means none found.
    boolean gaveUp() {
        return nodes > MOST_NODES;
    }

    private int season(int term) {
        return (firstTerm + term) % rules.seasons();
    }

    /// Term after which each course can be done at the earliest when any number may be taken at once.
    private int[] earliest(long done, long relevant) {
        var earliest = new int[rules.size()];
        Arrays.fill(earliest, HORIZON + 1);
        var now = done;
        for (int term = 0; term < HORIZON && (relevant & ~now) != 0; term++) {
            var taken = rules.perTerm()[season(term)] > 0 ? rules.open(now, season(term), relevant) : 0;
            for (long rest = taken; rest != 0; rest &= rest - 1) {
                earliest[Long.numberOfTrailingZeros(rest)] = term + 1;
            }
            now |= taken;
        }
        for (long rest = done; rest != 0; rest &= rest - 1) {
            earliest[Long.numberOfTrailingZeros(rest)] = 0;
        }
        return earliest;
    }

    private int chainBound(long done, int[] earliest) {
        int bound = 0;
        for (long rest = rules.must(done); rest != 0; rest &= rest - 1) {
            bound = Math.max(bound, earliest[Long.numberOfTrailingZeros(rest)]);
        }
        for (int group = 0; group < rules.choices().length; group++) {
            var ends = CourseRules.courses(rules.choices()[group]).stream()
                    .mapToInt(course -> earliest[course])
                    .sorted()
                    .toArray();
            var count = rules.counts()[group];
            bound = Math.max(bound, count == 0 ? 0 : count > ends.length ? HORIZON + 1 : ends[count - 1]);
        }
        return bound;
    }

    /// Whether the rest can be done in the terms of the plan; fills the plan when so.
    private boolean search(int term, long done, long relevant, Deadlines deadlines, long[] taken) {
        if (rules.isComplete(done)) {
            return true;
        }
        if (term == taken.length || ++nodes > MOST_NODES || !deadlines.fits(done, term)) {
            return false;
        }
        if (!failed.add(new Node(term, done))) {
            return false;
        }
        var room = rules.perTerm()[season(term)];
        var open = room > 0 ? rules.open(done, season(term), relevant) : 0;
        var now = deadlines.dueBefore(term + 1) & ~done;
        if ((now & ~open) != 0) {
            return false;
        }
        // What is due soonest comes first, what only some plans take comes last.
        var order = CourseRules.courses(open & ~now).stream()
                .sorted((one, other) -> Integer.compare(deadlines.latest(one), deadlines.latest(other)))
                .mapToInt(course -> course)
                .toArray();
        return new Term(term, done, relevant, deadlines, taken, open, order).choose(0, now, room - Long.bitCount(now));
    }

    /// The choices of one term.
    private final class Term {
        private final int term;
        private final long done;
        private final long relevant;
        private final Deadlines deadlines;
        private final long[] taken;
        private final long open;
        private final int[] order;

        Term(int term, long done, long relevant, Deadlines deadlines, long[] taken, long open, int[] order) {
            this.term = term;
            this.done = done;
            this.relevant = relevant;
            this.deadlines = deadlines;
            this.taken = taken;
            this.open = open;
            this.order = order;
        }

        /// Tries the sets of open courses to which none can be added: more courses in a term never harm.
        boolean choose(int at, long chosen, int room) {
            if (gaveUp() || room < 0) {
                return false;
            }
            if (room == 0 || at == order.length) {
                if (!standsTogether(chosen) || room > 0 && canAdd(chosen)) {
                    return false;
                }
                taken[term] = chosen;
                return search(term + 1, done | chosen, relevant, deadlines, taken);
            }
            return choose(at + 1, chosen | 1L << order[at], room - 1) || choose(at + 1, chosen, room);
        }

        private boolean standsTogether(long chosen) {
            for (long rest = chosen; rest != 0; rest &= rest - 1) {
                if (!rules.mayTake(Long.numberOfTrailingZeros(rest), done, chosen)) {
                    return false;
                }
            }
            return true;
        }

        private boolean canAdd(long chosen) {
            for (long rest = open & ~chosen; rest != 0; rest &= rest - 1) {
                if (rules.mayTake(Long.numberOfTrailingZeros(rest), done, chosen)) {
                    return true;
                }
            }
            return false;
        }
    }
}
