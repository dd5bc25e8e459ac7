package throughline.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.catalog.OrganizationFact;

/// The demonstration against the real files: codes are real, names are not.
class DemoNamesTest {
    private static final Path DATA = Path.of("../../shared/data");

    @BeforeAll
    static void needsTheRealFiles() {
        assumeTrue(Files.isDirectory(DATA), "the real files (../shared/data beside the repository) are absent");
    }

    @Test
    void noPlaceOfCaliforniaHasOneOfTheNames() {
        var places = new HashSet<String>(column("geo/ca_zip_county_city.csv", "city"));
        places.addAll(column("geo/ca_zip_county_city.csv", "county"));
        places.addAll(column("cde/pubschls_2018_sd_imperial.csv", "City"));
        places.addAll(column("ipeds/ipeds_hd2024_ca.csv", "CITY"));
        assertThat(Stream.concat(PlaceNames.CITIES.stream(), PlaceNames.COUNTIES.stream())
                        .map(DemoNamesTest::plain))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(places);
        var zips = column("geo/ca_zip_county_city.csv", "zipcode");
        var demo = DemoFacts.of(new DemoRegion(DemoSize.REGION, 1));
        assertThat(demo.organizations()).extracting(OrganizationFact::zip).doesNotContainAnyElementsOf(zips);
    }

    @Test
    void noInstitutionHasOneOfTheNames() {
        var real = new HashSet<String>(column("cde/pubschls_2018_sd_imperial.csv", "School"));
        real.addAll(column("cde/pubschls_2018_sd_imperial.csv", "District"));
        real.addAll(column("ipeds/ipeds_hd2024_ca.csv", "INSTNM"));
        real.addAll(column("ccc/datamart_majors.csv", "College"));
        real.addAll(column("coe/supply_by_top.csv", "College Name"));
        real.addAll(column("articulation/assist_sdi_pairs.csv.gz", "receiving"));
        assertThat(real).hasSizeGreaterThan(1000);
        var ours = new HashSet<String>();
        for (var city : PlaceNames.CITIES) {
            ours.addAll(variants(city));
        }
        for (var quarter : PlaceNames.QUARTERS) {
            ours.addAll(variants(quarter));
        }
        ours.retainAll(real);
        assertThat(ours).isEmpty();
        var named = DemoFacts.of(new DemoRegion(DemoSize.REGION, 1)).organizations().stream()
                .map(organization -> plain(organization.name()))
                .collect(toSet());
        assertThat(named).doesNotContainAnyElementsOf(real);
    }

    /// The files shorten names in many ways.
    private static List<String> variants(String place) {
        return Stream.of(
                        "",
                        " elementary",
                        " elementary school",
                        " middle",
                        " middle school",
                        " high",
                        " high school",
                        " adult",
                        " adult school",
                        " college",
                        " state university",
                        " university",
                        " unified")
                .map(ending -> plain(place) + ending)
                .toList();
    }

    @Test
    void codesAreReal() {
        var socs = column("soc/soc2018_all.csv", "code");
        assertThat(Occupation.ALL).extracting(Occupation::soc).allMatch(socs::contains);
        var tops = column("ccc/top4_codes_20230912.csv", "TOP_CODE_STRING");
        var cips = column("crosswalk/CIP2020.csv", "CIP Code").stream()
                .map(code -> code.replaceAll("[=\"]", ""))
                .collect(toSet());
        assertThat(Pathway.ALL).allSatisfy(pathway -> {
            assertThat(tops).contains(pathway.top());
            assertThat(cips).contains(pathway.cip());
        });
        assertThat(GeneralCourse.ALL).extracting(GeneralCourse::top).allMatch(tops::contains);
        assertThat(OtherCourses.ADULT).extracting(OtherCourses.AdultCourse::top).allMatch(tops::contains);
        for (var row : Table.read("codes", row -> row)) {
            assertThat(row.getField("scheme").equals("top") ? tops : cips).contains(row.getField("code"));
        }
    }

    @Test
    void titlesOfOccupationsAreTheOfficialOnes() {
        var official = rows("soc/soc2018_all.csv", "code", "title");
        assertThat(Occupation.ALL)
                .allSatisfy(occupation -> assertThat(official)
                        .contains(occupation.soc() + plain(occupation.title().replace("'", "’"))));
    }

    private static Set<String> column(String file, String name) {
        return rows(file, name);
    }

    private static Set<String> rows(String file, String... names) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(open(DATA.resolve(file)))) {
            return csv.stream()
                    .map(row -> Stream.of(names)
                            .map(name -> names.length == 1 || name.equals("title")
                                    ? plain(row.getField(name))
                                    : row.getField(name))
                            .reduce("", String::concat))
                    .filter(value -> !value.isBlank())
                    .collect(toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Reader open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        var stream = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
