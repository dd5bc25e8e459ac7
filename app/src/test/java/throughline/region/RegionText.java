package throughline.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Everything a Region answers, as lines: two Regions with the same lines show the same pages.
final class RegionText {
    private static final List<String> SCHEMES = List.of(
            "soc2018", "cip2020", "top", "ca-sector", "ca-pathway", "award-type", "segment", "search-es", "wage-band");

    private RegionText() {}

    static List<String> of(Region region) {
        var lines = new ArrayList<String>();
        lines.add(region.version() + " " + region.profile());
        region.sources().forEach(one -> lines.add("source " + one));
        region.livingWages().forEach(one -> lines.add("living wage " + one));
        SCHEMES.forEach(scheme ->
                region.codes(scheme).forEach(code -> lines.add(code + " " + region.findCode(scheme, code.code()))));
        for (var one : region.organizations()) {
            lines.add(one + " " + region.findOrganization(one.slug()).equals(Optional.of(one)));
            lines.add("has " + ids(region.programsOf(one), Program::id) + ids(region.coursesOf(one), Course::id)
                    + ids(region.childrenOf(one), Organization::id) + region.acceptedAt(one));
            var zip = one.address().zip();
            lines.add("at " + (zip == null ? "" : region.findZip(zip)));
        }
        for (var one : region.programs()) {
            lines.add(one + " " + region.findProgram(one.slug()).map(Program::id)
                    + region.linksOf("program:" + one.key()));
        }
        for (var one : region.courses()) {
            lines.add(one + " " + region.findCourse(one.slug()).map(Course::id));
            lines.add("with " + region.acceptedBy(one) + region.descriptorsOf(one)
                    + ids(region.agreementsOf(one), Agreement::id) + ids(region.programsWith(one), Program::id));
        }
        for (var one : region.occupations()) {
            lines.add(one + " " + region.findOccupation(one.soc()).map(Occupation::id));
            lines.add("shows " + region.outlook(one) + region.wages(one) + region.programsFor(one));
        }
        region.credentials()
                .forEach(one -> lines.add(
                        one + " " + region.findCredential(one.slug()) + region.linksOf("credential:" + one.key())));
        region.agreements().forEach(one -> lines.add(one.toString()));
        region.activities().forEach(one -> lines.add(one.toString()));
        region.supports().forEach(one -> lines.add(one.toString()));
        for (var sector : region.sectors()) {
            lines.add(sector + " " + region.findSector(sector.slug())
                    + ids(region.occupationsIn(sector), Occupation::id));
            for (var pathway : sector.pathways()) {
                lines.add(pathway + " " + region.findPathway(pathway.slug())
                        + ids(region.programsIn(pathway), Program::id)
                        + ids(region.coursesIn(pathway), Course::id)
                        + ids(region.occupationsIn(pathway), Occupation::id));
            }
        }
        return lines;
    }

    private static <T> List<Integer> ids(List<T> things, Function<T, Integer> id) {
        return things.stream().map(id).toList();
    }
}
