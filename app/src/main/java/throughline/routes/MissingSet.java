package throughline.routes;

import java.util.List;

/// Links that together would open a route, none of which can be left out.
///
/// @param concerned for a question of a student, whom it concerns; no schools otherwise: nobody counts adults
public record MissingSet(List<MissingLink> links, Concerned concerned) {
    public MissingSet {
        links = List.copyOf(links);
    }

    /// High schools from which the same question has no route today and would have one.
    ///
    /// @param schools    ids of organizations, the nearest to the first owner first
    /// @param pupils     pupils of those whose counts are public, newest year of each
    /// @param uncounted  schools without a public count
    /// @param complete   whether every school near the owner was asked
    public record Concerned(List<Integer> schools, long pupils, int uncounted, boolean complete) {
        static final Concerned NOBODY_COUNTED = new Concerned(List.of(), 0, 0, true);

        public Concerned {
            schools = List.copyOf(schools);
        }
    }

    /// The smallest sets for one question.
    ///
    /// @param sets   those nearest to the person
    /// @param more   how many others of the same size there are
    /// @param proven whether no smaller set opens a route, and no other of the same size
    public record Answer(List<MissingSet> sets, int more, boolean proven) {
        public Answer {
            sets = List.copyOf(sets);
        }
    }
}
