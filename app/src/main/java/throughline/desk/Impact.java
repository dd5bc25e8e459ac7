package throughline.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.engine.map.Subject.Kind;
import throughline.engine.map.View;
import throughline.history.FactType;
import throughline.maps.Finding;
import throughline.maps.MapAddress;
import throughline.maps.MapLint;
import throughline.maps.MapMaker;
import throughline.maps.Maps;
import throughline.maps.StepWords;
import throughline.region.Agreement;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.web.Visit;
import throughline.web.Words;

/// What a change touches: the maps on which the thing stands, the agreements about it, and what the rules of maps find
/// with the change that they do not find now.
///
/// @param maps  the maps, those about the thing itself first
/// @param more  how many further maps were not looked through
/// @param found what the rules find newly
/// @param gone  what they would no longer find
public record Impact(List<MapLine> maps, int more, List<Words> agreements, List<Words> found, List<Words> gone) {
    private static final int MOST_MAPS = 60;
    private static final int MOST_CHECKED = 6;
    private static final int MOST_FINDINGS = 30;

    public Impact {
        maps = List.copyOf(maps);
        agreements = List.copyOf(agreements);
        found = List.copyOf(found);
        gone = List.copyOf(gone);
    }

    /// A map with its address.
    public record MapLine(Words title, String path) {}

    /// @param draft the Region with the change
    static Impact of(Things.Thing thing, Maps shown, Region draft, LocalDate day, Visit visit) {
        var region = visit.region();
        var subjects = subjects(region, thing);
        var words = new StepWords(region, visit.language(), visit.texts());
        var maps = new ArrayList<CareerMap>();
        for (var subject : subjects.stream().limit(MOST_MAPS).toList()) {
            shown.find(region, day, subject, View.PUBLIC.withAll())
                    .filter(map -> stands(map, thing) || MapAddress.of(subject).endsWith(thing.page()))
                    .ifPresent(maps::add);
        }
        var found = new LinkedHashSet<Words>();
        var gone = new LinkedHashSet<Words>();
        if (!maps.isEmpty() && draft != region) {
            var maker = MapMaker.of(draft, day);
            var lint = MapLint.of(draft, day);
            for (var map : maps.stream().limit(MOST_CHECKED).toList()) {
                var before = sentences(shown.findings(region, day, map), words);
                var after = maker.make(map.subject(), map.view())
                        .map(next -> sentences(lint.check(next), words))
                        .orElse(Set.of());
                after.stream().filter(one -> !before.contains(one)).forEach(found::add);
                before.stream().filter(one -> !after.contains(one)).forEach(gone::add);
            }
        }
        return new Impact(
                maps.stream()
                        .map(map -> new MapLine(words.words(map.title()), MapAddress.of(map.subject())))
                        .toList(),
                Math.max(0, subjects.size() - MOST_MAPS),
                agreements(region, thing)
                        .map(one -> Words.name(visit.language(), one.title()))
                        .distinct()
                        .toList(),
                found.stream().limit(MOST_FINDINGS).toList(),
                gone.stream().limit(MOST_FINDINGS).toList());
    }

    private static Set<Words> sentences(List<Finding> findings, StepWords words) {
        var sentences = new LinkedHashSet<Words>();
        findings.forEach(finding -> sentences.add(words.words(finding.sentence())));
        return sentences;
    }

    private static boolean stands(CareerMap map, Things.Thing thing) {
        return map.steps().stream().anyMatch(step -> thing.page().equals(step.page()))
                || thing.type() == FactType.ORGANIZATION;
    }

    /// The maps on which the thing may stand.
    private static Set<Subject> subjects(Region region, Things.Thing thing) {
        var subjects = new LinkedHashSet<Subject>();
        var slug = thing.page().substring(thing.page().indexOf('/', 1) + 1);
        switch (thing.type()) {
            case PROGRAM, LINK, STEP -> {
                region.findProgram(slug).ifPresent(program -> around(region, program, subjects));
                region.findCourse(slug).ifPresent(_ -> subjects.add(Subject.of(Kind.COURSE, slug)));
            }
            case COURSE ->
                region.findCourse(slug).ifPresent(course -> {
                    subjects.add(Subject.of(Kind.COURSE, slug));
                    region.programsWith(course).forEach(program -> around(region, program, subjects));
                    if (course.pathway() != null) {
                        region.findPathway(course.pathway())
                                .ifPresent(one -> subjects.add(Subject.of(Kind.PATHWAY, one.slug())));
                    }
                    school(region.organizations().get(course.organizationId()), subjects);
                });
            case CREDENTIAL ->
                region.findCredential(slug)
                        .ifPresent(credential -> credential
                                .programs()
                                .forEach(id -> around(region, region.programs().get(id), subjects)));
            case ORGANIZATION -> region.findOrganization(slug).ifPresent(one -> ofAll(region, one, subjects));
            case SUPPORT, ACTIVITY ->
                Stream.concat(
                                region.supports().stream()
                                        .filter(one -> one.key().equals(thing.key()))
                                        .map(one -> one.organizationId()),
                                region.activities().stream()
                                        .filter(one -> one.key().equals(thing.key()))
                                        .map(one -> one.organizationId()))
                        .filter(id -> id >= 0)
                        .distinct()
                        .forEach(id -> ofAll(region, region.organizations().get(id), subjects));
        }
        return subjects;
    }

    private static void ofAll(Region region, Organization organization, Set<Subject> subjects) {
        school(organization, subjects);
        region.programsOf(organization).forEach(program -> subjects.add(Subject.of(Kind.PROGRAM, program.slug())));
    }

    private static void school(Organization organization, Set<Subject> subjects) {
        subjects.add(Subject.of(Kind.SCHOOL, organization.slug()));
    }

    private static void around(Region region, Program program, Set<Subject> subjects) {
        subjects.add(Subject.of(Kind.PROGRAM, program.slug()));
        if (program.pathway() != null) {
            region.findPathway(program.pathway()).ifPresent(one -> subjects.add(Subject.of(Kind.PATHWAY, one.slug())));
        }
        school(region.organizations().get(program.organizationId()), subjects);
        program.occupations()
                .forEach(link -> subjects.add(Subject.of(
                        Kind.OCCUPATION,
                        region.occupations().get(link.occupationId()).soc())));
    }

    private static Stream<Agreement> agreements(Region region, Things.Thing thing) {
        var slug = thing.page().substring(thing.page().indexOf('/', 1) + 1);
        return switch (thing.type()) {
            case COURSE -> region.findCourse(slug).stream().flatMap(one -> region.agreementsOf(one).stream());
            case PROGRAM, STEP, LINK ->
                region.findProgram(slug).stream()
                        .flatMap(program -> program.sequence().stream())
                        .flatMap(step -> region.agreementsOf(region.courses().get(step.courseId())).stream());
            case ORGANIZATION ->
                region.findOrganization(slug).stream()
                        .flatMap(one -> region.agreements().stream()
                                .filter(agreement ->
                                        agreement.sendingId() == one.id() || agreement.receivingId() == one.id()));
            case CREDENTIAL, SUPPORT, ACTIVITY -> Stream.of();
        };
    }
}
