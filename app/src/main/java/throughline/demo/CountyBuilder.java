package throughline.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lays out one county: cities, districts, schools, colleges, employers.
final class CountyBuilder {
    /// High schools of the first two counties, as in a small and a large county that work together.
    private static final List<Integer> HIGH_SCHOOLS = List.of(12, 138);

    private static final List<Integer> CITIES = List.of(6, 26);
    private static final int CITIES_ELSEWHERE = 9;

    /// Pupils of the last high school of each county, too few for a capstone course and for most counts.
    private static final int SMALLEST_SCHOOL = 72;

    /// Three-digit areas that the postal service has never assigned; the first two lie within California's range.
    private static final List<String> UNASSIGNED_ZIPS =
            List.of("909", "929", "987", "899", "896", "892", "886", "887", "888", "876", "869", "868");

    private final long seed;
    private final int index;
    private final String county;
    private final Dice dice;
    private final Iterator<String> quarters;
    private final List<City> cities;

    private CountyBuilder(long seed, int index) {
        this.seed = seed;
        this.index = index;
        this.county = PlaceNames.COUNTIES.get(index);
        this.dice = Dice.of(seed, "county", county);
        this.quarters = dice.shuffle(PlaceNames.QUARTERS).iterator();
        this.cities = cities();
    }

    static County build(long seed, int index) {
        return new CountyBuilder(seed, index).county();
    }

    private County county() {
        var highs = index < HIGH_SCHOOLS.size() ? HIGH_SCHOOLS.get(index) : dice.between(66, 106);
        var collegeCount = Math.max(2, Math.round(highs / 17f));
        var choice = new PathwayChoice(seed, county);
        var office = site(
                county + " County Office of Education",
                "Oficina de Educación del Condado de " + county,
                "county-office",
                null,
                cities.getFirst(),
                dice.between(200, 900));
        var districts = cities.stream()
                .map(city -> site(
                        city.name() + " Unified School District",
                        "Distrito Escolar Unificado de " + city.name(),
                        "district",
                        office.ref(),
                        city,
                        dice.between(300, 4000)))
                .toList();
        var gap = districts.get(districts.size() / 2);
        var high = new ArrayList<Campus>();
        for (var i = 0; i < highs; i++) {
            var district = districts.get(i % districts.size());
            var name = i < districts.size() ? district.city().name() : quarters.next();
            var pupils =
                    i == highs - 1 ? SMALLEST_SCHOOL : dice.chance(8) ? dice.between(95, 160) : dice.between(500, 2600);
            var school = school(name + " High School", "high-school", district, pupils);
            high.add(new Campus(school, choice.highSchool(school, i == 0, district.equals(gap))));
        }
        var middle = new ArrayList<Campus>();
        for (var i = 0; i < Math.round(highs * 0.73f); i++) {
            var district = districts.get(i % districts.size());
            var school = school(quarters.next() + " Middle School", "middle-school", district, dice.between(300, 1300));
            middle.add(new Campus(school, choice.middleSchool(school, high)));
        }
        var elementary = new ArrayList<Institution>();
        for (var i = 0; i < Math.round(highs * 4.27f); i++) {
            var district = districts.get(i % districts.size());
            elementary.add(school(
                    quarters.next() + " Elementary School", "elementary-school", district, dice.between(180, 800)));
        }
        var adult = spread(Math.max(2, Math.round(highs / 10.6f)), 1, city -> {
            var school = site(
                    city.name() + " Adult School",
                    "Escuela para Adultos de " + city.name(),
                    "adult-school",
                    districtOf(city, districts).ref(),
                    city,
                    dice.between(400, 5000));
            return new Campus(school, choice.adultSchool(school));
        });
        var colleges = spread(collegeCount, 2, city -> {
            var college =
                    site(city.name() + " College", null, "community-college", null, city, dice.between(6000, 24000));
            return new Campus(college, choice.college(college));
        });
        var universities = spread(Math.max(1, Math.round(highs / 35f)), 3, city -> {
            var university = site(
                    city.name() + " State University",
                    "Universidad Estatal de " + city.name(),
                    "university",
                    null,
                    city,
                    dice.between(9000, 33000));
            return new Campus(university, choice.university(university));
        });
        return new County(
                index,
                county,
                cities,
                office,
                districts,
                elementary,
                middle,
                high,
                adult,
                colleges,
                universities,
                new Employers(seed, cities, county).all(Math.max(40, (int) (highs * 1.6))),
                agencies(),
                gap,
                choice.orphans(),
                choice.closedToAdults());
    }

    private List<City> cities() {
        var before = index == 0
                ? 0
                : index == 1 ? CITIES.get(0) : CITIES.get(0) + CITIES.get(1) + (index - 2) * CITIES_ELSEWHERE;
        var count = index < CITIES.size() ? CITIES.get(index) : CITIES_ELSEWHERE;
        var made = new ArrayList<City>();
        for (var i = 0; i < count; i++) {
            var zips = new ArrayList<String>();
            for (var n = 0; n < (index < 2 ? 2 : 1); n++) {
                var number = index < 2 ? (before + i) * 2 + n : before + i + 32;
                zips.add(UNASSIGNED_ZIPS.get(number / 100) + String.format(Locale.ROOT, "%02d", number % 100));
            }
            made.add(new City(
                    PlaceNames.CITIES.get(before + i),
                    zips,
                    latitude() + dice.between(-300, 300) / 1000.0,
                    longitude() + dice.between(-300, 300) / 1000.0));
        }
        return made;
    }

    /// Counties lie beside each other from the southern border up.
    private double latitude() {
        return index < 2 ? 32.95 : 33.8 + (index - 2) / 5 * 0.7;
    }

    private double longitude() {
        return index < 2 ? -115.4 - index * 1.4 : -115.6 - (index - 2) % 5 * 0.8 - (index - 2) / 5 * 0.35;
    }

    private <T> List<T> spread(int count, int shift, Function<City, T> maker) {
        var made = new ArrayList<T>();
        for (var i = 0; i < count; i++) {
            made.add(maker.apply(cities.get((i + shift) % cities.size())));
        }
        return made;
    }

    private static Institution districtOf(City city, List<Institution> districts) {
        return districts.stream()
                .filter(district -> district.city().equals(city))
                .findFirst()
                .orElseThrow();
    }

    private List<Institution> agencies() {
        var agencies = new ArrayList<Institution>();
        agencies.add(site(
                county + " Workforce Board",
                "Junta Laboral de " + county,
                "workforce-agency",
                null,
                cities.getFirst(),
                60));
        for (var i = 0; i < Math.max(1, cities.size() / 5); i++) {
            var city = cities.get(i * 3 % cities.size());
            agencies.add(site(
                    city.name() + " Job Center",
                    "Centro de Empleo de " + city.name(),
                    "workforce-agency",
                    agencies.getFirst().ref(),
                    city,
                    20));
        }
        return agencies;
    }

    private Institution school(String name, String type, Institution district, int pupils) {
        return site(name, null, type, district.ref(), district.city(), pupils);
    }

    private Institution site(
            String name, @Nullable String nameEs, String type, @Nullable String parentRef, City city, int size) {
        return site(seed, county, name, nameEs, type, parentRef, city, size);
    }

    static Institution site(
            long seed,
            String county,
            String name,
            @Nullable String nameEs,
            String type,
            @Nullable String parentRef,
            City city,
            int size) {
        var slug = Slugs.of(name.contains(city.name()) || name.contains(county) ? name : name + " " + city.name());
        var place = Dice.of(seed, "place", slug);
        return new Institution(
                slug,
                name,
                nameEs,
                type,
                parentRef,
                city,
                place.pick(city.zips()),
                city.latitude() + place.between(-60, 60) / 1000.0,
                city.longitude() + place.between(-60, 60) / 1000.0,
                size);
    }
}
