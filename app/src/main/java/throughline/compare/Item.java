package throughline.compare;

import java.util.Optional;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;

/// Something that can be compared, found by its key in addresses: `program:slug`, `occupation:29-1141`,
/// `institution:slug`.
sealed interface Item {
    String key();

    record OfProgram(Program program, Organization organization) implements Item {
        @Override
        public String key() {
            return "program:" + program.slug();
        }
    }

    record OfOccupation(Occupation occupation) implements Item {
        @Override
        public String key() {
            return "occupation:" + occupation.soc();
        }
    }

    record OfInstitution(Organization organization) implements Item {
        @Override
        public String key() {
            return "institution:" + organization.slug();
        }
    }

    static Optional<Item> find(Region region, String key) {
        var colon = key.indexOf(':');
        var name = key.substring(colon + 1);
        return switch (key.substring(0, Math.max(0, colon))) {
            case "program" -> region.findProgram(name).map(program -> of(region, program));
            case "occupation" -> region.findOccupation(name).map(OfOccupation::new);
            case "institution" -> region.findOrganization(name).map(OfInstitution::new);
            default -> Optional.empty();
        };
    }

    static Item of(Region region, Program program) {
        return new OfProgram(program, region.organizations().get(program.organizationId()));
    }
}
