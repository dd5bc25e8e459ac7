package throughline.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.maps.MapAddress;
import throughline.region.Course;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.web.Visit;
import throughline.web.Words;

/// Finds the maps around a map.
final class ZoomMaker {
    /// Maps of one sort that a light page has room for.
    private static final int MOST = 8;

    private final CareerMap map;
    private final Visit visit;
    private final Region region;
    private final List<Zoom.Link> chain = new ArrayList<>();
    private final List<Zoom.Link> wider = new ArrayList<>();
    private final LinkedHashMap<String, Zoom.Link> closer = new LinkedHashMap<>();

    private ZoomMaker(CareerMap map, Visit visit) {
        this.map = map;
        this.visit = visit;
        this.region = visit.region();
    }

    static Zoom of(CareerMap map, Visit visit) {
        return new ZoomMaker(map, visit).zoom();
    }

    private Zoom zoom() {
        var key = map.subject().key();
        String list = switch (map.subject().kind()) {
            case SECTOR -> {
                region.findSector(key)
                        .ifPresent(sector -> sector.pathways()
                                .forEach(pathway -> closer(pathway.title(), pathway.titleEs(), path(pathway))));
                yield "/maps";
            }
            case PATHWAY -> {
                region.findPathway(key).ifPresent(pathway -> sector(pathway.sector()));
                shown("/programs/");
                yield "/search?kind=program&pathway="
                        + region.findPathway(key).map(Sector.Pathway::code).orElse(key);
            }
            case PROGRAM -> {
                region.findProgram(key).ifPresent(program -> {
                    pathway(program.pathway());
                    school(program.organizationId());
                    program.sequence().stream()
                            .map(step -> region.courses().get(step.courseId()))
                            .forEach(this::closer);
                });
                yield "/programs/" + key;
            }
            case COURSE -> {
                region.findCourse(key).ifPresent(this::course);
                yield "/courses/" + key;
            }
            case OCCUPATION -> {
                region.findOccupation(key).ifPresent(job -> {
                    pathway(job.pathway());
                    region.programsFor(job).forEach(reason -> closer(reason.program()));
                });
                yield "/occupations/" + key + "/programs";
            }
            case SCHOOL -> {
                region.findOrganization(key)
                        .ifPresent(school -> region.programsOf(school).forEach(this::closer));
                yield "/search?kind=program&institution=" + key;
            }
            case SELECTION -> {
                shown("/programs/");
                yield MapAddress.of(map.subject(), map.view().withAll());
            }
        };
        return new Zoom(
                chain, wider, closer.values().stream().limit(MOST).toList(), closer.size() > MOST ? list : null);
    }

    private void course(Course course) {
        var programs = region.programsWith(course);
        var pathway = Optional.ofNullable(course.pathway())
                .or(() -> programs.stream()
                        .map(Program::pathway)
                        .filter(Objects::nonNull)
                        .findFirst());
        pathway(pathway.orElse(null));
        programs.stream().limit(MOST).map(this::link).forEach(wider::add);
        school(course.organizationId());
    }

    /// The programs behind the cards of the map, the first place of each.
    private void shown(String pages) {
        for (var step : map.steps()) {
            for (var offer : step.offers()) {
                if (offer.page() != null && offer.page().startsWith(pages)) {
                    region.findProgram(offer.page().substring(pages.length())).ifPresent(this::closer);
                }
            }
        }
    }

    private void pathway(@Nullable String code) {
        if (code != null) {
            region.findPathway(code).ifPresent(pathway -> {
                sector(pathway.sector());
                chain.add(new Zoom.Link(words(pathway.title(), pathway.titleEs()), null, path(pathway)));
            });
        }
    }

    private void sector(int number) {
        region.sectors().stream()
                .filter(sector -> sector.number() == number)
                .findFirst()
                .ifPresent(sector -> chain.add(new Zoom.Link(
                        words(sector.title(), sector.titleEs()), null, path(Subject.Kind.SECTOR, sector.slug()))));
    }

    private void school(int id) {
        var school = region.organizations().get(id);
        if (!region.programsOf(school).isEmpty()) {
            wider.add(new Zoom.Link(name(school), null, path(Subject.Kind.SCHOOL, school.slug())));
        }
    }

    private void closer(Program program) {
        closer.putIfAbsent(program.slug(), link(program));
    }

    private Zoom.Link link(Program program) {
        return new Zoom.Link(
                words(program.title(), program.titleEs()),
                map.subject().kind() == Subject.Kind.SCHOOL
                        ? null
                        : name(region.organizations().get(program.organizationId())),
                path(Subject.Kind.PROGRAM, program.slug()));
    }

    private void closer(Course course) {
        var title = course.title() == null ? course.code() : course.code() + " " + course.title();
        var spanish = course.titleEs() == null ? null : course.code() + " " + course.titleEs();
        closer(title, spanish, path(Subject.Kind.COURSE, course.slug()));
    }

    private void closer(String title, @Nullable String spanish, String path) {
        closer.putIfAbsent(path, new Zoom.Link(words(title, spanish), null, path));
    }

    private static String path(Sector.Pathway pathway) {
        return path(Subject.Kind.PATHWAY, pathway.slug());
    }

    private static String path(Subject.Kind kind, String key) {
        return MapAddress.of(Subject.of(kind, key));
    }

    private Words name(Organization school) {
        return words(school.name(), school.nameEs());
    }

    private Words words(String english, @Nullable String spanish) {
        return Words.of(visit.language(), english, spanish);
    }
}
