package throughline.gaps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.web.BadRequestPage;
import throughline.web.CsvFile;
import throughline.web.ErrorPages;
import throughline.web.Format;
import throughline.web.Page;
import throughline.web.Visit;
import throughline.web.XlsxFile;

/// Gaps for people: many at once, one occupation, one program, and the same as files.
@Controller
final class GapPages {
    private final GapDesk desk;
    private final MarkRules rules;
    private final ErrorPages errors;

    GapPages(GapDesk desk, MarkRules rules, ErrorPages errors) {
        this.desk = desk;
        this.rules = rules;
        this.errors = errors;
    }

    @GetMapping("/gaps")
    Page gaps(Visit visit) {
        var areas = RegionGaps.areas(visit.region());
        if (areas.isEmpty()) {
            return GapsNothingPage.INSTANCE;
        }
        var read = GapParameters.read(visit, areas, rules);
        return read.problems().isEmpty()
                ? new GapListing(visit, areas, rules, table(visit, read.query(), MarkRule.SHOWN)).page(read.page())
                : new BadRequestPage(read.problems(), "/gaps" + read.query().parameters(areas.getFirst()));
    }

    @GetMapping("/gaps/occupations/{soc}")
    Page occupation(@PathVariable String soc, Visit visit) {
        return asked(visit)
                .flatMap(query -> visit.region()
                        .findOccupation(soc)
                        .map(occupation -> new GapUnfolding(visit, desk.of(visit.region(), query.basis()), query, rules)
                                .page(occupation)))
                .<Page>map(page -> page)
                .orElseGet(() -> errors.notFound(visit));
    }

    @GetMapping("/gaps/programs/{code}")
    Page program(@PathVariable String code, Visit visit) {
        return asked(visit)
                .flatMap(query -> new GapUnfolding(visit, desk.of(visit.region(), query.basis()), query, rules)
                        .page(GroupTitles.code(code)))
                .<Page>map(page -> page)
                .orElseGet(() -> errors.notFound(visit));
    }

    /// What is shown, as a table; what cannot be understood is left out.
    @GetMapping("/gaps.csv")
    CsvFile csv(Visit visit) {
        var table = table(visit);
        var rows = table.rows().stream().map(table::cells).toList();
        return new CsvFile(
                "throughline-gaps",
                rows.isEmpty() ? List.of("soc") : List.copyOf(rows.getFirst().keySet()),
                rows.stream().map(row -> List.copyOf(row.values())));
    }

    /// The same as a workbook with its sources.
    @GetMapping("/gaps.xlsx")
    XlsxFile xlsx(Visit visit) {
        return GapWorkbook.of(table(visit));
    }

    private GapTable table(Visit visit) {
        var query = asked(visit).orElseThrow(() -> new IllegalStateException("no openings are known"));
        return table(visit, query, rules.all());
    }

    private Optional<GapQuery> asked(Visit visit) {
        var areas = RegionGaps.areas(visit.region());
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(GapParameters.read(visit, areas, rules).query());
    }

    /// @param shown rules whose marks are shown; the one that the query asks for is added
    private GapTable table(Visit visit, GapQuery query, List<MarkRule> shown) {
        var all = new java.util.ArrayList<>(shown);
        if (query.rule() != null && shown.stream().noneMatch(rule -> rule.id().equals(query.rule()))) {
            rules.find(query.rule()).ifPresent(all::add);
        }
        return GapTable.of(desk.of(visit.region(), query.basis()), query, all, LocalDate.now(Format.ZONE));
    }
}
