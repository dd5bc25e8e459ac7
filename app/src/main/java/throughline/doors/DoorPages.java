package throughline.doors;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import throughline.explore.RegionReader;
import throughline.finder.FinderQuery;
import throughline.finder.Finders;
import throughline.region.Occupation;
import throughline.web.NotReady;
import throughline.web.Visit;

/// The doors and what stands behind them.
@Controller
final class DoorPages {
    private static final int JOBS = 20;

    private final Finders finders;

    DoorPages(Finders finders) {
        this.finders = finders;
    }

    /// Values are those of the search's facets.
    @GetMapping("/doors")
    DoorsPage doors() {
        return new DoorsPage(
                List.of("under-20", "20-30", "30-40", "40-60", "60-up"),
                List.of("500-up", "100-499", "25-99", "under-25"),
                List.of(
                        "no-formal-educational-credential",
                        "high-school-diploma-or-equivalent",
                        "postsecondary-nondegree-award",
                        "associates-degree",
                        "bachelors-degree"));
    }

    @GetMapping("/doors/subjects")
    ChoosePage subjects(Visit visit) {
        return choose(Chosen.SUBJECTS, visit);
    }

    @GetMapping("/doors/skills")
    ChoosePage skills(Visit visit) {
        return choose(Chosen.SKILLS, visit);
    }

    private static ChoosePage choose(Chosen door, Visit visit) {
        var reader = RegionReader.of(visit);
        var marked = Set.copyOf(visit.parameters().getOrDefault("like", List.of()));
        var choices = door.choices().keySet().stream()
                .map(key -> new ChoosePage.Choice(key, marked.contains(key)))
                .toList();
        var chosen = choices.stream()
                .filter(ChoosePage.Choice::chosen)
                .map(ChoosePage.Choice::key)
                .toList();
        var occupations = visit.region().occupations();
        var places =
                StandingOut.rank(door, chosen, occupations).stream().limit(JOBS).toList();
        var sources = new LinkedHashSet<Integer>();
        places.forEach(place -> door.scores().apply(place.occupation()).stream()
                .map(Occupation.Score::sourceId)
                .forEach(sources::add));
        return new ChoosePage(
                door.key(),
                choices,
                (int) occupations.stream()
                        .filter(one -> !door.scores().apply(one).isEmpty())
                        .count(),
                places.stream()
                        .map(place -> new ChoosePage.Job(
                                reader.line(place.occupation()),
                                visit.region().programsFor(place.occupation()).size()))
                        .toList(),
                reader.sources(sources));
    }

    @GetMapping("/doors/adults")
    AdultsPage adults(Visit visit) {
        return new AdultsDesk(RegionReader.of(visit)).page(visit);
    }

    @GetMapping("/doors/certificate")
    CertificatePage certificate(Visit visit) {
        var desk = new CertificateDesk(RegionReader.of(visit));
        var have = visit.parameter("have");
        var slug = have.substring(have.indexOf(':') + 1);
        var known = have.startsWith("program:")
                ? visit.region().findProgram(slug).map(desk::of)
                : have.startsWith("credential:")
                        ? visit.region().findCredential(slug).map(desk::of)
                        : Optional.<CertificatePage>empty();
        if (known.isPresent()) {
            return known.get();
        }
        var words = visit.parameter("q");
        return desk.search(
                words.substring(0, Math.min(words.length(), FinderQuery.MAX_WORDS)),
                finders.present().orElseThrow(NotReady::new));
    }
}
