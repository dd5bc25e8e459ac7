package throughline.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.catalog.AgreementFact;
import throughline.imports.Sink;

/// Agreements by which school courses earn college credit, in all states of their life.
final class Agreements {
    private static final int COLLEGE_UNITS = 300;
    private static final List<String> DUAL_COURSES =
            List.of("ENGL 101", "COUN 101", "PSYC 101", "COMM 101", "ETHN 101");

    private final Scene scene;
    private final Offers offers;

    Agreements(Scene scene) {
        this.scene = scene;
        this.offers = new Offers(scene);
    }

    void write(Sink sink) {
        scene.counties().forEach(county -> {
            county.high().forEach(school -> {
                school.pathways().forEach(pathway -> articulation(county, school, pathway, sink));
                dual(county, school, sink);
            });
            county.adult()
                    .forEach(school -> school.pathways().forEach(pathway -> credit(county, school, pathway, sink)));
            county.colleges().forEach(college -> transfer(county, college, sink));
        });
    }

    private void articulation(County county, Campus school, Pathway pathway, Sink sink) {
        var key = "articulation-" + Offers.pathwayProgram(school, pathway);
        var dice = scene.dice("agreement", key);
        var college = County.nearest(county.colleges(), school.site(), pathway).orElse(null);
        var planted = school.equals(county.high().getFirst())
                && pathway.equals(school.pathways().getLast());
        if (college == null || !(dice.chance(58) || planted)) {
            return;
        }
        var life = planted ? Life.EXPIRED : life(dice);
        sink.add(agreement(
                key,
                "articulation",
                pathway.field().en() + ": " + school.site().name() + " and "
                        + college.site().name(),
                school,
                college,
                CourseDraft.key(school, SchoolCourses.code(pathway, 2)),
                CourseDraft.key(college, pathway.prefix() + " 101"),
                dice.pick(List.of("B", "B", "C", "A")),
                dice.chance(80) ? "exam.final" : "exam.portfolio",
                "claim.articulation",
                "May 15",
                life));
        noteIfExpired(key, life);
    }

    private void noteIfExpired(String key, Life life) {
        if (life.status().equals("active") && life.to().isBefore(Scene.TODAY)) {
            scene.flaw(
                    DemoFlaw.Kind.EXPIRED_AGREEMENT,
                    "The agreement ended on " + life.to() + " and is still listed as active.",
                    List.of("agreement:" + key));
        }
    }

    private void dual(County county, Campus school, Sink sink) {
        var college = County.nearest(county.colleges(), school.site());
        var dice = scene.dice("dual", school.slug());
        for (var kind : List.of("ccap", "non_ccap")) {
            if (dice.chance(kind.equals("ccap") ? 62 : 30)) {
                for (var course : dice.shuffle(DUAL_COURSES).subList(0, dice.between(1, 3))) {
                    var key = kind.replace('_', '-') + "-" + school.slug() + "-" + Slugs.of(course);
                    sink.add(agreement(
                            key,
                            kind,
                            "Dual enrollment in " + course + ": "
                                    + school.site().name(),
                            school,
                            college,
                            null,
                            CourseDraft.key(college, course),
                            null,
                            null,
                            "claim.dual",
                            "First day of class",
                            dice.chance(90) ? Life.ACTIVE : life(dice).orActive()));
                }
            }
        }
    }

    private void credit(County county, Campus school, Pathway pathway, Sink sink) {
        var key = "noncredit-" + Offers.training(school, pathway);
        var dice = scene.dice("agreement", key);
        County.nearest(county.colleges(), school.site(), pathway)
                .filter(_ -> dice.chance(40))
                .ifPresent(college -> sink.add(agreement(
                        key,
                        "noncredit_to_credit",
                        pathway.field().en() + ": " + school.site().name() + " to "
                                + college.site().name(),
                        school,
                        college,
                        CourseDraft.key(school, OtherCourses.trainingCode(pathway, 2)),
                        CourseDraft.key(college, pathway.prefix() + " 101"),
                        null,
                        "exam.final",
                        "claim.adult",
                        "Within one year",
                        Life.ACTIVE)));
    }

    private void transfer(County county, Campus college, Sink sink) {
        for (var pathway : college.pathways()) {
            if (offers.college(college, pathway).contains(CollegeStep.TRANSFER)) {
                County.nearest(county.universities(), college.site(), pathway)
                        .ifPresent(university -> sink.add(agreement(
                                "transfer-" + CollegeStep.TRANSFER.key(college, pathway),
                                "transfer",
                                pathway.field().en() + ": " + college.site().name() + " to "
                                        + university.site().name(),
                                college,
                                university,
                                null,
                                null,
                                null,
                                null,
                                "claim.transfer",
                                "November 30",
                                Life.ACTIVE)));
            }
        }
    }

    private static AgreementFact agreement(
            String key,
            String kind,
            String title,
            Campus sending,
            Campus receiving,
            @Nullable String sendingCourse,
            @Nullable String receivingCourse,
            @Nullable String grade,
            @Nullable String exam,
            String steps,
            String claimBy,
            Life life) {
        return new AgreementFact(
                key,
                kind,
                title,
                sending.ref(),
                receiving.ref(),
                sendingCourse,
                receivingCourse,
                kind.equals("transfer") ? null : Integer.valueOf(COLLEGE_UNITS),
                grade,
                exam == null ? null : Phrases.of(exam).en(),
                Phrases.of(steps).en(),
                Phrases.of(steps).es(),
                claimBy,
                life.status(),
                life.status().equals("draft") || life.status().equals("review")
                        ? null
                        : life.from().minusDays(45),
                life.from(),
                life.to());
    }

    private static Life life(Dice dice) {
        var thrown = dice.below(100);
        if (thrown < 6) {
            return Life.EXPIRED;
        }
        if (thrown < 12) {
            return new Life("ended", LocalDate.of(2021, 8, 1), LocalDate.of(2024, 6, 30));
        }
        if (thrown < 20) {
            return new Life("expiring", LocalDate.of(2024, 8, 1), LocalDate.of(2026, 12, 31));
        }
        if (thrown < 27) {
            return new Life("renewed", LocalDate.of(2026, 7, 1), LocalDate.of(2029, 6, 30));
        }
        if (thrown < 32) {
            return new Life("signed", LocalDate.of(2027, 1, 1), LocalDate.of(2029, 12, 31));
        }
        if (thrown < 40) {
            var status = thrown < 36 ? "review" : "draft";
            return new Life(status, LocalDate.of(2027, 8, 1), LocalDate.of(2030, 6, 30));
        }
        return Life.ACTIVE;
    }

    /// Where an agreement stands in its life, with its dates.
    private record Life(String status, LocalDate from, LocalDate to) {
        static final Life ACTIVE = new Life("active", LocalDate.of(2025, 8, 1), LocalDate.of(2028, 6, 30));

        /// Planted: over, and nobody has said so.
        static final Life EXPIRED = new Life("active", LocalDate.of(2022, 8, 1), LocalDate.of(2025, 6, 30));

        /// Planted expired agreements are only those between courses.
        Life orActive() {
            return status.equals("active") ? ACTIVE : this;
        }
    }
}
