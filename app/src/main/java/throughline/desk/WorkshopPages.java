package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.agreements.Workshops;
import throughline.agreements.Workshops.CourseAt;
import throughline.agreements.Workshops.Workshop;
import throughline.explore.RegionReader;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.people.Policy;
import throughline.region.Course;
import throughline.region.CoursesByCode;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// Workshops: two courses on a shared screen, notes, decisions, and the minutes of them.
@Controller
@ConditionalOnWebApplication
final class WorkshopPages {
    private static final int TEXT = 2_000;
    private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Workshops workshops;
    private final Callers callers;

    WorkshopPages(Workshops workshops, Callers callers) {
        this.workshops = workshops;
        this.callers = callers;
    }

    @GetMapping("/desk/workshops")
    PrivatePage list(Caller caller, Visit visit) {
        if (Policy.where(caller.person(), Act.READ_WORK).isEmpty()) {
            return new NotPermittedPage();
        }
        return new WorkshopListPage(workshops.list().stream()
                .filter(one -> permit(caller, Act.READ_WORK, one.parties()).isPresent())
                .map(one -> new WorkshopListPage.Row(one.id(), title(one, visit), one.author(), one.begunAt()))
                .toList());
    }

    private static Optional<Permit> permit(Caller caller, Act act, List<String> parties) {
        return parties.stream().flatMap(one -> caller.permit(act, one).stream()).findFirst();
    }

    /// Begins one about two courses, named as in their addresses.
    @PostMapping("/desk/workshops")
    Object begin(
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var one = visit.region().findCourse(first).flatMap(course -> at(course, visit));
        var other = visit.region().findCourse(second).flatMap(course -> at(course, visit));
        var parties = Stream.of(one, other)
                .flatMap(Optional::stream)
                .map(CourseAt::organization)
                .toList();
        var permit = permit(caller, Act.PROPOSE, parties);
        if (one.isEmpty() || other.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var id = workshops.begin(permit.get(), UUID.randomUUID(), one.get(), other.get(), caller.origin());
        return SignInPages.seeOther(request, "/desk/workshops/" + id);
    }

    private static Optional<CourseAt> at(Course course, Visit visit) {
        return visit.region().organizations().get(course.organizationId()).identifiers().stream()
                .findFirst()
                .map(reference -> new CourseAt(reference, course.code()));
    }

    private Optional<Workshop> find(String id, Caller caller) {
        return (id.matches("[0-9]{1,18}") ? workshops.find(Long.parseLong(id)) : Optional.<Workshop>empty())
                .filter(one -> permit(caller, Act.READ_WORK, one.parties()).isPresent());
    }

    @GetMapping("/desk/workshops/{id}")
    PrivatePage show(@PathVariable String id, Caller caller, Visit visit) {
        return find(id, caller)
                .<PrivatePage>map(one -> page(one, false, caller, visit))
                .orElseGet(NotPermittedPage::new);
    }

    @GetMapping("/desk/workshops/{id}/minutes")
    PrivatePage minutes(@PathVariable String id, Caller caller, Visit visit) {
        return find(id, caller)
                .<PrivatePage>map(one -> page(one, true, caller, visit))
                .orElseGet(NotPermittedPage::new);
    }

    private WorkshopPage page(Workshop workshop, boolean minutes, Caller caller, Visit visit) {
        var reader = RegionReader.of(visit);
        return new WorkshopPage(
                caller.token(),
                workshop.id(),
                UUID.randomUUID().toString(),
                title(workshop, visit),
                Stream.of(workshop.first(), workshop.second())
                        .flatMap(one -> course(one, visit).stream())
                        .map(course -> CourseOutline.of(reader, course, visit.language()))
                        .toList(),
                workshops.notesOf(workshop),
                workshop.begunAt(),
                minutes,
                permit(caller, Act.PROPOSE, workshop.parties()).isPresent());
    }

    private Optional<Course> course(CourseAt at, Visit visit) {
        return callers.organizations()
                .find(at.organization())
                .flatMap(one -> new CoursesByCode(visit.region().coursesOf(one)).find(at.code()));
    }

    private String title(Workshop workshop, Visit visit) {
        var fields = new AgreementFields(visit.region(), callers.organizations());
        return Stream.of(workshop.first(), workshop.second())
                .map(one -> one.code() + " (" + fields.name(one.organization()) + ")")
                .reduce((one, other) -> one + " – " + other)
                .orElseThrow();
    }

    @PostMapping("/desk/workshops/{id}")
    Object write(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            Caller caller,
            HttpServletRequest request) {
        var workshop = find(id, caller);
        var permit = workshop.flatMap(one -> permit(caller, Act.PROPOSE, one.parties()));
        if (workshop.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var word = text.replace("\r\n", "\n").strip();
        if (!word.isEmpty() && word.length() <= TEXT && Workshops.KINDS.contains(kind) && key.matches(KEY)) {
            workshops.write(permit.get(), workshop.get(), UUID.fromString(key), kind, word, caller.origin());
        }
        return SignInPages.seeOther(request, "/desk/workshops/" + workshop.get().id());
    }
}
