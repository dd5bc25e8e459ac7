package throughline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.catalog.CatalogLinkFact;
import throughline.imports.Sink;

/// What leads on to what: school to college, certificate to degree, degree to university, program to job.
final class Links {
    private final Scene scene;
    private final Offers offers;
    private final LaborFacts labor;

    Links(Scene scene) {
        this.scene = scene;
        this.offers = new Offers(scene);
        this.labor = new LaborFacts(scene);
    }

    void write(Sink sink) {
        Credentials.licenses(sink);
        scene.counties().forEach(county -> {
            county.middle().forEach(school -> explore(county, school, sink));
            county.high().forEach(school -> highSchool(county, school, sink));
            county.adult().forEach(school -> adult(county, school, sink));
            county.colleges().forEach(college -> college(county, college, sink));
            county.universities().forEach(university -> university(county, university, sink));
            closedToAdults(county);
        });
    }

    private static void explore(County county, Campus school, Sink sink) {
        for (var pathway : school.pathways()) {
            county.high().stream()
                    .filter(high -> high.site().city().equals(school.site().city()) && high.offers(pathway))
                    .limit(3)
                    .forEach(high -> sink.add(link(
                            "continues_into",
                            "course:" + CourseDraft.key(school, SchoolCourses.exploreCode(pathway)),
                            "program:" + Offers.pathwayProgram(high, pathway),
                            "condition.explore")));
        }
    }

    private void highSchool(County county, Campus school, Sink sink) {
        var area = labor.county(county);
        for (var pathway : school.pathways()) {
            var program = "program:" + Offers.pathwayProgram(school, pathway);
            var next = nextAtCollege(county, school, pathway);
            next.ifPresentOrElse(
                    college -> sink.add(link("continues_into", program, college, "condition.grade")),
                    () -> scene.flaw(
                            DemoFlaw.Kind.MISSING_STEP,
                            "No college of the county has a program that follows this pathway.",
                            List.of(program, "pathway:" + pathway.code())));
            leadsToWork(area, program, pathway, Education.H, sink);
        }
    }

    private Optional<String> nextAtCollege(County county, Campus school, Pathway pathway) {
        return County.nearest(county.colleges(), school.site(), pathway)
                .map(college -> "program:" + CollegeStep.BASIC.key(college, pathway));
    }

    private void adult(County county, Campus school, Sink sink) {
        var area = labor.county(county);
        for (var pathway : school.pathways()) {
            var program = "program:" + Offers.training(school, pathway);
            nextAtCollege(county, school, pathway)
                    .ifPresent(next -> sink.add(link("continues_into", program, next, "condition.adult")));
            leadsToWork(area, program, pathway, Education.H, sink);
        }
        for (var pair : List.of("esl>vesl", "esl>bridge", "equivalency>bridge", "diploma>bridge", "computer>jobs")) {
            var ends = pair.split(">");
            sink.add(link(
                    "continues_into",
                    "program:" + Offers.general(school, ends[0]),
                    "program:" + Offers.general(school, ends[1]),
                    null));
        }
        var college = County.nearest(county.colleges(), school.site());
        sink.add(link(
                "continues_into",
                "program:" + Offers.general(school, "bridge"),
                "program:" + Offers.general(college, "liberal"),
                "condition.adult"));
    }

    private void college(County county, Campus college, Sink sink) {
        var area = labor.county(county);
        for (var pathway : college.pathways()) {
            var steps = offers.college(college, pathway);
            for (var i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                var program = "program:" + step.key(college, pathway);
                if (i + 1 < steps.size() && step != CollegeStep.ASSOCIATE) {
                    sink.add(link(
                            "stacks_onto",
                            program,
                            "program:" + steps.get(i + 1).key(college, pathway),
                            "condition.units"));
                }
                if (step == CollegeStep.TRANSFER) {
                    County.nearest(county.universities(), college.site(), pathway)
                            .ifPresent(university -> sink.add(link(
                                    "transfers_to",
                                    program,
                                    "program:" + Offers.bachelor(university, pathway),
                                    "condition.transfer")));
                }
                leadsToWork(area, program, pathway, step.education(), sink);
            }
        }
    }

    private void university(County county, Campus university, Sink sink) {
        var area = labor.county(county);
        for (var pathway : university.pathways()) {
            leadsToWork(area, "program:" + Offers.bachelor(university, pathway), pathway, Education.B, sink);
        }
    }

    private void leadsToWork(LaborFacts.Area area, String program, Pathway pathway, Education education, Sink sink) {
        var socs = pathway.socsFor(education);
        Credentials.after(pathway, education)
                .forEach(credential -> sink.add(link("prepares_for", program, credential.thing(), null)));
        var enough = labor.livingWageCents(area);
        var paying = socs.stream()
                .map(soc -> labor.hourlyCents(area, Occupation.named(soc), LaborFacts.LATEST))
                .anyMatch(cents -> cents >= enough);
        if (!paying) {
            scene.flaw(
                    DemoFlaw.Kind.NO_LIVING_WAGE,
                    "The median wage of every occupation it leads to is below the living wage of the county.",
                    Stream.concat(Stream.of(program), socs.stream().map(soc -> "occupation:" + soc))
                            .toList());
        }
    }

    private void closedToAdults(County county) {
        var pathway = county.closedToAdults();
        var programs = county.colleges().stream()
                .filter(college -> college.offers(pathway))
                .flatMap(college ->
                        offers.college(college, pathway).stream().map(step -> "program:" + step.key(college, pathway)));
        scene.flaw(
                DemoFlaw.Kind.ADULTS_WITHOUT_ENTRY,
                "Every college program of the pathway asks for a diploma and no adult school trains for it.",
                Stream.concat(Stream.of("pathway:" + pathway.code()), programs).toList());
    }

    private static CatalogLinkFact link(String kind, String from, String to, @Nullable String condition) {
        var words = condition == null ? null : Phrases.of(condition);
        return new CatalogLinkFact(
                kind,
                from,
                to,
                words == null ? null : words.en(),
                words == null ? null : words.es(),
                null,
                "active",
                LocalDate.of(2025, 8, 1),
                null);
    }
}
