package throughline.engine.route;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the fewest terms in which coursework can be done, for one set of courses that are done already.
///
/// Greedy first: most urgent courses early. When that meets the lower bound (the longest chain without a load, or
/// the
/// mere number of courses) it is the best; otherwise a search over sets of courses done decides. Used once.
final class TermPlanner {
    /// Longer plans are taken as impossible.
    static final int HORIZON = 30;

    private static final int MOST_NODES = 50_000;

    private final int[][][] requires;
    private final int[][][] together;
    private final boolean[][] offered;
    private final int[] perTerm;
    private final long required;
    private final long[] choices;
    private final int[] counts;
    private final int size;
    private final int firstTerm;
    private final boolean tied;
    private final Set<Node> failed = new HashSet<>();
    private int nodes;

    /// @param requires  for each course its alternatives of course numbers; met ones are left out before
    /// @param offered   for each course the seasons in which it is offered
    /// @param firstTerm term in which the first courses may be taken
    TermPlanner(
            int[][][] requires,
            int[][][] together,
            boolean[][] offered,
            int[] perTerm,
            long required,
            long[] choices,
            int[] counts,
            int firstTerm) {
        this.requires = requires;
        this.together = together;
        this.offered = offered;
        this.perTerm = perTerm;
        this.required = required;
        this.choices = choices;
        this.counts = counts;
        this.size = requires.length;
        this.firstTerm = firstTerm;
        this.tied = Arrays.stream(together).anyMatch(anyOf -> anyOf.length > 0);
    }

    /// The plan: what is taken in each term, as bits of course numbers; absent when it cannot be done.
    ///
    /// @param proven whether no shorter plan exists
    record Plan(List<Long> terms, boolean proven) {
        Plan {
            terms = List.copyOf(terms);
        }
    }

    private record Node(int term, long done) {}

    @Nullable
    Plan plan(long done) {
        if (isComplete(done)) {
            return new Plan(List.of(), true);
        }
        var earliest = earliest(done);
        var bound = Math.max(chainBound(done, earliest), loadBound(done));
        if (bound > HORIZON) {
            return null;
        }
        var greedy = greedy(done, earliest);
        for (int length = bound; length < (greedy == null ? HORIZON + 1 : greedy.length); length++) {
            failed.clear();
            var taken = new long[length];
            if (search(0, done, taken)) {
                return new Plan(Arrays.stream(taken).boxed().toList(), true);
            }
            if (nodes > MOST_NODES) {
                return greedy == null
                        ? null
                        : new Plan(Arrays.stream(greedy).boxed().toList(), false);
            }
        }
        return greedy == null ? null : new Plan(Arrays.stream(greedy).boxed().toList(), true);
    }

    private boolean isComplete(long done) {
        if ((required & ~done) != 0) {
            return false;
        }
        for (int group = 0; group < choices.length; group++) {
            if (Long.bitCount(choices[group] & done) < counts[group]) {
                return false;
            }
        }
        return true;
    }

    private int season(int term) {
        return (firstTerm + term) % perTerm.length;
    }

    /// Term after which each course can be done at the earliest when any number may be taken at once.
    private int[] earliest(long done) {
        var earliest = new int[size];
        Arrays.fill(earliest, HORIZON + 1);
        var now = done;
        for (int term = 0; term < HORIZON && Long.bitCount(now) < size; term++) {
            var taken = perTerm[season(term)] > 0 ? open(now, term) : 0;
            for (long rest = taken; rest != 0; rest &= rest - 1) {
                earliest[Long.numberOfTrailingZeros(rest)] = term + 1;
            }
            now |= taken;
        }
        for (int course = 0; course < size; course++) {
            earliest[course] = (done & 1L << course) != 0 ? 0 : earliest[course];
        }
        return earliest;
    }

    /// Courses that may be taken in a term, those that need another one of the same term included.
    private long open(long done, int term) {
        long open = 0;
        for (int course = 0; course < size; course++) {
            open |= mayTake(course, done, -1L, term) ? 1L << course : 0;
        }
        for (var before = 0L; before != open; ) {
            before = open;
            for (int course = 0; course < size; course++) {
                if ((open & 1L << course) != 0 && !holds(together[course], done | open)) {
                    open &= ~(1L << course);
                }
            }
        }
        return open;
    }

    private boolean mayTake(int course, long done, long beside, int term) {
        return (done & 1L << course) == 0
                && offered[course][season(term)]
                && holds(requires[course], done)
                && holds(together[course], done | beside);
    }

    private static boolean holds(int[][] anyOf, long done) {
        if (anyOf.length == 0) {
            return true;
        }
        for (var all : anyOf) {
            var met = true;
            for (var course : all) {
                met &= course >= 0 && (done & 1L << course) != 0;
            }
            if (met) {
                return true;
            }
        }
        return false;
    }

    private int chainBound(long done, int[] earliest) {
        int bound = 0;
        for (int course = 0; course < size; course++) {
            bound = (required & 1L << course) != 0 ? Math.max(bound, earliest[course]) : bound;
        }
        for (int group = 0; group < choices.length; group++) {
            var members = choices[group];
            var ends = new int[Long.bitCount(members)];
            int at = 0;
            for (long rest = members; rest != 0; rest &= rest - 1) {
                ends[at++] = earliest[Long.numberOfTrailingZeros(rest)];
            }
            Arrays.sort(ends);
            var count = counts[group];
            bound = Math.max(bound, count == 0 ? 0 : count > ends.length ? HORIZON + 1 : ends[count - 1]);
        }
        return bound;
    }

    /// Terms that the mere number of courses needs. A course in two groups may serve both, so only the groups that
    /// share no course with another are added up.
    private int loadBound(long done) {
        var left = remaining(done);
        for (int term = 0; term <= HORIZON; term++) {
            if (left <= 0) {
                return term;
            }
            left -= perTerm[season(term)];
        }
        return HORIZON + 1;
    }

    private int remaining(long done) {
        var left = Long.bitCount(required & ~done);
        var seen = required;
        for (int group = 0; group < choices.length; group++) {
            if ((choices[group] & seen) == 0) {
                left += Math.max(0, counts[group] - Long.bitCount(choices[group] & done));
            }
            seen |= choices[group];
        }
        return left;
    }

    /// A plan in which each term takes the courses with the longest tail first; null when it finds none.
    private long @Nullable [] greedy(long done, int[] earliest) {
        var wanted = closure(done, earliest);
        var tails = tails(wanted);
        var taken = new long[HORIZON];
        var now = done;
        for (int term = 0; term < HORIZON; term++) {
            if (isComplete(now)) {
                return Arrays.copyOf(taken, term);
            }
            var room = perTerm[season(term)];
            long chosen = 0;
            while (Long.bitCount(chosen) < room) {
                var best = -1;
                for (int course = 0; course < size; course++) {
                    var open = (wanted & 1L << course) != 0
                            && (chosen & 1L << course) == 0
                            && mayTake(course, now, chosen, term);
                    if (open && (best < 0 || tails[course] > tails[best])) {
                        best = course;
                    }
                }
                if (best < 0) {
                    break;
                }
                chosen |= 1L << best;
            }
            taken[term] = chosen;
            now |= chosen;
        }
        return isComplete(now) ? taken : null;
    }

    /// What is required, the earliest members of each group, and what these ask for.
    private long closure(long done, int[] earliest) {
        var wanted = required & ~done;
        for (int group = 0; group < choices.length; group++) {
            var open = counts[group] - Long.bitCount(choices[group] & (done | wanted));
            for (; open > 0; open--) {
                var best = -1;
                for (int course = 0; course < size; course++) {
                    var free = (choices[group] & 1L << course) != 0 && ((done | wanted) & 1L << course) == 0;
                    if (free && (best < 0 || earliest[course] < earliest[best])) {
                        best = course;
                    }
                }
                if (best < 0) {
                    break;
                }
                wanted |= 1L << best;
            }
        }
        for (var before = 0L; before != wanted; ) {
            before = wanted;
            for (int course = 0; course < size; course++) {
                if ((wanted & 1L << course) != 0) {
                    wanted |= soonest(requires[course], done | wanted, earliest);
                    wanted |= soonest(together[course], done | wanted, earliest);
                }
            }
        }
        return wanted & ~done;
    }

    private static long soonest(int[][] anyOf, long have, int[] earliest) {
        if (holds(anyOf, have)) {
            return 0;
        }
        long best = 0;
        var bestEnd = Integer.MAX_VALUE;
        for (var all : anyOf) {
            long set = 0;
            int end = 0;
            for (var course : all) {
                end = Math.max(end, course < 0 ? HORIZON + 1 : earliest[course]);
                set |= course < 0 ? 0 : 1L << course;
            }
            if (end < bestEnd) {
                bestEnd = end;
                best = set;
            }
        }
        return best;
    }

    /// Longest chain of wanted courses that follows each course. Loops end where they began.
    private int[] tails(long wanted) {
        var tails = new int[size];
        for (int round = 0; round < size; round++) {
            for (int course = 0; course < size; course++) {
                if ((wanted & 1L << course) != 0) {
                    for (var all : requires[course]) {
                        for (var before : all) {
                            if (before >= 0) {
                                tails[before] = Math.min(size, Math.max(tails[before], tails[course] + 1));
                            }
                        }
                    }
                }
            }
        }
        return tails;
    }

    /// Whether the rest can be done in the terms of the plan; fills the plan when so.
    private boolean search(int term, long done, long[] taken) {
        if (isComplete(done)) {
            return true;
        }
        if (term == taken.length || ++nodes > MOST_NODES || !roomFor(done, term, taken.length)) {
            return false;
        }
        if (!failed.add(new Node(term, done))) {
            return false;
        }
        var room = perTerm[season(term)];
        var open = room > 0 ? open(done, term) : 0;
        return choose(term, done, taken, open, 0, room);
    }

    private boolean roomFor(long done, int term, int length) {
        var left = remaining(done);
        for (int later = term; later < length; later++) {
            left -= perTerm[season(later)];
        }
        return left <= 0;
    }

    /// Tries the sets of open courses that fill the room; more courses in a term never harm.
    private boolean choose(int term, long done, long[] taken, long open, long chosen, int room) {
        if (nodes > MOST_NODES) {
            return false;
        }
        if (room == 0 || open == 0) {
            if (!standsTogether(term, done, chosen)) {
                return false;
            }
            taken[term] = chosen;
            return search(term + 1, done | chosen, taken);
        }
        var bit = open & -open;
        if (choose(term, done, taken, open & ~bit, chosen | bit, room - 1)) {
            return true;
        }
        // More courses in a term never harm, so smaller sets matter only where courses want company.
        return (tied || Long.bitCount(open & ~bit) >= room) && choose(term, done, taken, open & ~bit, chosen, room);
    }

    /// Whether the search stopped at its limit: no plan then means none found.
    boolean gaveUp() {
        return nodes > MOST_NODES;
    }

    private boolean standsTogether(int term, long done, long chosen) {
        for (long rest = chosen; rest != 0; rest &= rest - 1) {
            if (!mayTake(Long.numberOfTrailingZeros(rest), done, chosen, term)) {
                return false;
            }
        }
        return true;
    }
}
