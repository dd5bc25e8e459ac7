package throughline.posters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Entry;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.engine.map.Way;
import throughline.region.RegionFixture;
import throughline.web.Language;

/// Posters as a reader and a screen reader get them.
class PostersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final PosterOptions PLAIN =
            new PosterOptions(Paper.TABLOID, List.of(Language.EN), false, false, null, null);

    private final Posters posters = new Posters();

    @Test
    void aPosterFitsOnePageAndIsReadFromStartToJob() throws Exception {
        try (var pdf = Loader.loadPDF(poster(map(3), PLAIN))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(17 * 72);
            assertThat(text(pdf))
                    .containsSubsequence(
                            "Welding",
                            "Where you start",
                            "High school",
                            "Intro 0",
                            "What you learn",
                            "Certificate 0",
                            "Where it leads",
                            "Welder 0",
                            "How to read the lines",
                            "Valid for 2026-27",
                            "pathways.example/maps/pathways/welding");
            assertThat(text(pdf)).contains("Required next: Certificate 0", "Start here", "$52,000 a year (median)");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void bothLanguagesAreAPageEach() throws Exception {
        var options =
                new PosterOptions(Paper.A3, List.of(Language.EN, Language.ES), false, true, "Colegio Ñandú", null);

        try (var pdf = Loader.loadPDF(poster(map(3), options))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text(pdf))
                    .containsSubsequence("Where you start", "Soldadura", "Dónde empieza", "Vale para 2026-27");
            assertThat(text(pdf)).contains("Colegio Ñandú", "pathways.example/es/maps/pathways/welding");
        }
    }

    @Test
    void longMapsGoOnToASecondPageAndTextNeverShrinks() throws Exception {
        try (var pdf = Loader.loadPDF(poster(map(10), PLAIN))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text(pdf)).contains("Intro 9", "Certificate 9", "Welder 9");
        }
    }

    @Test
    void aHandoutHasTwoPagesAtMostAndSaysWhatItLeavesOut() throws Exception {
        var handout = new PosterOptions(Paper.LETTER, List.of(Language.EN), false, false, null, null);
        try (var pdf = Loader.loadPDF(poster(map(40), handout))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text(pdf)).contains("more on the live map").contains("Intro 0", "Welder 0");
        }
        try (var pdf = Loader.loadPDF(poster(map(3), handout))) {
            assertThat(text(pdf)).doesNotContain("on the live map");
        }
    }

    @Test
    void hostileWordsArePrintedAsWords() throws Exception {
        var title = "<script>alert(1)</script> & \u0000\u202e" + "x ".repeat(2_500) + "🛠 لحام";
        var map = map(List.of(step("a", Step.Kind.COURSE, Column.HIGH_SCHOOL, title)), List.of());

        try (var pdf = Loader.loadPDF(poster(map, PLAIN))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text(pdf)).contains("<script>alert", "</script> &").contains("…");
        }
    }

    private byte[] poster(CareerMap map, PosterOptions options) throws Exception {
        var bytes = posters.poster(
                RegionFixture.region(false), map, options, "https://pathways.example", "/maps/pathways/welding", DAY);
        Files.write(
                Path.of(
                        "target",
                        "poster-" + map.steps().size() + "-"
                                + options.languages().size() + ".pdf"),
                bytes);
        return bytes;
    }

    private static String text(PDDocument pdf) throws Exception {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").replace(" /", "/");
    }

    /// So many courses, certificates and jobs.
    private static CareerMap map(int each) {
        var steps = new ArrayList<Step>();
        var ways = new ArrayList<Way>();
        for (var at = 0; at < each; at++) {
            steps.add(step("intro" + at, Step.Kind.COURSE, Column.HIGH_SCHOOL, "Intro " + at));
        }
        for (var at = 0; at < each; at++) {
            steps.add(step("certificate" + at, Step.Kind.CERTIFICATE, Column.CERTIFICATE, "Certificate " + at));
            ways.add(way("intro" + at, "certificate" + at, Way.Kind.REQUIRED));
        }
        for (var at = 0; at < each; at++) {
            steps.add(step("job" + at, Step.Kind.JOB, Column.CAREER, "Welder " + at));
            ways.add(way("certificate" + at, "job" + at, Way.Kind.RECOMMENDED));
        }
        return map(steps, ways);
    }

    private static CareerMap map(List<Step> steps, List<Way> ways) {
        return new CareerMap(
                Subject.of(Subject.Kind.PATHWAY, "welding"),
                View.PUBLIC,
                new Label("Welding", "Soldadura"),
                Label.of("Welding and Materials Joining"),
                List.of(),
                steps,
                ways,
                List.of(),
                List.of(new Entry(
                        Entry.Audience.GRADE_9, List.of(steps.getFirst().id()))),
                List.of(),
                null,
                null);
    }

    private static Step step(String id, Step.Kind kind, Column column, String title) {
        var facts = switch (kind) {
            case JOB ->
                new StepFacts.Job(
                        5_200_000L, false, "San Diego County", "2025-05", 1200, "San Diego County", "2023-2033", null);
            case CERTIFICATE -> new StepFacts.Learning(1600, 3000, null, 12, null, 110_000L, null, null, null);
            default -> new StepFacts.Learning(null, null, 1000, null, null, null, null, null, null);
        };
        return new Step(
                id,
                kind,
                column,
                Lane.STEPS,
                0,
                0,
                Label.of(title),
                List.of(new Step.Offer("east-high", Label.of("East High"), "/institutions/east-high")),
                "/things/" + id,
                facts,
                Set.of(Step.Badge.EVENING),
                Step.Standing.NORMAL,
                Step.Remarks.NONE,
                null,
                List.of());
    }

    private static Way way(String from, String to, Way.Kind kind) {
        return new Way(from, to, kind, Way.Terms.of(Way.Reason.SEQUENCE));
    }
}
