package throughline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import throughline.imports.FileName;
import throughline.imports.RowFixture;
import tools.jackson.databind.json.JsonMapper;

class ReferenceKindsTest {
    private static final RowFixture TOP_CIP = RowFixture.of(
            "TOP Code", "1230.1",
            "TOP Code Title", "Registered Nursing",
            "CIP Code", "513801",
            "CIP Code (2)", "51.3801",
            "CIP Title", "Registered Nursing/Registered Nurse.");
    private static final RowFixture CIP = RowFixture.of(
            "CIP Code", "=\"15.1307\"",
            "Title", "3-D Modeling and Design Technology/Technician.",
            "Definition", "A program that prepares …",
            "Action", "New",
            "Moved To/Report Under", "");
    private static final RowFixture OVERRIDE = RowFixture.of(
            "from_scheme", "top",
            "from_code", "094600",
            "to_scheme", "cip2020",
            "to_code", "47.0201",
            "action", "add",
            "reason", "the program teaches it",
            "author", "regional office",
            "valid_from", "2026-07-01",
            "valid_to", "");

    @Test
    void topAndCipCodesGetTheirLostZerosBack() {
        assertThat(TOP_CIP.through(new TopCipKind()).facts())
                .containsExactly(new CrosswalkFact("top", "123010", "cip2020", "51.3801", null));
        assertThat(TOP_CIP.with("TOP Code", "102.1")
                        .with("CIP Code (2)", "1.8201")
                        .with("Change or Addition", "New 2020 CIP code")
                        .through(new TopCipKind())
                        .facts())
                .containsExactly(new CrosswalkFact("top", "010210", "cip2020", "01.8201", "New 2020 CIP code"));
        assertThat(TOP_CIP.with("CIP Code (2)", "")
                        .with("CIP Code", "10102")
                        .through(new TopCipKind())
                        .facts(CrosswalkFact.class))
                .extracting(CrosswalkFact::toCode)
                .containsExactly("01.0102");
    }

    @Test
    void binaryNoiseInATopCodeIsRoundedNotCutOff() {
        assertThat(TOP_CIP.with("TOP Code", "1230.0999999999999")
                        .through(new TopCipKind())
                        .facts(CrosswalkFact.class))
                .extracting(CrosswalkFact::fromCode)
                .containsExactly("123010");
    }

    @Test
    void aMovedProgramKeepsItsDefinitionUnderTheNewCode() {
        var facts = CIP.with("CIP Code", "=\"51.0808\"")
                .with("Action", "Moved from")
                .with("Moved To/Report Under", "=\"01.8301\"")
                .through(new CipKind());

        assertThat(facts.facts(CodeFact.class)).extracting(CodeFact::code).containsExactly("01.8301");
        assertThat(facts.facts(CrosswalkFact.class))
                .containsExactly(new CrosswalkFact("cip2010", "51.0808", "cip2020", "01.8301", "moved"));
    }

    @Test
    void cipTitlesLoseTheirFullStopAndDeletedCodesAreExplained() {
        assertThat(CIP.through(new CipKind()).facts())
                .containsExactly(new CodeFact(
                        "cip2020",
                        "15.1307",
                        "3-D Modeling and Design Technology/Technician",
                        null,
                        "A program that prepares …",
                        "program",
                        "15.13"));
        assertThat(CIP.with("Action", "Deleted")
                        .with("Moved To/Report Under", "=\"61\"")
                        .through(new CipKind())
                        .leftOut())
                .hasValue("deleted-code");
        assertThat(CIP.with("CIP Code", "1.0101").through(new CipKind()).rejected())
                .hasValue("not-a-cip-code");
    }

    @Test
    void noMatchIsNeverACode() {
        var row = RowFixture.of(
                "CIP2020Code", "01.0508", "CIP2020Title", "Taxidermy.", "SOC2018Code", "99-9999", "SOC2018Title", "");

        assertThat(row.through(new CipSocKind()).leftOut()).hasValue("no-match");
        assertThat(row.with("SOC2018Code", "45-2093").through(new CipSocKind()).facts())
                .hasSize(1);
    }

    @Test
    void topCodesCutAtTheWrongPlaceAreMendedWithAWarning() {
        assertTop("0935.00-", " Electro-Mechanical Technology", "093500-", "093500", "Electro-Mechanical Technology");
        assertTop("4930.87-", "7 English as a Second Language", "493087-", "493087", "English as a Second Language");
        assertTop(
                "4930.629-12...",
                "2 Secondary Education (Grades 2) and G.E.D.",
                "4930629-12",
                "493062",
                "Secondary Education (Grades 9-12) and G.E.D.");
        var plain = RowFixture.of("TOP_CODE", "1230.10", "TOP_DESC", " Registered Nursing", "TOP_CODE_STRING", "123010")
                .through(new TopKind());
        assertThat(plain.warnings()).isEmpty();
        assertThat(plain.facts())
                .containsExactly(new CodeFact("top", "123010", "Registered Nursing", null, null, "field", "123000"));
    }

    private static void assertTop(String code, String title, String string, String mended, String mendedTitle) {
        var row = RowFixture.of("TOP_CODE", code, "TOP_DESC", title, "TOP_CODE_STRING", string)
                .through(new TopKind());
        assertThat(row.warnings()).containsExactly("mended-code");
        assertThat(row.facts(CodeFact.class)).singleElement().satisfies(fact -> {
            assertThat(fact.code()).isEqualTo(mended);
            assertThat(fact.title()).isEqualTo(mendedTitle);
        });
    }

    @Test
    void theTopListIsDatedByItsName() {
        var row = RowFixture.of();
        assertThat(new TopKind()
                        .edition(new FileName("top4_codes_20230912.csv"), row)
                        .asOf())
                .isEqualTo(LocalDate.of(2023, 9, 12));
        assertThat(new TopKind().edition(new FileName("codes.csv"), row).vintage())
                .isEqualTo("TOP, edition not stated");
    }

    @Test
    void socParentsFollowTheStructure() {
        assertThat(Soc.parent("29-1141", "detailed")).hasValue("29-1140");
        assertThat(Soc.parent("29-1223", "detailed")).hasValue("29-1210");
        assertThat(Soc.parent("29-1140", "broad")).hasValue("29-1000");
        assertThat(Soc.parent("15-1210", "broad")).hasValue("15-1200");
        assertThat(Soc.parent("15-1200", "minor")).hasValue("15-0000");
        assertThat(Soc.parent("15-0000", "major")).isEmpty();
    }

    @Test
    void unknownIndustriesAreLeftOut() {
        var row = RowFixture.of(
                "code",
                "111",
                "title",
                "Crop Production",
                "Level",
                "3",
                "naics2d",
                "11",
                "naics3d",
                "111",
                "naics4d",
                "NA");

        assertThat(row.through(new NaicsKind()).facts())
                .containsExactly(new CodeFact("naics2022", "111", "Crop Production", null, null, "subsector", "11"));
        assertThat(row.with("code", "9999").through(new NaicsKind()).leftOut()).hasValue("added-unknown-industry");
    }

    @Test
    void citiesGetTheirCapitals() {
        assertThat(ZipKind.city("El cajon")).isEqualTo("El Cajon");
        assertThat(ZipKind.city("Cardiff by the s")).isEqualTo("Cardiff by the S");
        assertThat(ZipKind.city("La mesa")).isEqualTo("La Mesa");
        assertThat(ZipKind.city("Beale afb")).isEqualTo("Beale AFB");
        assertThat(ZipKind.city("Los angeles")).isEqualTo("Los Angeles");
    }

    @Test
    void theIntroductoryCodeIsNoPathway() {
        var row = RowFixture.of(
                "sector_no",
                "2",
                "sector",
                "Arts, Media, and Entertainment",
                "pathway_letter",
                "A",
                "pathway",
                "Design, Visual, and Media Arts",
                "calpads_code",
                "111",
                "code_status",
                "sourced",
                "name_status",
                "sourced");

        assertThat(row.through(new SectorKind()).facts(CodeFact.class))
                .extracting(CodeFact::code)
                .containsExactly("2", "2A");
        assertThat(row.with("sector_no", "").through(new SectorKind()).leftOut())
                .hasValue("introductory-code");
    }

    @Test
    void overridesNeedAKnownActionAndDatesInOrder() {
        assertThat(OVERRIDE.through(new CrosswalkOverrideKind()).facts()).hasSize(1);
        assertThat(OVERRIDE.with("action", "change")
                        .through(new CrosswalkOverrideKind())
                        .rejected())
                .hasValue("unknown-action");
        assertThat(OVERRIDE.with("valid_to", "2026-06-30")
                        .through(new CrosswalkOverrideKind())
                        .rejected())
                .hasValue("dates-reversed");
        assertThat(OVERRIDE.with("reason", "")
                        .through(new CrosswalkOverrideKind())
                        .rejected())
                .isPresent();
    }

    @Test
    void ownFilesAreDatedByTheirColumn() {
        var edition = new CodeKind().edition(new FileName("award-types.csv"), RowFixture.of("as_of", "2026-11-21"));

        assertThat(edition.part()).isEqualTo("award-types");
        assertThat(edition.asOf()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void countiesNeedANameAndAPolygon() {
        var kind = new CountyOutlineKind();
        var json = JsonMapper.shared();
        var outlines = json.readTree("""
                {"type": "FeatureCollection", "features": [
                  {"properties": {"name": "Imperial", "created_at": "2015-07-04T21:04:58Z"},
                   "geometry": {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [5, 6], [1, 2]]]}},
                  {"properties": {"name": "Nowhere"}, "geometry": {"type": "Point", "coordinates": [1, 2]}}]}
                """);

        assertThat(kind.recognizes(outlines)).isTrue();
        assertThat(kind.recognizes(json.readTree("{\"type\": \"Topology\"}"))).isFalse();
        assertThat(kind.edition(new FileName("a.json"), outlines).vintage()).isEqualTo("2015");
        var records = kind.records(outlines).toList();
        assertThat(RowFixture.of().through(kind, records.get(0).value()).facts(CountyOutlineFact.class))
                .extracting(CountyOutlineFact::county)
                .containsExactly("Imperial");
        assertThat(RowFixture.of().through(kind, records.get(1).value()).rejected())
                .hasValue("no-outline");
    }
}
