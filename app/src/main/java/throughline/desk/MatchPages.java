package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.agreements.AgreementKind;
import throughline.agreements.Matches;
import throughline.agreements.Terms;
import throughline.agreements.Workshops.CourseAt;
import throughline.alignment.Suggestions;
import throughline.explore.RegionReader;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.people.Policy;
import throughline.region.Course;
import throughline.region.CoursesByCode;
import throughline.region.Meant;
import throughline.region.Organization;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// Suggested matches of courses: faculty accept or decline each with a reason.
@Controller
@ConditionalOnWebApplication
final class MatchPages {
    private static final int MOST = 10;
    private static final int REASON = 500;

    private final Suggestions suggestions;
    private final Matches matches;
    private final Callers callers;

    MatchPages(Suggestions suggestions, Matches matches, Callers callers) {
        this.suggestions = suggestions;
        this.matches = matches;
        this.callers = callers;
    }

    /// @param at   institution of the course, as typed
    /// @param code of the course
    /// @param with institution whose courses are ranked, as typed
    @GetMapping("/desk/match")
    PrivatePage match(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            Visit visit) {
        if (Policy.where(caller.person(), Act.READ_WORK).isEmpty()) {
            return new NotPermittedPage();
        }
        var typed = new MatchPage.Typed(cut(at), cut(code), cut(with));
        if (at.isBlank() || with.isBlank() || code.isBlank()) {
            return empty(caller, typed, "", "");
        }
        var home = Meant.organization(visit.region(), typed.institution());
        var from = Meant.organization(visit.region(), typed.with());
        for (var meant : List.of(home, from)) {
            if (meant.only().isEmpty()) {
                return meant instanceof Meant.Several<Organization>(var several)
                        ? empty(caller, typed, "several", names(several))
                        : empty(caller, typed, "organization.none", meant == home ? typed.institution() : typed.with());
            }
        }
        var course = new CoursesByCode(visit.region().coursesOf(home.only().orElseThrow())).find(typed.code());
        return course.map(one -> page(one, from.only().orElseThrow(), typed, known(said), caller, visit))
                .orElseGet(() -> empty(caller, typed, "course", typed.code()));
    }

    private static String cut(String text) {
        return text.strip().substring(0, Math.min(200, text.strip().length()));
    }

    private static String known(String said) {
        return List.of("declined", "reason").contains(said) ? said : "";
    }

    private static String names(List<Organization> several) {
        return String.join(
                "; ", several.stream().map(Organization::name).limit(8).toList());
    }

    private static MatchPage empty(Caller caller, MatchPage.Typed typed, String problem, String word) {
        return new MatchPage(caller.token(), null, "", typed, problem, word, "", List.of(), List.of(), false, "");
    }

    private MatchPage page(
            Course course, Organization from, MatchPage.Typed typed, String said, Caller caller, Visit visit) {
        var reader = RegionReader.of(visit);
        var receiving = at(visit, course);
        var rows = suggestions.suggest(visit.region(), course, from, MOST).stream()
                .map(one -> new MatchPage.Row(
                        one.code(),
                        one.name(),
                        one.course().map(Course::slug).orElse(null),
                        one.title(),
                        one.subject(),
                        units(course, one.course()),
                        one.precedents(),
                        one.nearest().orElse(null),
                        one.outcomes(),
                        one.agreed()))
                .toList();
        var decided = matches.decisionsFor(receiving).stream()
                .filter(one -> from.identifiers().contains(one.sending().organization()))
                .map(one -> new MatchPage.Decided(
                        one.sending().code(), one.accepted(), one.reason(), one.agreement(), one.author(), one.at()))
                .toList();
        return new MatchPage(
                caller.token(),
                reader.ref(course),
                course.slug(),
                typed,
                rows.isEmpty() ? "nothing" : "",
                from.name(),
                from.slug(),
                rows,
                decided,
                permit(caller, Act.PROPOSE, receiving.organization(), reference(from))
                        .isPresent(),
                said);
    }

    private static String units(Course course, Optional<Course> other) {
        var one = course.unitsMinHundredths();
        var two = other.map(Course::unitsMinHundredths).orElse(null);
        return one == null || two == null ? "" : Objects.equals(one, two) ? "same" : "other";
    }

    private static CourseAt at(Visit visit, Course course) {
        return new CourseAt(reference(visit.region().organizations().get(course.organizationId())), course.code());
    }

    private static String reference(Organization organization) {
        return organization.identifiers().stream().findFirst().orElse("");
    }

    private static Optional<Permit> permit(Caller caller, Act act, String... references) {
        return Stream.of(references)
                .flatMap(one -> caller.permit(act, one).stream())
                .findFirst();
    }

    @PostMapping("/desk/match")
    Object decide(
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var target = visit.region().findCourse(course);
        var from = visit.region().findOrganization(with);
        if (target.isEmpty() || from.isEmpty()) {
            return new NotPermittedPage();
        }
        var receiving = at(visit, target.get());
        var sending = new CourseAt(reference(from.get()), cut(code));
        var permit = permit(caller, Act.PROPOSE, receiving.organization(), sending.organization());
        if (permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var home = visit.region().organizations().get(target.get().organizationId());
        var back = "/desk/match?at=" + encode(home.slug()) + "&code="
                + encode(target.get().code()) + "&with=" + encode(from.get().slug());
        var word = reason.strip().substring(0, Math.min(REASON, reason.strip().length()));
        if (word.isEmpty() || sending.code().isEmpty()) {
            return SignInPages.seeOther(request, back + "&said=reason");
        }
        if (decision.equals("accept")) {
            var terms = terms(target.get(), home, from.get(), sending);
            var id = matches.accept(permit.get(), sending, receiving, word, terms, caller.origin());
            return SignInPages.seeOther(request, "/desk/agreements/" + id + "?said=saved");
        }
        matches.decline(permit.get(), sending, receiving, word, caller.origin());
        return SignInPages.seeOther(request, back + "&said=declined");
    }

    private static Terms terms(Course course, Organization home, Organization from, CourseAt sending) {
        return new Terms(
                AgreementKind.ARTICULATION,
                sending.code() + " – " + course.code() + ": " + from.name() + ", " + home.name(),
                sending.organization(),
                reference(home),
                List.of(),
                List.of(new Terms.Credit(List.of(List.of(sending.code())), List.of(course.code()))),
                "",
                "",
                List.of(),
                course.unitsMinHundredths(),
                Terms.Conditions.NONE,
                List.of(),
                null,
                null,
                List.of(),
                "");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
