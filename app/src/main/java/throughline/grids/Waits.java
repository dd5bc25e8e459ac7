package throughline.grids;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.Requisite;

/// Which courses wait for which, however far: the blocking of curricular analytics, with the courses by name.
final class Waits {
    private final List<List<Integer>> later = new ArrayList<>();
    private final List<Integer> chain;

    Waits(Curriculum curriculum) {
        var next = new ArrayList<List<Integer>>();
        for (var course = 0; course < curriculum.size(); course++) {
            next.add(new ArrayList<>());
        }
        curriculum.requisites().forEach(requisite -> next.get(requisite.from()).add(requisite.to()));
        for (var course = 0; course < curriculum.size(); course++) {
            later.add(reach(course, next));
        }
        this.chain = chain(curriculum);
    }

    private static List<Integer> reach(int course, List<List<Integer>> next) {
        var found = new TreeSet<Integer>();
        var queue = new ArrayDeque<>(next.get(course));
        while (!queue.isEmpty()) {
            var one = queue.poll();
            if (found.add(one)) {
                queue.addAll(next.get(one));
            }
        }
        found.remove(course);
        return List.copyOf(found);
    }

    /// Courses that wait for a course, by position.
    List<Integer> of(int course) {
        return later.get(course);
    }

    /// A longest chain of courses of which each must stand in an earlier term than the next.
    List<Integer> chain() {
        return chain;
    }

    private static List<Integer> chain(Curriculum curriculum) {
        var size = curriculum.size();
        var length = new int[size];
        var before = new int[size];
        Arrays.fill(before, -1);
        Arrays.fill(length, 1);
        // Rounds instead of an order, as requisites may form a cycle; no chain is longer than all courses.
        var isChanged = true;
        for (var round = 0; round < size && isChanged; round++) {
            isChanged = false;
            for (var requisite : curriculum.requisites()) {
                var longer = length[requisite.from()] + requisite.kind().minTermsBetween();
                if (longer > length[requisite.to()] && longer <= size) {
                    length[requisite.to()] = longer;
                    before[requisite.to()] =
                            requisite.kind() == Requisite.Kind.PRE ? requisite.from() : before[requisite.from()];
                    isChanged = true;
                }
            }
        }
        var last = 0;
        for (var course = 0; course < size; course++) {
            last = length[course] > length[last] ? course : last;
        }
        var chain = new ArrayList<Integer>();
        for (var at = size == 0 ? -1 : last; at >= 0 && chain.size() < size; at = before[at]) {
            chain.addFirst(at);
        }
        return chain;
    }
}
