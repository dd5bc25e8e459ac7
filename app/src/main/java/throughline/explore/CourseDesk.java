package throughline.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.engine.requisite.Requisite;
import throughline.engine.requisite.RequisiteParser;
import throughline.region.Articulation;
import throughline.region.Code;
import throughline.region.Course;

/// Assembles the page of a course.
final class CourseDesk {
    private static final int SIMILAR = 12;

    private final RegionReader reader;
    private final ProgramLines lines;
    private final Connections connections;

    CourseDesk(RegionReader reader) {
        this.reader = reader;
        this.lines = new ProgramLines(reader);
        this.connections = new Connections(reader);
    }

    CoursePage page(Course course) {
        var title = reader.optionalText(course.title(), course.titleEs());
        var translated = title != null && !title.value().equals(course.title());
        return new CoursePage(
                course.slug(),
                course.code(),
                title,
                translated ? reader.optionalText(course.title(), null) : null,
                reader.optionalText(course.description(), null),
                course.outcomeList().stream().map(RegionReader::english).toList(),
                connections.card(reader.organization(course.organizationId())),
                reader.sector(course.sector()),
                reader.pathway(course.pathway()),
                facts(course),
                codes(course),
                requirement(course, course.prerequisite()),
                reader.optionalText(course.prerequisiteText(), null),
                requirement(course, course.corequisite()),
                reader.optionalText(course.recommendedText(), null),
                acceptances(reader.region().acceptedBy(course)),
                reader.region().descriptorsOf(course).stream()
                        .map(descriptor -> new CoursePage.Descriptor(
                                descriptor.descriptor(),
                                descriptor.title(),
                                descriptor.courseTitle(),
                                descriptor.effectiveTerm(),
                                reader.cite(descriptor.sourceId())))
                        .toList(),
                connections.agreements(reader.region().agreementsOf(course)),
                reader.region().programsWith(course).stream().map(lines::line).toList(),
                connections.of("course:" + course.key()),
                similar(course),
                course.updatedOn(),
                reader.cite(course.sourceId()),
                sources(course));
    }

    private CoursePage.Facts facts(Course course) {
        return new CoursePage.Facts(
                course.unitsMinHundredths(),
                course.unitsMaxHundredths(),
                course.hoursMin(),
                course.hoursMax(),
                course.creditsHundredths(),
                course.gradeLow(),
                course.gradeHigh(),
                course.termsOffered(),
                reader.optionalWord("credit-status", course.creditStatus()),
                course.level(),
                Boolean.TRUE.equals(course.honors()),
                Boolean.TRUE.equals(course.basicSkills()));
    }

    private CoursePage.Codes codes(Course course) {
        var sam = course.sam();
        return new CoursePage.Codes(
                reader.code("uc-a-g", course.agSubject()),
                reader.code("sam", sam),
                sam == null
                        ? null
                        : reader.region()
                                .findCode("sam", sam)
                                .map(Code::definition)
                                .map(RegionReader::english)
                                .orElse(null),
                reader.code("top", course.top()),
                course.controlNumber());
    }

    /// The requisite as parts, courses found by key or by their code at the same institution.
    private @Nullable Requirement requirement(Course course, @Nullable String expression) {
        return expression != null
                        && RequisiteParser.parse(expression) instanceof RequisiteParser.Valid(var requisite)
                        && !requisite.equals(Requisite.NONE)
                ? Requirement.of(requisite, code -> named(course, code))
                : null;
    }

    private Ref named(Course course, String name) {
        var key = name.startsWith("course:") ? name.substring("course:".length()) : name;
        var organization = reader.organization(course.organizationId());
        return reader.things()
                .findCourseId(key)
                .map(id -> reader.ref(reader.course(id)))
                .or(() -> reader.region().coursesOf(organization).stream()
                        .filter(other -> other.code().equalsIgnoreCase(key))
                        .findFirst()
                        .map(reader::ref))
                .orElseGet(() -> new Ref(null, null, reader.name(key)));
    }

    /// Targets by university, in the order of their names.
    List<CoursePage.Acceptance> acceptances(List<Articulation> articulations) {
        var byUniversity = new TreeMap<String, List<Articulation>>();
        articulations.forEach(articulation -> byUniversity
                .computeIfAbsent(articulation.receivingName(), _ -> new ArrayList<>())
                .add(articulation));
        return byUniversity.values().stream().map(this::acceptance).toList();
    }

    private CoursePage.Acceptance acceptance(List<Articulation> articulations) {
        var first = articulations.getFirst();
        var university = first.receivingId() < 0
                ? new Ref(null, null, reader.name(first.receivingName()))
                : reader.ref(reader.organization(first.receivingId()));
        return new CoursePage.Acceptance(
                university,
                articulations.stream()
                        .sorted(Comparator.comparing(Articulation::receivingCode))
                        .map(this::target)
                        .toList(),
                reader.cite(first.sourceId()));
    }

    private CoursePage.Target target(Articulation articulation) {
        return new CoursePage.Target(
                articulation.receivingCode(),
                articulation.receivingTitle(),
                articulation.alternatives().stream().map(this::way).toList());
    }

    private List<Ref> way(Articulation.Alternative alternative) {
        var way = new ArrayList<Ref>();
        for (var i = 0; i < alternative.codes().size(); i++) {
            var id = alternative.courseIds().get(i);
            var url = id < 0 ? null : "/courses/" + reader.course(id).slug();
            way.add(new Ref(
                    url,
                    alternative.codes().get(i),
                    reader.name(alternative.titles().get(i))));
        }
        return way;
    }

    /// Courses of the same institution with the same TOP code, each code once, those of the same subject first.
    private List<Ref> similar(Course course) {
        if (course.top() == null) {
            return List.of();
        }
        var subject = Subject.of(course.code());
        var named = new HashSet<>(Set.of(course.code()));
        return reader.region().coursesOf(reader.organization(course.organizationId())).stream()
                .filter(other -> course.top().equals(other.top()))
                .sorted(Comparator.comparing(
                                (Course other) -> !Subject.of(other.code()).equals(subject))
                        .thenComparing(other -> other.title() == null)
                        .thenComparing(Course::code))
                .filter(other -> named.add(other.code()))
                .limit(SIMILAR)
                .map(reader::ref)
                .toList();
    }

    private Sources sources(Course course) {
        var ids = new LinkedHashSet<Integer>(List.of(course.sourceId()));
        reader.region().acceptedBy(course).forEach(articulation -> ids.add(articulation.sourceId()));
        reader.region().descriptorsOf(course).forEach(descriptor -> ids.add(descriptor.sourceId()));
        return reader.sourcesOf("course", course.key(), ids);
    }
}
