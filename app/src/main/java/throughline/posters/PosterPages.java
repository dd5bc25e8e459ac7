package throughline.posters;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.MapAddress;
import throughline.maps.Maps;
import throughline.web.BadRequestPage;
import throughline.web.ErrorPages;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Page;
import throughline.web.Problem;
import throughline.web.PublicAddress;
import throughline.web.Visit;
import throughline.web.Words;

/// Posters of maps: `/posters/pathways/welding` asks how, `/posters/pathways/welding.pdf` is the poster.
@Controller
final class PosterPages {
    private static final int LONGEST_NAME = 80;

    /// Posters made at the same time; more wait, because each takes a processor for a while.
    private final Semaphore presses =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private static final int PATIENCE_SECONDS = 20;

    private final Maps maps;
    private final Posters posters;
    private final PublicAddress address;
    private final ErrorPages errors;

    PosterPages(Maps maps, Posters posters, PublicAddress address, ErrorPages errors) {
        this.maps = maps;
        this.posters = posters;
        this.address = address;
        this.errors = errors;
    }

    @GetMapping("/posters/{*subject}")
    Page form(@PathVariable String subject, Visit visit) {
        return find(subject.substring(1), visit)
                .<Page>map(map -> new PosterPage(
                        Words.of(visit.language(), map.title().en(), map.title().es()),
                        MapAddress.of(map.subject()),
                        "/posters/" + map.subject().path() + ".pdf",
                        Stream.of(Paper.values()).map(Paper::key).toList()))
                .orElseGet(() -> errors.notFound(visit));
    }

    /// The poster, or a page that says what is wrong.
    @GetMapping({"/posters/{kind}/{key}.pdf", "/posters/{kind}/{school}/{key}.pdf"})
    Object poster(
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable String school,
            @PathVariable String key,
            Visit visit,
            HttpServletRequest request)
            throws InterruptedException {
        var found = find(kind + "/" + (school == null ? "" : school + "/") + key, visit);
        if (found.isEmpty()) {
            return errors.notFound(visit);
        }
        var map = found.get();
        var problems = new ArrayList<Problem>();
        var options = options(visit, problems);
        if (!problems.isEmpty()) {
            return new BadRequestPage(problems, "/posters/" + map.subject().path());
        }
        if (!presses.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, Integer.toString(PATIENCE_SECONDS))
                    .build();
        }
        try {
            var pdf = posters.poster(
                    visit.region(), map, options, address.of(request), MapAddress.of(map.subject()), today());
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName(map.subject()) + ".pdf\"")
                    .body(pdf);
        } finally {
            presses.release();
        }
    }

    /// `pathways/welding` as the name of a file.
    static String fileName(Subject subject) {
        return subject.path().replaceAll("[^A-Za-z0-9]+", "-");
    }

    private Optional<CareerMap> find(String subject, Visit visit) {
        return Subject.parse(subject).flatMap(parsed -> maps.find(visit.region(), today(), parsed, View.PUBLIC));
    }

    private static PosterOptions options(Visit visit, List<Problem> problems) {
        var paper = Paper.find(visit.parameter("paper").isEmpty() ? "tabloid" : visit.parameter("paper"));
        if (paper.isEmpty()) {
            problems.add(Problem.of("paper", visit.parameter("paper"), "poster.expected.paper"));
        }
        var text = visit.parameter("text").isEmpty() ? visit.language().tag() : visit.parameter("text");
        var languages = languages(text);
        if (languages.isEmpty()) {
            problems.add(Problem.of("text", text, "poster.expected.text"));
        }
        var school = visit.parameter("school").strip();
        if (school.length() > LONGEST_NAME) {
            problems.add(Problem.of("school", school, "poster.expected.school", LONGEST_NAME));
        }
        return new PosterOptions(
                paper.orElse(Paper.TABLOID),
                languages,
                visit.parameter("large").equals("yes"),
                visit.parameter("ink").equals("save"),
                school.isEmpty() ? null : school,
                null);
    }

    /// `en`, `es` or `both`; empty when it is none of them.
    static List<Language> languages(String text) {
        return text.equals("both")
                ? List.of(Language.EN, Language.ES)
                : Language.find(text).map(List::of).orElse(List.of());
    }

    private static LocalDate today() {
        return LocalDate.now(Format.ZONE);
    }
}
