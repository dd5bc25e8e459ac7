package throughline.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.region.Address;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.PupilCount;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.Segment;

/// Which pathways a place can reach within a distance: the nearest college with a program in each. Distances are as
/// the crow flies; schools without coordinates are counted apart.
///
/// @param schools high schools that are open and have coordinates, by name
/// @param unknown open high schools without coordinates
record Access(Region region, List<Organization> schools, int unknown, Map<String, List<Organization>> colleges) {
    Access {
        schools = List.copyOf(schools);
    }

    /// A pathway seen from the schools.
    ///
    /// @param near    schools that reach it
    /// @param far     schools that do not, the farthest first
    /// @param pupils  pupils of those, where counts are public
    /// @param uncounted schools among them without a public count
    record Reach(Sector.Pathway pathway, int colleges, int near, List<Far> far, long pupils, int uncounted) {
        Reach {
            far = List.copyOf(far);
        }
    }

    /// A school that does not reach a pathway.
    ///
    /// @param miles  miles to the nearest college with a program
    /// @param pupils absent when no count is public
    record Far(
            Organization school,
            Organization nearest,
            double miles,
            @Nullable PupilCount pupils) {}

    /// The nearest college with a program in a pathway.
    record Nearest(Sector.Pathway pathway, Organization college, double miles) {}

    static Access of(Region region) {
        var schools = new ArrayList<Organization>();
        var unknown = 0;
        for (var one : region.organizations()) {
            if (one.segment() == Segment.HIGH_SCHOOL && one.active()) {
                if (one.address().hasCoordinates()) {
                    schools.add(one);
                } else {
                    unknown++;
                }
            }
        }
        schools.sort(Comparator.comparing(Organization::name).thenComparing(Organization::slug));
        var colleges = new LinkedHashMap<String, List<Organization>>();
        for (var sector : region.sectors()) {
            for (var pathway : sector.pathways()) {
                var ids = new TreeSet<Integer>();
                for (var program : region.programsIn(pathway)) {
                    if (isTaught(program)) {
                        ids.add(program.organizationId());
                    }
                }
                colleges.put(
                        pathway.code(),
                        ids.stream()
                                .map(region.organizations()::get)
                                .filter(one -> one.type().equals("community-college")
                                        && one.address().hasCoordinates())
                                .toList());
            }
        }
        return new Access(region, schools, unknown, colleges);
    }

    /// A program that is stated as offered, or whose newest reported year has an award.
    private static boolean isTaught(Program program) {
        return program.recordType() != Program.RecordType.AWARDS_REPORTED
                || program.awards().stream()
                        .max(Comparator.comparing(Program.Awards::schoolYear))
                        .filter(newest -> newest.awards() == null || newest.awards() > 0)
                        .isPresent();
    }

    /// Every pathway that some college teaches, the most pupils out of reach first.
    List<Reach> list(int miles) {
        return region.sectors().stream()
                .flatMap(sector -> sector.pathways().stream())
                .flatMap(pathway -> find(pathway, miles).stream())
                .sorted(Comparator.comparingLong(Reach::pupils)
                        .reversed()
                        .thenComparing(reach -> reach.pathway().code()))
                .toList();
    }

    /// A pathway, if some college with coordinates teaches it.
    Optional<Reach> find(Sector.Pathway pathway, int miles) {
        var taught = colleges.getOrDefault(pathway.code(), List.of());
        if (taught.isEmpty()) {
            return Optional.empty();
        }
        var far = new ArrayList<Far>();
        for (var school : schools) {
            var nearest = nearest(school.address(), taught);
            var distance = Miles.between(school.address(), nearest.address());
            if (distance > miles) {
                far.add(new Far(school, nearest, distance, pupils(school).orElse(null)));
            }
        }
        far.sort(Comparator.comparingDouble(Far::miles)
                .reversed()
                .thenComparing(one -> one.school().slug()));
        return Optional.of(new Reach(
                pathway,
                taught.size(),
                schools.size() - far.size(),
                far,
                far.stream()
                        .map(Far::pupils)
                        .filter(Objects::nonNull)
                        .mapToLong(count -> Objects.requireNonNull(count.pupils()))
                        .sum(),
                (int) far.stream().filter(one -> one.pupils() == null).count()));
    }

    /// What a place reaches: the nearest college for every pathway, the farthest last.
    List<Nearest> from(Address place) {
        return region.sectors().stream()
                .flatMap(sector -> sector.pathways().stream())
                .filter(pathway ->
                        !colleges.getOrDefault(pathway.code(), List.of()).isEmpty())
                .map(pathway -> {
                    var nearest = nearest(place, colleges.getOrDefault(pathway.code(), List.of()));
                    return new Nearest(pathway, nearest, Miles.between(place, nearest.address()));
                })
                .sorted(Comparator.comparingDouble(Nearest::miles)
                        .thenComparing(one -> one.pathway().code()))
                .toList();
    }

    private static Organization nearest(Address place, List<Organization> colleges) {
        return colleges.stream()
                .min(Comparator.comparingDouble((Organization one) -> Miles.between(place, one.address()))
                        .thenComparing(Organization::slug))
                .orElseThrow();
    }

    /// The newest public count of all pupils of a school.
    private static Optional<PupilCount> pupils(Organization school) {
        return school.pupils().stream()
                .filter(count -> count.subgroup().equals("total") && count.pupils() != null)
                .findFirst();
    }
}
