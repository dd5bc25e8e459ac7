package throughline.agreements;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Which courses satisfy a target, in the shape of ASSIST: groups of courses, and how neighboring groups are joined.
///
/// Two neighbors are joined by the narrowest of the conjunctions that spans both, by "or" where none does; "and" binds
/// before "or".
///
/// @param groups in the order of their positions
public record AssistRule(List<Group> groups, List<Conjunction> conjunctions) {
    /// More ways than a person could read are refused.
    public static final int MAX_WAYS = 200;

    public AssistRule {
        groups = List.copyOf(groups);
        conjunctions = List.copyOf(conjunctions);
    }

    /// How things are joined.
    public enum Joint {
        AND,
        OR;

        /// As ASSIST writes it.
        public String word() {
            return this == AND ? "And" : "Or";
        }

        public static Joint of(String word) {
            return word.equalsIgnoreCase("and") ? AND : OR;
        }
    }

    /// Courses of which all are needed, or any one.
    public record Group(Joint joint, List<String> courses) {
        public Group {
            courses = List.copyOf(courses);
        }
    }

    /// How the groups from one position to another are joined.
    public record Conjunction(Joint joint, int begin, int end) {}

    /// The rule of the plainest form: any one of the ways, each of which needs all of its courses.
    public static AssistRule of(List<List<String>> ways) {
        return new AssistRule(
                ways.stream().map(way -> new Group(Joint.AND, way)).toList(),
                ways.size() < 2 ? List.of() : List.of(new Conjunction(Joint.OR, 0, ways.size() - 1)));
    }

    /// Whether somebody who has passed these courses satisfies it.
    public boolean isSatisfiedBy(List<String> passed) {
        var run = true;
        var any = false;
        for (var i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var satisfied = group.joint() == Joint.AND
                    ? passed.containsAll(group.courses())
                    : group.courses().stream().anyMatch(passed::contains);
            if (i > 0 && joint(i - 1) == Joint.OR) {
                any |= run;
                run = true;
            }
            run &= satisfied;
        }
        return !groups.isEmpty() && (any || run);
    }

    /// All ways to satisfy it, none of which contains another, in the order in which they are read.
    ///
    /// @throws IllegalArgumentException when there are more than [#MAX_WAYS]
    public List<List<String>> ways() {
        var all = new ArrayList<List<String>>();
        List<List<String>> run = new ArrayList<>();
        for (var i = 0; i < groups.size(); i++) {
            if (i > 0 && joint(i - 1) == Joint.OR) {
                all.addAll(run);
                run = new ArrayList<>();
            }
            run = run.isEmpty() ? ways(groups.get(i)) : product(run, ways(groups.get(i)));
            if (all.size() + run.size() > MAX_WAYS) {
                throw new IllegalArgumentException("there are more than " + MAX_WAYS + " ways to satisfy it");
            }
        }
        all.addAll(run);
        return all.stream()
                .distinct()
                .filter(way -> all.stream().noneMatch(other -> other.size() < way.size() && way.containsAll(other)))
                .toList();
    }

    private static List<List<String>> ways(Group group) {
        return group.joint() == Joint.AND
                ? List.of(group.courses().stream().distinct().toList())
                : group.courses().stream().distinct().map(List::of).toList();
    }

    private static List<List<String>> product(List<List<String>> first, List<List<String>> second) {
        var product = new ArrayList<List<String>>();
        for (var one : first) {
            for (var other : second) {
                var both = new LinkedHashSet<>(one);
                both.addAll(other);
                product.add(List.copyOf(both));
                if (product.size() > MAX_WAYS) {
                    return product;
                }
            }
        }
        return product;
    }

    /// How the group at a position is joined with the next one.
    private Joint joint(int position) {
        Conjunction narrowest = null;
        for (var one : conjunctions) {
            var spans = one.begin() <= position && one.end() > position;
            if (spans && (narrowest == null || one.end() - one.begin() < narrowest.end() - narrowest.begin())) {
                narrowest = one;
            }
        }
        return narrowest == null ? Joint.OR : narrowest.joint();
    }
}
