package throughline.personas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import throughline.region.Address;
import throughline.region.Organization;
import throughline.region.PupilCount;
import throughline.region.Region;
import throughline.region.Segment;

/// Where personas are, in a Region: a named school or ZIP code, or one that a rule finds.
///
/// `largest-school`, `most-english-learners` and `farthest-from-college` are schools: a student goes there, an adult
/// lives at its ZIP code. `nearest-to-college` is the school nearest to a college. A rule that nothing fits, as where
/// nobody counts English learners, falls back to the largest school, and where nobody counts pupils, to the first by
/// name.
final class Places {
    static final String PATTERN = "school:\\S+|zip:\\d{5}|anywhere|largest-school|most-english-learners"
            + "|farthest-from-college|nearest-to-college";
    static final String EXPECTED = "school:NAME, zip:92101, anywhere, largest-school, most-english-learners,"
            + " farthest-from-college or nearest-to-college";

    private static final double EARTH_RADIUS_MILES = 3958.8;

    private final Region region;
    private final List<Organization> schools;
    private final List<Address> colleges;

    Places(Region region) {
        this.region = region;
        this.schools = region.organizations().stream()
                .filter(one -> one.active() && one.segment() == Segment.HIGH_SCHOOL)
                .toList();
        this.colleges = region.organizations().stream()
                .filter(one -> one.active() && one.segment() == Segment.COLLEGE)
                .map(Organization::address)
                .filter(Address::hasCoordinates)
                .toList();
    }

    /// Where somebody is.
    ///
    /// @param school school of a student
    /// @param zip    ZIP code of an adult, absent for anywhere or when unknown
    record Place(@Nullable Organization school, @Nullable String zip) {}

    /// @throws Personas.Malformed when the Region does not know the place
    Place find(Persona persona) {
        var rule = persona.place();
        if (rule.startsWith("zip:")) {
            var zip = rule.substring("zip:".length());
            if (region.findZip(zip).isEmpty()) {
                throw new Personas.Malformed(persona.id() + ": the ZIP code " + zip + " is not known in this region.");
            }
            return new Place(persona.grade() > 0 ? largest() : null, zip);
        }
        if (rule.equals("anywhere") && persona.grade() == 0) {
            return new Place(null, null);
        }
        var school = rule.startsWith("school:") ? named(persona) : byRule(rule);
        var zip = school == null ? null : school.address().zip();
        var known = zip != null && region.findZip(zip).isPresent() ? zip : null;
        return new Place(persona.grade() > 0 ? school : null, persona.miles() > 0 ? known : null);
    }

    private Organization named(Persona persona) {
        var slug = persona.place().substring("school:".length());
        return region.findOrganization(slug)
                .orElseThrow(() -> new Personas.Malformed(
                        persona.id() + ": the school " + slug + " is not known in this region."));
    }

    private @Nullable Organization byRule(String rule) {
        return switch (rule) {
            case "most-english-learners" -> most(school -> pupils(school, "english-learner"));
            case "farthest-from-college" -> most(this::milesToCollege);
            case "nearest-to-college" -> most(school -> -milesToCollege(school));
            default -> largest();
        };
    }

    private @Nullable Organization largest() {
        return most(school -> pupils(school, "total"));
    }

    private @Nullable Organization most(ToDoubleFunction<Organization> figure) {
        return schools.stream()
                .filter(school -> school.address().hasCoordinates() || colleges.isEmpty())
                .filter(school -> figure.applyAsDouble(school) != 0 || figure.applyAsDouble(school) < 0)
                .max(Comparator.comparingDouble(figure).thenComparing(Organization::slug, Comparator.reverseOrder()))
                .or(() -> schools.stream().max(Comparator.comparingDouble(school -> pupils(school, "total"))))
                .orElse(null);
    }

    private static double pupils(Organization school, String group) {
        Optional<PupilCount> newest = school.pupils().stream()
                .filter(count -> count.subgroup().equals(group) && count.pupils() != null)
                .max(Comparator.comparing(PupilCount::schoolYear));
        return newest.map(count -> count.pupils() == null ? 0 : (double) count.pupils())
                .orElse(0.0);
    }

    /// Great-circle miles by the haversine formula.
    private double milesToCollege(Organization school) {
        return colleges.stream()
                .mapToDouble(college -> miles(school.address(), college))
                .min()
                .orElse(0);
    }

    private static double miles(Address one, Address other) {
        var fromLatitude = one.latitude();
        var fromLongitude = one.longitude();
        var toLatitude = other.latitude();
        var toLongitude = other.longitude();
        if (fromLatitude == null || fromLongitude == null || toLatitude == null || toLongitude == null) {
            return 0;
        }
        var dy = Math.sin(Math.toRadians(toLatitude - fromLatitude) / 2);
        var dx = Math.sin(Math.toRadians(toLongitude - fromLongitude) / 2);
        var h = dy * dy + Math.cos(Math.toRadians(fromLatitude)) * Math.cos(Math.toRadians(toLatitude)) * dx * dx;
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(h));
    }
}
