package throughline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.imports.RealImports;

@Tag("database")
class RealReferenceFilesTest {
    @AutoClose
    private static final RealImports REAL = new RealImports(List.of(
            new SocKind(),
            new SocDefinitionsKind(),
            new SocCrosswalkKind(),
            new NaicsKind(),
            new CipKind(),
            new CipSocKind(),
            new TopCipKind(),
            new TopKind(),
            new SectorKind(),
            new CodeKind(),
            new CrosswalkKind(),
            new CrosswalkOverrideKind(),
            new ZipKind(),
            new CountyOutlineKind()));

    @Test
    void occupationsWithTheirHierarchy() {
        REAL.expect("soc/soc2018_all.csv", "soc-2018", 1447, 0);
        REAL.expect("crosswalk/soc_2018_definitions.xlsx", "soc-2018-definitions", 1447, 0);
        REAL.expect("soc/soc2010_soc2018.csv", "soc-2010-2018", 900, 0);

        assertThat(REAL.value("""
                select count(*)
                from code plain join code defined using (scheme, code)
                where plain.scheme = 'soc2018' and plain.definition is null and defined.definition is not null
                  and plain.parent_code is not distinct from defined.parent_code and plain.level = defined.level
                """)).isEqualTo("867");
        assertThat(REAL.value("""
                select count(*)
                from code plain join code defined using (scheme, code)
                where plain.scheme = 'soc2018' and plain.release_id < defined.release_id
                  and plain.parent_code is distinct from defined.parent_code
                """)).isEqualTo("0");
    }

    @Test
    void industriesWithoutTheAddedUnknownOnes() {
        REAL.expect("soc/naics2022_all.csv", "naics-2022", 2125, 5);
    }

    @Test
    void programsOfNationAndState() {
        REAL.expect("crosswalk/CIP2020.csv", "cip-2020", 2178, 2);
        var top = REAL.expect("ccc/top4_codes_20230912.csv", "top-titles", 395, 0);

        assertThat(top.issues().counts()).extracting(count -> count.code()).contains("mended-code");
        assertThat(REAL.value("select count(*) from code where scheme = 'cip2020'"))
                .isEqualTo("2173");
        assertThat(REAL.value("select count(distinct code) from code where scheme = 'top'"))
                .isEqualTo("395");
        assertThat(REAL.value("select title from code where scheme = 'top' and code = '123010'"))
                .isEqualTo("Registered Nursing");
    }

    @Test
    void theWayFromNursingProgramToNurse() {
        REAL.expect("crosswalk/TOPCIP2020June26.xlsx", "top-cip", 783, 0);
        REAL.expect("crosswalk/CIP2020_SOC2018_Crosswalk.xlsx", "cip-soc", 5723, 374);

        assertThat(REAL.value("select count(distinct from_code) from crosswalk where from_scheme = 'top'"))
                .isEqualTo("410");
        assertThat(REAL.value("""
                select count(*)
                from crosswalk a join crosswalk b on b.from_code = a.to_code
                where a.from_code = '123010' and a.to_code = '51.3801' and b.to_code = '29-1141'
                """)).isEqualTo("1");
    }

    @Test
    void sectorsAndPlaces() {
        REAL.expect("sectors/ca-cte-sectors.csv", "ca-sectors", 58, 1);
        REAL.expect("geo/ca_zip_county_city.csv", "zip-places", 1678, 79);
        REAL.expect("geo/california-counties.geojson", "county-outlines", 58, 0);

        assertThat(REAL.value("select count(*) from zip_place where county in ('San Diego', 'Imperial')"))
                .isEqualTo("109");
        assertThat(REAL.value("select min(city) from zip_place where zip = '92020'"))
                .isEqualTo("El Cajon");
    }
}
