package throughline.catalog;

import java.util.Optional;
import throughline.imports.Fact;

/// What may stand only once in a file.
final class Keys {
    private Keys() {}

    static Optional<String> of(Fact fact) {
        return switch (fact) {
            case OrganizationFact organization -> Optional.of(organization.ref());
            case ProgramFact program -> Optional.of(program.key());
            case CourseFact course -> Optional.of(course.key());
            default -> Optional.empty();
        };
    }
}
