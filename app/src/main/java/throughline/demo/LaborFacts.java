package throughline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import throughline.imports.Sink;
import throughline.labor.LivingWageFact;
import throughline.labor.ProjectionFact;
import throughline.labor.WageFact;

/// Synthetic projections, wages and living wages by area. They look plausible and describe no real place.
final class LaborFacts {
    static final int LATEST = 2025;
    private static final long HOURS_PER_YEAR = 2080;
    private static final long TOP_CODE_CENTS = 11_500;

    private final Scene scene;

    LaborFacts(Scene scene) {
        this.scene = scene;
    }

    /// Areas, the one that matters most first: the region, its counties, the state, the nation.
    List<Area> areas() {
        var areas = new ArrayList<Area>();
        if (scene.size() == DemoSize.REGION) {
            areas.add(new Area(String.join("-", scene.countyNames()), "region", 12, 95));
        }
        scene.countyNames().forEach(county -> areas.add(area(county)));
        areas.add(new Area("California", "state", 160, 97));
        areas.add(new Area("United States", "nation", 1300, 86));
        return areas;
    }

    private Area area(String county) {
        var dice = scene.dice("area", county);
        var second = county.equals(PlaceNames.COUNTIES.get(1));
        return new Area(
                county + " County", "county", second ? 11 : dice.between(1, 8), second ? 98 : dice.between(84, 101));
    }

    void projections(int baseYear, Sink sink) {
        for (var area : areas()) {
            Occupation.ALL.forEach(occupation -> sink.add(projection(area, occupation, baseYear)));
        }
    }

    private ProjectionFact projection(Area area, Occupation occupation, int baseYear) {
        var dice = scene.dice("projection", area.name() + occupation.soc());
        var jobs = Math.max(
                10,
                Math.round(18
                                * Math.pow(1.62, occupation.size())
                                * area.people()
                                * dice.between(70, 130)
                                / 100.0
                                * (1 + (baseYear - 2021) * 0.01)
                                / 10)
                        * 10);
        var growth = growthPerMille(occupation) + dice.between(-25, 25);
        var projected = jobs + jobs * growth / 1000;
        var exits = jobs * dice.between(30, 60) / 100;
        var transfers = jobs * dice.between(45, 80) / 100;
        var wage = hourlyCents(area, occupation, baseYear + 2);
        return new ProjectionFact(
                area.name(),
                area.type(),
                occupation.soc(),
                occupation.title(),
                "detailed",
                baseYear,
                baseYear + 10,
                jobs,
                projected,
                growth * 1000L,
                exits,
                transfers,
                Math.max(0, projected - jobs) + exits + transfers,
                occupation.education().words(),
                "None",
                occupation.education().compareTo(Education.S) < 0 ? "Short-term on-the-job training" : "None",
                wage,
                wage * HOURS_PER_YEAR);
    }

    /// Growth in ten years belongs to the occupation everywhere.
    private static int growthPerMille(Occupation occupation) {
        return Dice.of(7, "growth", occupation.soc()).between(-60, 190);
    }

    void wages(int year, Sink sink) {
        for (var area : areas()) {
            Occupation.ALL.forEach(occupation -> sink.add(wage(area, occupation, year)));
        }
    }

    private WageFact wage(Area area, Occupation occupation, int year) {
        var median = hourlyCents(area, occupation, year);
        var spread = scene.dice("spread", occupation.soc()).between(0, 12);
        var p10 = Math.max(1690, median * (70 - spread) / 100);
        var p25 = Math.max(p10, median * (84 - spread / 2) / 100);
        var p75 = median * (122 + spread) / 100;
        var p90 = median * (146 + 2 * spread) / 100;
        var topCoded = p90 > TOP_CODE_CENTS;
        var shown = Math.min(p90, TOP_CODE_CENTS);
        return new WageFact(
                area.name(),
                area.type(),
                occupation.soc(),
                "detailed",
                Integer.toString(year),
                null,
                median * 104 / 100,
                p10,
                p25,
                median,
                p75,
                shown,
                median * 104 / 100 * HOURS_PER_YEAR,
                p10 * HOURS_PER_YEAR,
                p25 * HOURS_PER_YEAR,
                median * HOURS_PER_YEAR,
                p75 * HOURS_PER_YEAR,
                shown * HOURS_PER_YEAR,
                topCoded ? List.of("hourly_p90_cents", "annual_p90_cents") : List.of());
    }

    /// The median wage per hour; the same for projections, wages and the search for programs that pay too little.
    long hourlyCents(Area area, Occupation occupation, int year) {
        var noise = scene.dice("wage", area.name() + occupation.soc()).between(96, 104);
        return Math.max(
                1720,
                occupation.hourly() * 100L * area.pay() / 97 * noise / 100 * (1000 + (year - LATEST) * 34L) / 1000);
    }

    Area county(County county) {
        return area(county.name());
    }

    /// What one adult needs per hour in a county at the latest date.
    long livingWageCents(Area area) {
        return 2480L * area.pay() / 97;
    }

    void livingWages(Sink sink) {
        for (var area : areas()) {
            for (var year = LATEST - 2; year <= LATEST; year++) {
                var adult = livingWageCents(area) * (100 + (year - LATEST) * 4) / 100;
                var from = LocalDate.of(year, 1, 1);
                var to = year == LATEST ? null : LocalDate.of(year, 12, 31);
                sink.add(new LivingWageFact(area.name(), "one adult", adult, from, to));
                sink.add(new LivingWageFact(area.name(), "one adult, one child", adult * 178 / 100, from, to));
                sink.add(new LivingWageFact(area.name(), "two adults, two children", adult * 118 / 100, from, to));
            }
        }
    }

    /// An area of the labor market.
    ///
    /// @param people size of its workforce compared with a small county
    /// @param pay    level of its wages; 97 is the state's
    record Area(String name, String type, int people, int pay) {}
}
