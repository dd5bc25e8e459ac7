package throughline.region;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.catalog.CourseDescriptorFact;

/// The statewide descriptors that courses are approved for, found by control number, else by code.
final class DescriptorIndex {
    private final Map<Integer, List<Region.Descriptor>> byCourse;

    private DescriptorIndex(Map<Integer, List<Region.Descriptor>> byCourse) {
        this.byCourse = byCourse;
    }

    static DescriptorIndex of(
            List<Sourced<CourseDescriptorFact>> facts, OrganizationBuilder organizations, CourseBuilder courses) {
        var byCourse = new HashMap<Integer, List<Region.Descriptor>>();
        for (var sourced : facts) {
            var fact = sourced.fact();
            var organization = organizations.id(fact.organizationRef());
            if (organization < 0) {
                continue;
            }
            var ids = courses.ids(organization, fact.courseCode());
            var exact = ids.stream()
                    .filter(id -> {
                        var control = courses.courses().get(id).controlNumber();
                        return control != null && control.equals(fact.controlNumber());
                    })
                    .toList();
            for (var id : exact.isEmpty() ? ids : exact) {
                byCourse.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(new Region.Descriptor(
                                fact.descriptor(),
                                fact.descriptorTitle(),
                                fact.courseTitle(),
                                fact.effectiveTerm(),
                                sourced.source()));
            }
        }
        byCourse.replaceAll((_, list) -> list.stream()
                .distinct()
                .sorted(Comparator.comparing(Region.Descriptor::descriptor).thenComparing(Region.Descriptor::title))
                .toList());
        return new DescriptorIndex(byCourse);
    }

    static DescriptorIndex read(SnapshotInput in) throws IOException {
        var byCourse = new HashMap<Integer, List<Region.Descriptor>>();
        for (var left = in.count(); left > 0; left--) {
            byCourse.put(in.integer(), in.list(RecordForm.of(Region.Descriptor.class)));
        }
        return new DescriptorIndex(byCourse);
    }

    void write(SnapshotOutput out) throws IOException {
        out.map(byCourse, (to, entry) -> {
            to.number(entry.getKey());
            to.list(entry.getValue(), RecordForm.of(Region.Descriptor.class));
        });
    }

    List<Region.Descriptor> of(Course course) {
        return byCourse.getOrDefault(course.id(), List.of());
    }
}
