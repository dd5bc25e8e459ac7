package throughline.explore;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.web.ErrorPages;
import throughline.web.Page;
import throughline.web.Visit;

/// The pages of things: one address, one record. What a Region does not have is answered by the page that
/// searches for it.
@Controller
final class ExplorePages {
    private final ErrorPages errors;

    ExplorePages(ErrorPages errors) {
        this.errors = errors;
    }

    @GetMapping("/occupations/{soc}")
    Page occupation(@PathVariable String soc, Visit visit) {
        return answer(visit, reader -> visit.region().findOccupation(soc).map(new OccupationDesk(reader)::page));
    }

    @GetMapping("/programs/{slug}")
    Page program(@PathVariable String slug, Visit visit) {
        return answer(visit, reader -> visit.region().findProgram(slug).map(new ProgramDesk(reader)::page));
    }

    @GetMapping("/courses/{organization}/{code}")
    Page course(@PathVariable String organization, @PathVariable String code, Visit visit) {
        return answer(
                visit,
                reader -> visit.region().findCourse(organization + "/" + code).map(new CourseDesk(reader)::page));
    }

    @GetMapping("/institutions/{slug}")
    Page institution(@PathVariable String slug, Visit visit) {
        return answer(visit, reader -> visit.region().findOrganization(slug).map(new InstitutionDesk(reader)::page));
    }

    @GetMapping("/institutions/{university}/accepts/{college}")
    Page accepted(@PathVariable String university, @PathVariable String college, Visit visit) {
        return answer(
                visit,
                reader -> visit.region()
                        .findOrganization(university)
                        .flatMap(to -> visit.region()
                                .findOrganization(college)
                                .map(from -> new ListDesk(reader).accepted(to, from))
                                .filter(page -> !page.targets().isEmpty())));
    }

    @GetMapping("/credentials/{slug}")
    Page credential(@PathVariable String slug, Visit visit) {
        return answer(visit, reader -> visit.region().findCredential(slug).map(new ThingDesk(reader)::page));
    }

    @GetMapping("/credit")
    Page credits(Visit visit) {
        return switch (CreditQuery.parse(visit)) {
            case CreditQuery.Parsed.Invalid(var page) -> page;
            case CreditQuery.Parsed.Valid(var query) -> new CreditFinder(RegionReader.of(visit)).page(query);
        };
    }

    @GetMapping("/credit/{slug}")
    Page credit(@PathVariable String slug, Visit visit) {
        return answer(visit, reader -> new CreditDesk(reader).page(slug));
    }

    @GetMapping("/activities/{slug}")
    Page activity(@PathVariable String slug, Visit visit) {
        return answer(visit, reader -> reader.things().findActivity(slug).map(new ThingDesk(reader)::page));
    }

    @GetMapping("/supports/{slug}")
    Page support(@PathVariable String slug, Visit visit) {
        return answer(visit, reader -> reader.things().findSupport(slug).map(new ThingDesk(reader)::page));
    }

    @GetMapping("/occupations")
    Page occupations(Visit visit) {
        return browse(visit, "sector", (desk, browse) -> Optional.of(desk.occupations(browse)));
    }

    @GetMapping("/programs")
    Page programs(Visit visit) {
        return browse(visit, "sector", (desk, browse) -> Optional.of(desk.programs(browse)));
    }

    @GetMapping("/institutions")
    Page institutions(Visit visit) {
        return browse(visit, "segment", (desk, browse) -> Optional.of(desk.institutions(browse)));
    }

    @GetMapping("/institutions/{slug}/courses")
    Page courses(@PathVariable String slug, Visit visit) {
        return browse(
                visit,
                "subject",
                (desk, browse) -> visit.region()
                        .findOrganization(slug)
                        .map(school -> desk.courses(school, browse.group(), browse.page())));
    }

    @GetMapping("/occupations/{soc}/programs")
    Page programsFor(@PathVariable String soc, Visit visit) {
        return browse(
                visit,
                "institution",
                (desk, browse) -> visit.region().findOccupation(soc).map(job -> desk.programs(job, browse)));
    }

    @GetMapping("/occupations/{soc}/areas")
    Page areas(@PathVariable String soc, Visit visit) {
        return answer(visit, reader -> visit.region().findOccupation(soc).flatMap(new OccupationDesk(reader)::areas));
    }

    @GetMapping("/occupations/{soc}/work")
    Page work(@PathVariable String soc, Visit visit) {
        return answer(visit, reader -> visit.region().findOccupation(soc).flatMap(new OccupationDesk(reader)::work));
    }

    @GetMapping("/institutions/{slug}/programs")
    Page programsAt(@PathVariable String slug, Visit visit) {
        return browse(
                visit,
                "sector",
                (desk, browse) -> visit.region().findOrganization(slug).map(school -> desk.programs(school, browse)));
    }

    private interface Lister {
        Optional<? extends Page> list(ListDesk desk, Browse browse);
    }

    private Page browse(Visit visit, String groupBy, Lister lister) {
        return switch (BrowseParameters.parse(visit, groupBy)) {
            case BrowseParameters.Invalid invalid -> invalid.page();
            case BrowseParameters.Valid(Browse browse) ->
                answer(visit, reader -> lister.list(new ListDesk(reader), browse));
        };
    }

    private Page answer(Visit visit, Function<RegionReader, ? extends Optional<? extends Page>> find) {
        return find.apply(RegionReader.of(visit)).<Page>map(page -> page).orElseGet(() -> errors.notFound(visit));
    }
}
