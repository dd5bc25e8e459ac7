package throughline.browse;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import throughline.finder.Finder;
import throughline.finder.FinderQuery;
import throughline.finder.Finders;
import throughline.web.CsvFile;
import throughline.web.NotReady;
import throughline.web.Page;
import throughline.web.Texts;
import throughline.web.Visit;

/// The search, as a page and as a table.
@Controller
final class SearchPages {
    /// Rows of a downloaded table; whoever wants everything uses the interface for programs.
    static final int MAX_ROWS = 2000;

    private final Finders finders;

    SearchPages(Finders finders) {
        this.finders = finders;
    }

    @GetMapping("/search")
    Page search(Visit visit) {
        var finder = finders.present().orElseThrow(NotReady::new);
        return switch (SearchParameters.parse(visit, finder.region(), "/search")) {
            case SearchParameters.Parsed.Invalid invalid -> invalid.page();
            case SearchParameters.Parsed.Valid(FinderQuery query) ->
                new SearchDesk(finder, visit, SearchParameters.unfolded(visit)).page(query);
        };
    }

    /// The same results as a table: at most the first 2,000. What cannot be understood is left out.
    @GetMapping("/search.csv")
    CsvFile table(Visit visit) {
        var finder = finders.present().orElseThrow(NotReady::new);
        var query = SearchParameters.lenient(visit, finder.region());
        var texts = visit.texts();
        var header = Stream.of("kind", "name", "code", "detail", "place", "wage", "openings", "awards", "units", "page")
                .map(column -> texts.text("browse.csv." + column))
                .toList();
        return new CsvFile("throughline-search", header, rows(finder, query, visit));
    }

    private static Stream<List<String>> rows(Finder finder, FinderQuery query, Visit visit) {
        var rows = Rows.of(finder.region(), visit);
        var prefix = visit.language().prefix();
        return IntStream.rangeClosed(1, MAX_ROWS / FinderQuery.PAGE_SIZE)
                .mapToObj(page -> finder.search(query.withPage(page)).hits())
                .takeWhile(hits -> !hits.isEmpty())
                .flatMap(List::stream)
                .map(hit -> cells(rows.of(hit), prefix, visit.texts()));
    }

    private static List<String> cells(ResultRow row, String prefix, Texts texts) {
        var wage = "";
        var openings = "";
        var awards = "";
        var units = "";
        for (var figure : row.figures()) {
            switch (figure) {
                case Figure.Pay pay -> wage = decimal(pay.hourlyCents(), 2);
                case Figure.Openings each -> openings = decimal(each.perYearTenths(), 1);
                case Figure.Awards each -> awards = Integer.toString(each.awards());
                case Figure.Units each -> units = decimal(each.minHundredths(), 2);
                case Figure.Offer _ -> {}
            }
        }
        return List.of(
                texts.text("browse.kind." + row.kind().key()),
                row.title().value(),
                row.code() == null ? "" : row.code(),
                row.detail() == null ? "" : row.detail().value(),
                row.place() == null ? "" : row.place(),
                wage,
                openings,
                awards,
                units,
                prefix + row.path());
    }

    private static String decimal(long value, int digits) {
        return BigDecimal.valueOf(value, digits).toPlainString();
    }
}
