package throughline.engine.route;

import java.util.ArrayList;
import java.util.List;

/// What coursework asks for, in bits of course numbers.
///
/// @param requires for each course its alternatives, one of which must be done before; none when nothing is left to ask
/// @param together for each course its alternatives, one of which must be done before or taken beside it
/// @param never    courses that can never be taken, because what they ask for is out of reach
/// @param offered  by season, the courses that are offered
/// @param perTerm  by season, the courses that may be taken in one term
/// @param required courses that all must be done at the end
/// @param choices  groups of which some must be done at the end
/// @param counts   for each group, how many
record CourseRules(
        long[][] requires,
        long[][] together,
        long never,
        long[] offered,
        int[] perTerm,
        long required,
        long[] choices,
        int[] counts) {

    int size() {
        return requires.length;
    }

    int seasons() {
        return perTerm.length;
    }

    boolean isComplete(long done) {
        if ((required & ~done) != 0) {
            return false;
        }
        for (int group = 0; group < choices.length; group++) {
            if (open(group, done) > 0) {
                return false;
            }
        }
        return true;
    }

    /// How many of a group are still to be done.
    int open(int group, long done) {
        return counts[group] - Long.bitCount(choices[group] & done);
    }

    static boolean holds(long[] anyOf, long done) {
        if (anyOf.length == 0) {
            return true;
        }
        for (var all : anyOf) {
            if ((all & ~done) == 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a course that is offered may be taken by who has some done and takes others beside it.
    boolean mayTake(int course, long done, long beside) {
        return ((done | never) & 1L << course) == 0
                && holds(requires[course], done)
                && holds(together[course], done | beside);
    }

    /// Courses that may be taken in a season, those that need another one of the same term included.
    long open(long done, int season, long among) {
        long open = 0;
        for (long rest = offered[season] & among & ~done; rest != 0; rest &= rest - 1) {
            var course = Long.numberOfTrailingZeros(rest);
            open |= mayTake(course, done, -1L) ? 1L << course : 0;
        }
        for (var before = 0L; before != open; ) {
            before = open;
            for (long rest = open; rest != 0; rest &= rest - 1) {
                var course = Long.numberOfTrailingZeros(rest);
                open &= holds(together[course], done | open) ? -1L : ~(1L << course);
            }
        }
        return open;
    }

    /// Courses that every plan takes: what is required, and what every alternative of such a course names.
    long must(long done) {
        var must = required & ~done;
        for (var before = 0L; before != must; ) {
            before = must;
            for (long rest = must; rest != 0; rest &= rest - 1) {
                var course = Long.numberOfTrailingZeros(rest);
                must |= (common(requires[course]) | common(together[course])) & ~done;
            }
        }
        return must;
    }

    /// What all alternatives name.
    static long common(long[] anyOf) {
        var common = anyOf.length == 0 ? 0 : -1L;
        for (var all : anyOf) {
            common &= all;
        }
        return common;
    }

    /// Courses that can be of use: those asked for, members of groups that no others are as good as, and all that these
    /// name.
    long relevant(long done) {
        var relevant = required;
        for (int group = 0; group < choices.length; group++) {
            if (open(group, done) > 0) {
                relevant |= members(group, done);
            }
        }
        for (var before = 0L; before != relevant; ) {
            before = relevant;
            for (long rest = relevant; rest != 0; rest &= rest - 1) {
                relevant |= named(Long.numberOfTrailingZeros(rest));
            }
        }
        return relevant & ~done & ~never;
    }

    private long named(int course) {
        long named = 0;
        for (var all : requires[course]) {
            named |= all;
        }
        for (var all : together[course]) {
            named |= all;
        }
        return named;
    }

    /// Members of a group, without those that serve nothing else and that enough others can stand in for.
    private long members(int group, long done) {
        var elsewhere = required;
        for (int other = 0; other < choices.length; other++) {
            elsewhere |= other == group ? 0 : choices[other];
        }
        for (int course = 0; course < size(); course++) {
            elsewhere |= named(course);
        }
        var members = courses(choices[group] & ~done & ~never);
        long kept = 0;
        for (var member : members) {
            var better =
                    members.stream().filter(other -> standsIn(other, member)).count();
            if ((elsewhere & 1L << member) != 0 || better < open(group, done)) {
                kept |= 1L << member;
            }
        }
        return kept;
    }

    /// Whether a course can be taken whenever another can; of equals the first does so.
    private boolean standsIn(int course, int other) {
        var more = false;
        for (var season : offered) {
            if ((season & 1L << other) != 0 && (season & 1L << course) == 0) {
                return false;
            }
            more |= (season & 1L << course) != 0 && (season & 1L << other) == 0;
        }
        var asks = requires[course].length + together[course].length;
        more |= asks == 0 && requires[other].length + together[other].length > 0;
        return course != other && asks == 0 && (more || course < other);
    }

    static List<Integer> courses(long bits) {
        var courses = new ArrayList<Integer>();
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            courses.add(Long.numberOfTrailingZeros(rest));
        }
        return courses;
    }
}
