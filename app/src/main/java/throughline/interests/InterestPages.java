package throughline.interests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.engine.interest.InterestArea;
import throughline.engine.interest.ShortForm;
import throughline.explore.RegionReader;
import throughline.region.Code;
import throughline.region.Region;
import throughline.web.Cite;
import throughline.web.CsvFile;
import throughline.web.ErrorPages;
import throughline.web.Page;
import throughline.web.Visit;

/// The questionnaire and what comes of it. All that is known of the person stands in the address; answers are told to
/// no store, no log and no other page, and browsers are asked to keep no copy.
@Controller
final class InterestPages {
    /// Code table of the items: code is the position, level the letter of the area.
    private static final String ITEMS = "interest-item";

    private static final String KEEP_NOTHING = "no-store";

    private final ErrorPages errors;

    InterestPages(ErrorPages errors) {
        this.errors = errors;
    }

    @GetMapping("/interests")
    InterestsPage door(Visit visit) {
        var region = visit.region();
        var items = items(region);
        var first = items.stream().findFirst().map(code -> region.source(code.sourceId()));
        return new InterestsPage(
                items.size(),
                items.stream().allMatch(code -> code.titleEs() != null),
                first.map(Cite::of).orElse(null),
                first.map(source -> source.attribution()).orElse(null),
                RegionInterests.of(region).occupations().size(),
                Stream.of(InterestArea.values()).map(InterestDesk::key).toList());
    }

    @GetMapping("/interests/questions")
    Page questions(Visit visit, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEEP_NOTHING);
        var items = items(visit.region());
        if (items.size() != ShortForm.ITEMS) {
            return errors.notFound(visit);
        }
        var answers = Answers.of(visit);
        var written = visit.parameter("step");
        var step = written.matches("[1-7]") ? Integer.parseInt(written) : 1;
        var shown = step > Answers.STEPS
                ? answers.open()
                : IntStream.range((step - 1) * Answers.ITEMS_A_STEP, step * Answers.ITEMS_A_STEP)
                        .boxed()
                        .toList();
        var reader = RegionReader.of(visit);
        var questions = shown.stream()
                .map(item -> new QuestionsPage.Question(
                        item + 1,
                        reader.text(items.get(item).title(), items.get(item).titleEs()),
                        answers.at(item)))
                .toList();
        return new QuestionsPage(
                step,
                Answers.STEPS,
                answers.digits(),
                questions.stream().anyMatch(one -> one.text().language() != visit.language()),
                questions);
    }

    /// Takes the answers of a step and leads on: to the next step, to what is still open, or to the results.
    @GetMapping("/interests/answers")
    ResponseEntity<Void> answers(Visit visit, HttpServletRequest request) {
        var answers = Answers.of(visit);
        var written = visit.parameter("step");
        var step = written.matches("[1-7]") ? Integer.parseInt(written) : 1;
        var open = !answers.open().isEmpty() && step <= Answers.STEPS;
        var next = step < Answers.STEPS
                ? QuestionsPage.url(step + 1, answers.digits())
                : open
                        ? QuestionsPage.url(Answers.STEPS + 1, answers.digits())
                        : InterestQuery.PATH + "?scores=" + answers.sums();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, KEEP_NOTHING)
                .header(HttpHeaders.LOCATION, request.getContextPath() + next)
                .build();
    }

    @GetMapping("/interests/results")
    Page results(Visit visit, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEEP_NOTHING);
        return switch (InterestQuery.parse(visit)) {
            case InterestQuery.Parsed.Invalid(var page) -> page;
            case InterestQuery.Parsed.Valid(var query) -> new InterestDesk(RegionReader.of(visit)).page(query);
        };
    }

    /// All occupations of the chosen preparation with their fit, as a file.
    @GetMapping("/interests/results.csv")
    Object csv(Visit visit) {
        return switch (InterestQuery.parse(visit)) {
            case InterestQuery.Parsed.Invalid(var page) -> page;
            case InterestQuery.Parsed.Valid(var query) -> csv(visit, query);
        };
    }

    private static CsvFile csv(Visit visit, InterestQuery query) {
        var reader = RegionReader.of(visit);
        var desk = new InterestDesk(reader);
        var known = RegionInterests.of(visit.region());
        var sources = String.join("; ", known.sources());
        return new CsvFile(
                "interests",
                List.of("soc", "title", "title_es", "fit", "correlation", "preparation", "scores", "source"),
                desk.chosen(query).stream().map(match -> {
                    var occupation = known.occupation(match.occupation());
                    var level = desk.level(match);
                    return List.of(
                            match.occupation(),
                            occupation.title(),
                            Objects.requireNonNullElse(occupation.titleEs(), ""),
                            match.fit().name().toLowerCase(Locale.ROOT),
                            String.format(Locale.ROOT, "%.4f", match.correlation()),
                            level == null ? "" : level.key(),
                            query.parameters().replaceFirst("^scores=([^&]*).*", "$1"),
                            sources);
                }));
    }

    @GetMapping("/interests/ways/{soc}")
    Page ways(@PathVariable String soc, Visit visit, HttpServletResponse response) {
        var results = visit.parameter("scores").isEmpty() ? null : InterestQuery.parse(visit);
        if (results instanceof InterestQuery.Parsed.Invalid(var page)) {
            return page;
        }
        if (results != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, KEEP_NOTHING);
        }
        var query = results instanceof InterestQuery.Parsed.Valid(var valid) ? valid : null;
        var zip = visit.parameter("zip").matches("[0-9]{5}") ? visit.parameter("zip") : "";
        var standing = Standing.find(visit.parameter("from")).orElse(null);
        return visit.region()
                .findOccupation(soc)
                .<Page>map(occupation -> new WaysDesk(RegionReader.of(visit)).page(occupation, query, standing, zip))
                .orElseGet(() -> errors.notFound(visit));
    }

    /// The items in their order; Spanish pages show the official wording where there is one.
    private static List<Code> items(Region region) {
        return region.codes(ITEMS).stream()
                .filter(code -> code.code().matches("[0-9]+"))
                .sorted(Comparator.comparingInt(code -> Integer.parseInt(code.code())))
                .toList();
    }
}
