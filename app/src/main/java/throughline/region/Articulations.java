package throughline.region;

import java.io.IOException;
import java.util.List;

/// Which university courses accept which college courses.
record Articulations(List<Articulation> all, Adjacency byCourse, Adjacency byUniversity) {
    static Articulations read(SnapshotInput in) throws IOException {
        return new Articulations(in.list(RecordForm.of(Articulation.class)), Adjacency.read(in), Adjacency.read(in));
    }

    void write(SnapshotOutput out) throws IOException {
        out.list(all, RecordForm.of(Articulation.class));
        byCourse.write(out);
        byUniversity.write(out);
    }

    List<Articulation> of(Course course) {
        return byCourse.of(course.id(), all);
    }

    List<Articulation> at(Organization university) {
        return byUniversity.of(university.id(), all);
    }
}
