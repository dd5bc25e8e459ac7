package throughline.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.imports.Sink;

/// Courses of middle and high schools: general subjects and career pathways.
final class SchoolCourses {
    private static final List<Row> GENERAL = Table.read("school-courses", Row::of);
    private static final List<String> LEVELS = List.of("introductory", "concentrator", "capstone");

    private static final int SMALLEST_WITH_CAPSTONE = 90;

    private final Scene scene;

    SchoolCourses(Scene scene) {
        this.scene = scene;
    }

    void write(Sink sink) {
        scene.counties().forEach(county -> {
            county.middle().forEach(school -> middle(school, sink));
            county.high().forEach(school -> high(school, sink));
        });
    }

    private void middle(Campus school, Sink sink) {
        GENERAL.stream()
                .filter(row -> row.gradeHigh() < 9)
                .forEach(row -> sink.add(general(school, row).fact()));
        for (var pathway : school.pathways()) {
            sink.add(draft(school, exploreCode(pathway), pathway.explore())
                    .school(6, 8, null, false)
                    .career(pathway, null)
                    .about("Pupils try out what people do in " + pathway.field().en() + ".")
                    .fact());
        }
    }

    private void high(Campus school, Sink sink) {
        var dice = scene.dice("school-courses", school.slug());
        for (var row : GENERAL) {
            if (row.gradeLow() > 8 && (row.needed() || !dice.chance(10))) {
                sink.add(general(school, row).fact());
            }
        }
        for (var pathway : school.pathways()) {
            steps(school, pathway)
                    .forEach(step -> sink.add(career(school, pathway, step).fact()));
        }
    }

    /// The levels that a school teaches of a pathway: 1 to 3, and 4 for an honors capstone. Some miss the capstone.
    List<Integer> steps(Campus school, Pathway pathway) {
        var dice = scene.dice("steps", school.slug() + pathway.code());
        if (school.site().size() < SMALLEST_WITH_CAPSTONE || dice.chance(4)) {
            return List.of(1, 2);
        }
        return dice.chance(14) ? List.of(1, 2, 3, 4) : List.of(1, 2, 3);
    }

    static String exploreCode(Pathway pathway) {
        return "EXP " + pathway.prefix();
    }

    static String code(Pathway pathway, int step) {
        return pathway.prefix() + " " + (step == 4 ? "3H" : step);
    }

    private CourseDraft career(Campus school, Pathway pathway, int step) {
        var level = Math.min(step, 3);
        return draft(school, code(pathway, step), title(pathway, step))
                .school(8 + level, level == 1 ? 12 : 9 + level, ag(school, pathway, step), step == 4)
                .career(pathway, LEVELS.get(level - 1))
                .requires(
                        switch (step) {
                            case 1 -> null;
                            case 2 -> code(pathway, 1);
                            default -> code(pathway, 2) + " [C]";
                        })
                .about(
                        switch (level) {
                            case 1 ->
                                "First course of the pathway " + pathway.field().en() + ".";
                            case 2 -> "Second course of the pathway, with more time in the shop, lab or studio.";
                            default -> "Last course of the pathway, with a project for an employer.";
                        });
    }

    private static Titled title(Pathway pathway, int step) {
        return switch (step) {
            case 1 -> pathway.intro();
            case 2 -> pathway.concentrator();
            case 3 -> pathway.capstone();
            default ->
                new Titled(
                        "Honors " + pathway.capstone().en(), pathway.capstone().es() + " con honores");
        };
    }

    private @Nullable String ag(Campus school, Pathway pathway, int step) {
        if (step < 4 && scene.dice("a-g", school.slug() + pathway.code() + step).chance(22)) {
            return null;
        }
        return switch (pathway.code()) {
            case "2A", "2B", "2C", "2D" -> "F";
            case "1C", "9A" -> "D";
            default -> "G";
        };
    }

    private CourseDraft general(Campus school, Row row) {
        return draft(school, row.code(), row.title())
                .school(row.gradeLow(), row.gradeHigh(), row.ag(), row.honors())
                .requires(row.requires());
    }

    private CourseDraft draft(Campus school, String code, Titled title) {
        var year = scene.dice("updated", school.slug() + code).between(2021, 2026);
        return CourseDraft.of(school, code, title).updated(LocalDate.of(year, 6, 30));
    }

    private record Row(
            String code,
            Titled title,
            int gradeLow,
            int gradeHigh,
            @Nullable String ag,
            boolean honors,
            @Nullable String requires,
            boolean needed) {
        static Row of(NamedCsvRecord row) {
            var ag = row.getField("ag");
            var requires = row.getField("requires");
            return new Row(
                    row.getField("code"),
                    Titled.of(row.getField("title"), row.getField("title_es")),
                    Integer.parseInt(row.getField("grade_low")),
                    Integer.parseInt(row.getField("grade_high")),
                    ag.isEmpty() ? null : ag,
                    !row.getField("honors").isEmpty(),
                    requires.isEmpty() ? null : requires,
                    List.of("A", "B", "C", "D", "E").contains(ag)
                            || row.getField("code").startsWith("AVD")
                            || row.getField("code").matches("PE 9|ART [12]|THE 1|ELD \\d"));
        }
    }
}
