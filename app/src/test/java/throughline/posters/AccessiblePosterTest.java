package throughline.posters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import throughline.drawings.SampleMaps;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.MapMaker;
import throughline.region.RegionFixture;
import throughline.web.Language;

/// Posters keep the rules of PDF/UA-1 that a machine can check, by veraPDF.
class AccessiblePosterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int MOST_FINDINGS = 50;
    /// A red dot.
    private static final String MARK = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    @BeforeAll
    static void wakeUp() {
        VeraGreenfieldFoundryProvider.initialise();
        assertThat(Base64.getDecoder().decode(MARK.substring(MARK.indexOf(',') + 1)))
                .isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> postersKeepTheRules() {
        var both = List.of(Language.EN, Language.ES);
        return Stream.of(
                check("English", SampleMaps.welding(), options(Paper.TABLOID, List.of(Language.EN), false, null)),
                check("both, large", SampleMaps.welding(), options(Paper.A4, both, true, null)),
                check("with a mark", SampleMaps.oneColumn(), options(Paper.LETTER, both, false, MARK)),
                check("dense", SampleMaps.random(60, 3), options(Paper.A3, both, false, null)),
                check("of a region", ofRegion(), options(Paper.TABLOID, List.of(Language.ES), false, null)));
    }

    @Test
    void aPageWithoutTagsIsFound() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(bytes);
        }
        assertThat(findings(bytes.toByteArray())).isNotEmpty();
    }

    private static DynamicTest check(String name, CareerMap map, PosterOptions options) {
        return DynamicTest.dynamicTest(name, () -> {
            var pdf = new Posters()
                    .poster(
                            RegionFixture.region(true),
                            map,
                            options,
                            "https://pathways.example",
                            "/maps/pathways/welding",
                            DAY);
            assertThat(findings(pdf)).isEmpty();
        });
    }

    private static CareerMap ofRegion() {
        return MapMaker.of(RegionFixture.region(true), DAY)
                .make(Subject.of(Subject.Kind.PATHWAY, "patient-care"), View.PUBLIC)
                .orElseThrow();
    }

    private static PosterOptions options(
            Paper paper, List<Language> languages, boolean large, @org.jspecify.annotations.Nullable String logo) {
        return new PosterOptions(paper, languages, large, false, "Colegio Ñandú", logo);
    }

    /// What is against the rules, each rule once.
    private static TreeSet<String> findings(byte[] pdf) throws Exception {
        var findings = new TreeSet<String>();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, MOST_FINDINGS, false, false, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).as("checks made").isPositive();
            for (var one : result.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    findings.add(one.getRuleId().getClause() + " " + one.getMessage());
                }
            }
        }
        return findings;
    }
}
