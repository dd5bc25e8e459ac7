package throughline.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import throughline.region.Articulation;
import throughline.region.Organization;
import throughline.region.PupilCount;
import throughline.region.Segment;
import throughline.web.Words;

/// Assembles the page of an institution.
final class InstitutionDesk {
    private static final int NEARBY = 8;
    private static final double NEARBY_MILES = 15;

    private final RegionReader reader;

    InstitutionDesk(RegionReader reader) {
        this.reader = reader;
    }

    InstitutionPage page(Organization organization) {
        var region = reader.region();
        var segment = organization.segment();
        var courses = region.coursesOf(organization);
        return new InstitutionPage(
                organization.slug(),
                reader.title(organization),
                kind(organization),
                segment == null ? null : segment.key(),
                segment == null ? null : reader.word("segment", segment.key()),
                organization.publicSector(),
                organization.active(),
                organization.closedOn(),
                organization.address(),
                WebAddress.of(organization.website()),
                organization.phone(),
                organization.gradeLow(),
                organization.gradeHigh(),
                parents(organization),
                region.childrenOf(organization).stream()
                        .filter(Organization::active)
                        .map(child -> new InstitutionPage.Child(reader.ref(child), kind(child)))
                        .toList(),
                ProgramOverview.of(
                        new ProgramLines(reader).bySector(region.programsOf(organization)),
                        ProgramsOfPage.url("/institutions/" + organization.slug()),
                        "sector"),
                subjects(organization),
                courses.size(),
                pupils(organization.pupils()),
                reader.things().activitiesAt(organization.id()).stream()
                        .map(activity -> new InstitutionPage.Activity(reader.ref(activity), activity.stage()))
                        .toList(),
                reader.things().supportsAt(organization.id()).stream()
                        .map(reader::ref)
                        .toList(),
                new Connections(reader).agreements(reader.things().agreementsOf(organization.id())),
                acceptors(organization),
                segment == Segment.UNIVERSITY ? accepts(organization) : List.of(),
                nearby(organization),
                organization.identifiers(),
                reader.sourcesOf(
                        "organization",
                        organization.identifiers().stream().findFirst().orElse(""),
                        organization.sourceIds()));
    }

    private Words kind(Organization organization) {
        return reader.word("organization-type", organization.type());
    }

    /// From the top of the tree down; a tree that returns into itself ends where it does.
    private List<Ref> parents(Organization organization) {
        var parents = new ArrayList<Organization>();
        var next = organization.parentId();
        while (next >= 0 && parents.size() < 6 && !parents.contains(reader.organization(next))) {
            parents.addFirst(reader.organization(next));
            next = reader.organization(next).parentId();
        }
        return parents.stream().map(reader::ref).toList();
    }

    List<InstitutionPage.SubjectCount> subjects(Organization organization) {
        var counts = new TreeMap<String, Integer>();
        reader.region()
                .coursesOf(organization)
                .forEach(course -> counts.merge(Subject.of(course.code()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new InstitutionPage.SubjectCount(
                        entry.getKey(), entry.getValue(), CourseListPage.url(organization.slug(), entry.getKey(), 1)))
                .toList();
    }

    private List<InstitutionPage.PupilYear> pupils(List<PupilCount> counts) {
        var years = new TreeMap<String, List<PupilCount>>(Comparator.reverseOrder());
        counts.forEach(count -> years.computeIfAbsent(count.schoolYear(), _ -> new ArrayList<>())
                .add(count));
        return years.entrySet().stream()
                .map(year -> new InstitutionPage.PupilYear(
                        year.getKey(),
                        year.getValue().stream()
                                .sorted(Comparator.comparing((PupilCount count) ->
                                                !count.subgroup().equals("total"))
                                        .thenComparing(PupilCount::subgroup))
                                .map(count -> new InstitutionPage.PupilGroup(count.subgroup(), count.pupils()))
                                .toList(),
                        reader.cite(year.getValue().getFirst().sourceId())))
                .toList();
    }

    /// Universities with the number of their courses that courses of this college satisfy, most first.
    private List<InstitutionPage.Counted> acceptors(Organization organization) {
        var byUniversity = new LinkedHashMap<String, Map<String, Articulation>>();
        for (var course : reader.region().coursesOf(organization)) {
            for (var articulation : reader.region().acceptedBy(course)) {
                byUniversity
                        .computeIfAbsent(articulation.receivingName(), _ -> new LinkedHashMap<>())
                        .put(articulation.receivingCode(), articulation);
            }
        }
        return byUniversity.entrySet().stream()
                .map(entry -> {
                    var any = entry.getValue().values().iterator().next();
                    var university = any.receivingId() < 0
                            ? new Ref(null, null, reader.name(entry.getKey()))
                            : reader.ref(reader.organization(any.receivingId()));
                    return new InstitutionPage.Counted(
                            university,
                            entry.getValue().size(),
                            any.receivingId() < 0
                                    ? null
                                    : AcceptedPage.url(
                                            reader.organization(any.receivingId())
                                                    .slug(),
                                            organization.slug()),
                            reader.cite(any.sourceId()));
                })
                .sorted(mostFirst())
                .toList();
    }

    private List<InstitutionPage.Counted> accepts(Organization university) {
        var byCollege = new LinkedHashMap<Integer, List<Articulation>>();
        reader.region()
                .acceptedAt(university)
                .forEach(articulation -> byCollege
                        .computeIfAbsent(articulation.sendingId(), _ -> new ArrayList<>())
                        .add(articulation));
        return byCollege.entrySet().stream()
                .filter(entry -> entry.getKey() >= 0)
                .map(entry -> {
                    var college = reader.organization(entry.getKey());
                    return new InstitutionPage.Counted(
                            reader.ref(college),
                            entry.getValue().size(),
                            AcceptedPage.url(university.slug(), college.slug()),
                            reader.cite(entry.getValue().getFirst().sourceId()));
                })
                .sorted(mostFirst())
                .toList();
    }

    private static Comparator<InstitutionPage.Counted> mostFirst() {
        return Comparator.comparingInt(InstitutionPage.Counted::courses)
                .reversed()
                .thenComparing(counted -> counted.institution().title().value());
    }

    private List<InstitutionPage.Nearby> nearby(Organization here) {
        if (!here.address().hasCoordinates()) {
            return List.of();
        }
        return reader.region().organizations().stream()
                .filter(other -> other.active() && other.segment() != null && other.id() != here.id())
                .filter(other -> other.address().hasCoordinates())
                .map(other -> new InstitutionPage.Nearby(
                        reader.ref(other), kind(other), here.address().milesTo(other.address())))
                .filter(other -> other.miles() <= NEARBY_MILES)
                .sorted(Comparator.comparingDouble(InstitutionPage.Nearby::miles)
                        .thenComparing(other -> other.institution().title().value()))
                .limit(NEARBY)
                .toList();
    }
}
