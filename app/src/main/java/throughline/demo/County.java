package throughline.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One invented county with all of its institutions. Nothing in it depends on other counties, so that a small
/// region is the beginning of a larger one.
///
/// @param gapDistrict district without any health pathway, planted
/// @param orphans     pathways that high schools offer and no college continues, planted
/// @param closedToAdults pathway that asks for a diploma everywhere and has no training for adults, planted
record County(
        int index,
        String name,
        List<City> cities,
        Institution office,
        List<Institution> districts,
        List<Institution> elementary,
        List<Campus> middle,
        List<Campus> high,
        List<Campus> adult,
        List<Campus> colleges,
        List<Campus> universities,
        List<Campus> employers,
        List<Institution> agencies,
        Institution gapDistrict,
        List<Pathway> orphans,
        Pathway closedToAdults) {

    /// All organizations, those that others belong to first.
    Stream<Institution> institutions() {
        var campuses = Stream.of(middle, high, adult, colleges, universities, employers)
                .flatMap(List::stream)
                .map(Campus::site);
        return Stream.of(Stream.of(office), districts.stream(), elementary.stream(), campuses, agencies.stream())
                .flatMap(stream -> stream);
    }

    /// The nearest of these that takes part in a pathway.
    static Optional<Campus> nearest(List<Campus> campuses, Institution from, Pathway pathway) {
        return campuses.stream()
                .filter(campus -> campus.offers(pathway))
                .min(Comparator.comparingDouble((Campus campus) -> from.distanceTo(campus.site()))
                        .thenComparing(Campus::slug));
    }

    /// The nearest of these, whatever it offers.
    static Campus nearest(List<Campus> campuses, Institution from) {
        return campuses.stream()
                .min(Comparator.comparingDouble((Campus campus) -> from.distanceTo(campus.site()))
                        .thenComparing(Campus::slug))
                .orElseThrow();
    }
}
