package throughline.engine.route;

import java.util.Arrays;

/// When the courses that every plan takes must be taken at the latest, for a plan of a given length.
///
/// All that is due by a term must fit into the terms until then; so must, apart, what is offered in certain seasons
/// only.
final class Deadlines {
    private final CourseRules rules;
    private final int firstTerm;
    private final int length;
    private final int[] latest;
    private final int sets;
    /// By set of seasons and term, the courses that are due before and offered in no other season.
    private final long[][] due;
    /// By set of seasons and term, room in all terms of these seasons before.
    private final int[][] room;
    /// Groups that share no course with what every plan takes or with another of them.
    private final int[] groups;
    /// By such a group, the seasons in which its members are offered.
    private final int[] groupSeasons;

    /// @param relevant courses that can be of use
    Deadlines(CourseRules rules, int firstTerm, int length, long done, long relevant) {
        this.rules = rules;
        this.firstTerm = firstTerm;
        this.length = length;
        var must = rules.must(done);
        this.latest = latest(must);
        // Sets of seasons as bits; of many seasons only the whole year.
        this.sets = rules.seasons() <= 4 ? 1 << rules.seasons() : 1;
        this.due = new long[sets][length + 1];
        this.room = new int[sets][length + 1];
        for (int set = 0; set < sets; set++) {
            for (int term = 0; term <= length; term++) {
                for (var course : CourseRules.courses(must)) {
                    due[set][term] |= latest[course] < term && within(seasons(1L << course), set) ? 1L << course : 0;
                }
                if (term < length) {
                    var open = within(1 << season(term), set);
                    room[set][term + 1] = room[set][term] + (open ? rules.perTerm()[season(term)] : 0);
                }
            }
        }
        var seen = must | rules.required();
        var found = new int[rules.choices().length];
        var count = 0;
        for (int group = 0; group < found.length; group++) {
            if ((rules.choices()[group] & seen) == 0) {
                found[count++] = group;
            }
            seen |= rules.choices()[group];
        }
        this.groups = Arrays.copyOf(found, count);
        this.groupSeasons = Arrays.stream(groups)
                .map(group -> seasons(rules.choices()[group] & relevant))
                .toArray();
    }

    private int season(int term) {
        return (firstTerm + term) % rules.seasons();
    }

    private boolean within(int seasons, int set) {
        return sets == 1 || (seasons & ~set) == 0;
    }

    private int seasons(long courses) {
        int seasons = 0;
        for (int season = 0; season < rules.seasons(); season++) {
            seasons |= (rules.offered()[season] & courses) != 0 ? 1 << season : 0;
        }
        return seasons;
    }

    private int[] latest(long must) {
        var latest = new int[rules.size()];
        Arrays.fill(latest, length - 1);
        for (var course : CourseRules.courses(must)) {
            latest[course] = lastOffered(course, length - 1);
        }
        for (var changed = true; changed; ) {
            changed = false;
            for (var course : CourseRules.courses(must)) {
                for (var before : CourseRules.courses(CourseRules.common(rules.requires()[course]) & must)) {
                    changed |= moveTo(latest, before, latest[course] - 1);
                }
                for (var before : CourseRules.courses(CourseRules.common(rules.together()[course]) & must)) {
                    changed |= moveTo(latest, before, latest[course]);
                }
            }
        }
        return latest;
    }

    private boolean moveTo(int[] latest, int course, int term) {
        if (latest[course] <= term || latest[course] < 0) {
            return false;
        }
        latest[course] = lastOffered(course, term);
        return true;
    }

    private int lastOffered(int course, int term) {
        for (int at = term; at >= 0; at--) {
            if (rules.perTerm()[season(at)] > 0 && (rules.offered()[season(at)] & 1L << course) != 0) {
                return at;
            }
        }
        return -1;
    }

    /// Last term in which a course may be taken.
    int latest(int course) {
        return latest[course];
    }

    /// Courses that must be done before a term.
    long dueBefore(int term) {
        return due[sets - 1][term];
    }

    /// Whether what is left to do can fit into the terms from one on.
    boolean fits(long done, int term) {
        if ((dueBefore(term) & ~done) != 0) {
            return false;
        }
        for (int set = 0; set < sets; set++) {
            for (int end = term; end <= length; end++) {
                var left = Long.bitCount(due[set][end] & ~done);
                for (int at = 0; end == length && at < groups.length; at++) {
                    left += within(groupSeasons[at], set) ? Math.max(0, rules.open(groups[at], done)) : 0;
                }
                if (left > room[set][end] - room[set][term]) {
                    return false;
                }
            }
        }
        return true;
    }
}
