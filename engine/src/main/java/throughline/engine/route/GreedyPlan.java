package throughline.engine.route;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A plan of coursework in which each term takes the courses with the longest tail first.
final class GreedyPlan {
    private final CourseRules rules;
    private final int firstTerm;
    private final int[] earliest;

    /// @param earliest term after which each course can be done when any number may be taken at once
    GreedyPlan(CourseRules rules, int firstTerm, int[] earliest) {
        this.rules = rules;
        this.firstTerm = firstTerm;
        this.earliest = earliest;
    }

    /// What is taken in each term; null when it finds no plan.
    long @Nullable [] plan(long done) {
        var wanted = closure(done);
        var tails = tails(wanted);
        var taken = new long[TermPlanner.HORIZON];
        var now = done;
        for (int term = 0; term < TermPlanner.HORIZON; term++) {
            if (rules.isComplete(now)) {
                return Arrays.copyOf(taken, term);
            }
            taken[term] = term(term, now, wanted, tails);
            now |= taken[term];
        }
        return rules.isComplete(now) ? taken : null;
    }

    private long term(int term, long now, long wanted, int[] tails) {
        var season = (firstTerm + term) % rules.seasons();
        long chosen = 0;
        while (Long.bitCount(chosen) < rules.perTerm()[season]) {
            var best = -1;
            for (long rest = wanted & rules.offered()[season] & ~(now | chosen); rest != 0; rest &= rest - 1) {
                var course = Long.numberOfTrailingZeros(rest);
                if ((best < 0 || tails[course] > tails[best]) && rules.mayTake(course, now, chosen)) {
                    best = course;
                }
            }
            if (best < 0) {
                break;
            }
            chosen |= 1L << best;
        }
        return chosen;
    }

    /// What is required, the earliest members of each group, and what these ask for.
    private long closure(long done) {
        var wanted = rules.required() & ~done;
        for (int group = 0; group < rules.choices().length; group++) {
            for (var open = rules.open(group, done | wanted); open > 0; open--) {
                var best = -1;
                for (long rest = rules.choices()[group] & ~(done | wanted); rest != 0; rest &= rest - 1) {
                    var course = Long.numberOfTrailingZeros(rest);
                    best = best < 0 || earliest[course] < earliest[best] ? course : best;
                }
                wanted |= best < 0 ? 0 : 1L << best;
            }
        }
        for (var before = 0L; before != wanted; ) {
            before = wanted;
            for (long rest = wanted; rest != 0; rest &= rest - 1) {
                var course = Long.numberOfTrailingZeros(rest);
                wanted |= soonest(rules.requires()[course], done | wanted);
                wanted |= soonest(rules.together()[course], done | wanted);
            }
        }
        return wanted & ~done;
    }

    private long soonest(long[] anyOf, long have) {
        if (CourseRules.holds(anyOf, have)) {
            return 0;
        }
        long best = 0;
        var bestEnd = Integer.MAX_VALUE;
        for (var all : anyOf) {
            int end = 0;
            for (long rest = all; rest != 0; rest &= rest - 1) {
                end = Math.max(end, earliest[Long.numberOfTrailingZeros(rest)]);
            }
            if (end < bestEnd) {
                bestEnd = end;
                best = all;
            }
        }
        return best;
    }

    /// Longest chain of wanted courses that follows each course. Loops end where they began.
    private int[] tails(long wanted) {
        var size = rules.size();
        var tails = new int[size];
        for (var changed = true; changed; ) {
            changed = false;
            for (long rest = wanted; rest != 0; rest &= rest - 1) {
                var course = Long.numberOfTrailingZeros(rest);
                for (var all : rules.requires()[course]) {
                    for (var before : CourseRules.courses(all)) {
                        var tail = Math.min(size, tails[course] + 1);
                        changed |= tail > tails[before];
                        tails[before] = Math.max(tails[before], tail);
                    }
                }
            }
        }
        return tails;
    }
}
