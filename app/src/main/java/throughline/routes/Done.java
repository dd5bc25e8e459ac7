package throughline.routes;

import java.util.Optional;
import throughline.region.Course;
import throughline.region.Credential;
import throughline.region.Program;
import throughline.region.Region;

/// Something that a person has behind them.
public sealed interface Done {
    record OfCourse(Course course) implements Done {}

    record OfProgram(Program program) implements Done {}

    record OfCredential(Credential credential) implements Done {}

    /// What a name says: `SCHOOL/CODE` of a course, else a program or a credential; the kind may stand before it, as in
    /// `credential:registered-nurse-license`.
    static Optional<Done> find(Region region, String name) {
        var colon = name.indexOf(':');
        var slug = name.substring(colon + 1).strip();
        return switch (colon < 0 ? "" : name.substring(0, colon).strip()) {
            case "course" -> region.findCourse(slug).<Done>map(OfCourse::new);
            case "program" -> region.findProgram(slug).<Done>map(OfProgram::new);
            case "credential" -> region.findCredential(slug).<Done>map(OfCredential::new);
            case "" ->
                region.findCourse(slug)
                        .<Done>map(OfCourse::new)
                        .or(() -> region.findProgram(slug).map(OfProgram::new))
                        .or(() -> region.findCredential(slug).map(OfCredential::new));
            default -> Optional.empty();
        };
    }
}
