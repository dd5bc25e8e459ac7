package throughline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.catalog.OrganizationFact;
import throughline.imports.Sink;
import throughline.reference.ZipPlaceFact;

/// Organizations and ZIP codes.
final class PlaceFacts {
    private static final String STATE = "CA";

    private final Scene scene;

    PlaceFacts(Scene scene) {
        this.scene = scene;
    }

    void organizations(Sink sink) {
        scene.counties().forEach(county -> {
            county.institutions().forEach(site -> sink.add(organization(county, site)));
            for (var sector : List.of(9, 11)) {
                gap(county, sector);
            }
        });
    }

    private OrganizationFact organization(County county, Institution site) {
        var dice = scene.dice("address", site.slug());
        var closed = site.type().equals("elementary-school") && dice.below(60) == 0;
        return new OrganizationFact(
                site.ref(),
                site.name(),
                site.nameEs(),
                site.type(),
                site.parentRef(),
                dice.between(100, 9900) + " " + dice.pick(PlaceNames.QUARTERS) + " Road",
                site.city().name(),
                site.zip(),
                county.name() + " County",
                STATE,
                site.latitude(),
                site.longitude(),
                null,
                String.format(Locale.ROOT, "(555) 555-01%02d", dice.below(100)),
                grade(site.type(), true),
                grade(site.type(), false),
                !site.type().equals("employer"),
                closed ? "closed" : "active",
                closed ? LocalDate.of(2025, 6, 30) : null);
    }

    private static @Nullable String grade(String type, boolean low) {
        return switch (type) {
            case "elementary-school" -> low ? "K" : "5";
            case "middle-school" -> low ? "6" : "8";
            case "high-school" -> low ? "9" : "12";
            default -> null;
        };
    }

    private static boolean teaches(Campus school, int sector) {
        return school.pathways().stream().anyMatch(pathway -> pathway.sector() == sector);
    }

    /// Notes districts all of whose high schools lack a sector of high demand.
    private void gap(County county, int sector) {
        for (var district : county.districts()) {
            var schools = county.high().stream()
                    .filter(school -> district.ref().equals(school.site().parentRef()))
                    .toList();
            if (!schools.isEmpty() && schools.stream().noneMatch(school -> teaches(school, sector))) {
                scene.flaw(
                        DemoFlaw.Kind.DISTRICT_GAP,
                        "No high school of the district has a pathway in sector " + sector + ".",
                        List.of("organization:" + district.ref(), "sector:" + sector));
            }
        }
    }

    void zips(Sink sink) {
        scene.counties()
                .forEach(county -> county.cities()
                        .forEach(city -> city.zips()
                                .forEach(zip -> sink.add(new ZipPlaceFact(
                                        zip,
                                        city.name(),
                                        county.name() + " County",
                                        STATE,
                                        city.latitude(),
                                        city.longitude())))));
    }
}
