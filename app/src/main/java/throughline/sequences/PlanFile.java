package throughline.sequences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Requisite;

/// What is to be planned, as read from a file. Limits that the file leaves open are null.
///
/// @param header     the lines above the courses, in their order
/// @param offered    for each course when it is offered
/// @param minCredits hundredths of a credit in each term
/// @param maxCredits hundredths of a credit in each term
record PlanFile(
        Map<String, String> header,
        Curriculum curriculum,
        List<Set<Season>> offered,
        @Nullable Integer terms,
        @Nullable Long minCredits,
        @Nullable Long maxCredits,
        @Nullable Integer minCourses,
        @Nullable Integer maxCourses) {

    /// The required courses of a curriculum; what it lists as additional is not planned.
    static PlanFile of(CurriculumFile file) {
        var all = file.curriculum();
        var places = new HashMap<Integer, Integer>();
        var courses = new ArrayList<CurriculumCourse>();
        var offered = new ArrayList<Set<Season>>();
        for (int v = 0; v < all.size(); v++) {
            if (all.courses().get(v).required()) {
                places.put(v, courses.size());
                courses.add(all.courses().get(v));
                offered.add(file.offered().get(v));
            }
        }
        var requisites = new ArrayList<Requisite>();
        for (var requisite : all.binding()) {
            var from = places.get(requisite.from());
            var to = places.get(requisite.to());
            if (from != null && to != null) {
                requisites.add(new Requisite(from, to, requisite.kind()));
            }
        }
        return new PlanFile(
                file.header(),
                Curriculum.of(all.name(), all.system(), courses, requisites),
                offered,
                file.plan()
                        .map(plan -> plan.termCount())
                        .filter(count -> count > 0)
                        .orElse(null),
                null,
                null,
                null,
                null);
    }
}
