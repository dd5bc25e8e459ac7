package throughline.finder;

import org.jspecify.annotations.Nullable;
import throughline.region.Course;
import throughline.region.Credential;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Sector;
import throughline.region.SupportService;
import throughline.region.WorkBasedLearning;

/// Anything that can be found.
sealed interface Thing {
    record OfOccupation(Occupation it) implements Thing {}

    record OfProgram(Program it) implements Thing {}

    record OfCourse(Course it) implements Thing {}

    record OfCredential(Credential it) implements Thing {}

    record OfOrganization(Organization it) implements Thing {}

    record OfSector(Sector it) implements Thing {}

    record OfPathway(Sector.Pathway it) implements Thing {}

    record OfActivity(WorkBasedLearning it) implements Thing {}

    record OfSupport(SupportService it) implements Thing {}

    /// The title it is listed by.
    default String title() {
        return switch (this) {
            case OfOccupation(var it) -> it.title();
            case OfProgram(var it) -> it.title();
            case OfCourse(var it) -> {
                var title = it.title();
                yield title == null ? it.code() : title;
            }
            case OfCredential(var it) -> it.name();
            case OfOrganization(var it) -> it.name();
            case OfSector(var it) -> it.title();
            case OfPathway(var it) -> it.title();
            case OfActivity(var it) -> it.title();
            case OfSupport(var it) -> it.name();
        };
    }

    default @Nullable String titleEs() {
        return switch (this) {
            case OfOccupation(var it) -> it.titleEs();
            case OfProgram(var it) -> it.titleEs();
            case OfCourse(var it) -> it.titleEs();
            case OfCredential(var it) -> it.nameEs();
            case OfOrganization(var it) -> it.nameEs();
            case OfSector(var it) -> it.titleEs();
            case OfPathway(var it) -> it.titleEs();
            case OfActivity(var it) -> it.titleEs();
            case OfSupport(var it) -> it.nameEs();
        };
    }

    /// Id of the organization it belongs to, or -1.
    default int organizationId() {
        return switch (this) {
            case OfProgram(var it) -> it.organizationId();
            case OfCourse(var it) -> it.organizationId();
            case OfOrganization(var it) -> it.id();
            case OfActivity(var it) -> it.organizationId();
            case OfSupport(var it) -> it.organizationId();
            case OfOccupation _, OfCredential _, OfSector _, OfPathway _ -> -1;
        };
    }

    /// Number of its sector, or 0.
    default int sector() {
        return switch (this) {
            case OfOccupation(var it) -> it.sector();
            case OfProgram(var it) -> it.sector();
            case OfCourse(var it) -> it.sector();
            case OfSector(var it) -> it.number();
            case OfPathway(var it) -> it.sector();
            case OfActivity(var it) -> it.sector();
            case OfCredential _, OfOrganization _, OfSupport _ -> 0;
        };
    }

    default @Nullable String pathway() {
        return switch (this) {
            case OfOccupation(var it) -> it.pathway();
            case OfProgram(var it) -> it.pathway();
            case OfCourse(var it) -> it.pathway();
            case OfPathway(var it) -> it.code();
            case OfActivity(var it) -> it.pathway();
            case OfCredential _, OfOrganization _, OfSector _, OfSupport _ -> null;
        };
    }
}
