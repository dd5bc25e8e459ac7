package throughline.region;

import java.util.List;

/// A university course that accepts college courses in its place.
///
/// @param receivingId   id of the university when the region knows it, else -1
/// @param receivingName its name
/// @param alternatives  ways to satisfy it; any one of them is enough, and all courses of one
///             way are needed together
public record Articulation(
        int receivingId,
        String receivingName,
        String receivingCode,
        String receivingTitle,
        int sendingId,
        List<Alternative> alternatives,
        int sourceId) {
    public Articulation {
        alternatives = List.copyOf(alternatives);
    }

    /// Courses that together satisfy the target, as codes and titles of equal length, with ids where known
    /// (else -1).
    public record Alternative(List<String> codes, List<String> titles, List<Integer> courseIds) {
        public Alternative {
            codes = List.copyOf(codes);
            titles = List.copyOf(titles);
            courseIds = List.copyOf(courseIds);
        }
    }
}
