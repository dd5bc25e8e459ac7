package throughline.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.catalog.GraduationRateFact;
import throughline.catalog.ProgramAwardsFact;
import throughline.catalog.ProgramOutcomeFact;
import throughline.catalog.PupilCountFact;
import throughline.imports.Sink;
import throughline.region.Program;

/// Counts of people: pupils by group, graduation, awards over five years. Small counts are left in on purpose.
final class Outcomes {
    private static final List<String> PUPIL_YEARS = List.of("2023-24", "2024-25", "2025-26");
    private static final List<String> AWARD_YEARS = List.of("2020-21", "2021-22", "2022-23", "2023-24", "2024-25");
    private static final List<Group> GROUPS = List.of(
            new Group("total", 1000, 1000),
            new Group("free-reduced-meals", 250, 850),
            new Group("english-learner", 60, 380),
            new Group("foster", 2, 12),
            new Group("homeless", 5, 60),
            new Group("migrant", 0, 30));
    private static final List<Group> COHORTS = List.of(
            new Group("total", 1000, 1000),
            new Group("hispanic", 350, 600),
            new Group("white", 150, 350),
            new Group("asian", 20, 120),
            new Group("african-american", 15, 70),
            new Group("american-indian", 2, 9),
            new Group("pacific-islander", 1, 5),
            new Group("english-learner", 120, 260),
            new Group("foster", 4, 12),
            new Group("students-with-disabilities", 90, 150));
    private static final int SUPPRESSED_BELOW = 11;

    private final Scene scene;
    private final Offers offers;

    Outcomes(Scene scene) {
        this.scene = scene;
        this.offers = new Offers(scene);
    }

    void pupils(Sink sink) {
        scene.counties().forEach(county -> {
            county.elementary().forEach(school -> pupils(school, false, sink));
            county.middle().forEach(school -> pupils(school.site(), false, sink));
            county.high().forEach(school -> pupils(school.site(), true, sink));
        });
    }

    private void pupils(Institution school, boolean noteSmall, Sink sink) {
        for (var year : PUPIL_YEARS) {
            for (var group : GROUPS) {
                var dice = scene.dice("pupils", school.slug() + group.name());
                var share = dice.between(group.leastPerMille(), group.mostPerMille());
                var count =
                        school.size() * share / 1000 + (group.name().equals("total") ? PUPIL_YEARS.indexOf(year) : 0);
                sink.add(new PupilCountFact(school.ref(), year, group.name(), count));
                if (noteSmall && year.equals(PUPIL_YEARS.getLast()) && count > 0 && count < SUPPRESSED_BELOW - 1) {
                    scene.flaw(
                            DemoFlaw.Kind.SMALL_GROUP,
                            "So few pupils that the count must not be shown.",
                            List.of("organization:" + school.ref(), "subgroup:" + group.name(), "year:" + year));
                }
            }
        }
    }

    void graduation(Sink sink) {
        scene.counties().forEach(county -> {
            var graduates = county.high().stream()
                    .mapToInt(school -> school.site().size() / 4)
                    .sum();
            for (var year : AWARD_YEARS) {
                for (var group : COHORTS) {
                    var dice = scene.dice("cohort", county.name() + group.name());
                    var cohort = graduates * dice.between(group.leastPerMille(), group.mostPerMille()) / 1000;
                    var graduation = dice.between(780, 930) + 4 * AWARD_YEARS.indexOf(year);
                    rate(county, year, group, cohort, "graduation", graduation, sink);
                    rate(county, year, group, cohort, "dropout", (1000 - graduation) * 7 / 10, sink);
                    rate(county, year, group, cohort, "met-a-g", graduation - dice.between(260, 420), sink);
                }
            }
        });
    }

    private static void rate(
            County county, String year, Group group, int cohort, String measure, int perMille, Sink sink) {
        @Nullable Integer shown = cohort < SUPPRESSED_BELOW ? null : Integer.valueOf(perMille);
        sink.add(new GraduationRateFact(county.name() + " County", year, group.name(), cohort, measure, shown));
    }

    void awards(Sink sink) {
        scene.counties()
                .forEach(county -> county.colleges().forEach(college -> {
                    for (var pathway : college.pathways()) {
                        for (var step : offers.college(college, pathway)) {
                            awards(college, pathway, step, sink);
                        }
                    }
                }));
    }

    private void awards(Campus college, Pathway pathway, CollegeStep step, Sink sink) {
        var dice = scene.dice("awards", step.key(college, pathway));
        results(step.key(college, pathway), dice, sink);
        var level = dice.between(6, dice.chance(20) ? 90 : 38);
        var trend = dice.between(-3, 6);
        for (var i = 0; i < AWARD_YEARS.size(); i++) {
            var awards = Math.max(0, level + trend * i + dice.between(-3, 3));
            sink.add(new ProgramAwardsFact(
                    college.ref(), pathway.top(), null, step.award(), AWARD_YEARS.get(i), awards));
        }
    }

    /// Completion, work and pay after the program; one program in six is too small to be reported.
    private static void results(String program, Dice dice, Sink sink) {
        var reported = !dice.chance(16);
        sink.add(new ProgramOutcomeFact(
                program, "completion-rate", reported ? Double.valueOf(dice.between(38, 92) / 100.0) : null));
        sink.add(new ProgramOutcomeFact(
                program,
                "employment-rate-second-quarter",
                reported ? Double.valueOf(dice.between(45, 94) / 100.0) : null));
        sink.add(new ProgramOutcomeFact(
                program, "median-quarterly-earnings", reported ? Double.valueOf(dice.between(68, 190) * 100) : null));
    }

    void exams(Sink sink) {
        scene.counties()
                .forEach(county -> county.colleges()
                        .forEach(college -> college.pathways()
                                .forEach(pathway -> offers.college(college, pathway)
                                        .forEach(step -> Credentials.after(pathway, step.education())
                                                .forEach(credential ->
                                                        exam(step.key(college, pathway), credential, sink))))));
    }

    /// The share of its people who pass the exam; three programs in ten do not state it.
    private void exam(String program, Credentials.Credential credential, Sink sink) {
        var ofAll = credential.passRate();
        var dice = scene.dice("exam", program + credential.slug());
        if (ofAll != null && dice.chance(70)) {
            sink.add(new ProgramOutcomeFact(
                    program,
                    Program.Outcome.EXAM + credential.slug(),
                    Math.min(100, ofAll / 100 + dice.between(-12, 10)) / 100.0));
        }
    }

    /// A group of people as a share of all, in thousandths.
    private record Group(String name, int leastPerMille, int mostPerMille) {}
}
