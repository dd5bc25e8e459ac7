package throughline.region;

import java.util.List;

/// Which university courses accept which college courses.
record Articulations(List<Articulation> all, Adjacency byCourse, Adjacency byUniversity) {
    List<Articulation> of(Course course) {
        return byCourse.of(course.id(), all);
    }

    List<Articulation> at(Organization university) {
        return byUniversity.of(university.id(), all);
    }
}
