package throughline.engine.curriculum;

import java.util.List;
import java.util.stream.Collectors;

/// Says that requisites form a cycle, so that the published measures are not defined.
public final class CyclicCurriculum extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<CurriculumCourse> cycle;

    CyclicCurriculum(List<CurriculumCourse> cycle) {
        super("requisites form a cycle: "
                + cycle.stream().map(CurriculumCourse::label).collect(Collectors.joining(" -> ")));
        this.cycle = List.copyOf(cycle);
    }

    /// The courses of one shortest cycle, in the order in which each is a requisite of the next and the
    /// last of the first.
    public List<CurriculumCourse> cycle() {
        return cycle;
    }
}
