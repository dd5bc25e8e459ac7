package throughline.deadends;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import throughline.web.CsvFile;
import throughline.web.Format;
import throughline.web.Visit;

/// Dead ends as a page and as a table.
@Controller
final class DeadEndPages {
    private final DeadEnds ends;

    DeadEndPages(DeadEnds ends) {
        this.ends = ends;
    }

    @GetMapping("/dead-ends")
    DeadEndsPage page(Visit visit) {
        return new DeadEndDesk(all(visit), visit).page();
    }

    @GetMapping("/dead-ends.csv")
    CsvFile table(Visit visit) {
        var text = new DeadEndText(visit.region(), visit.language(), visit.texts());
        var filter = DeadEndDesk.filter(visit);
        return new CsvFile(
                "throughline-dead-ends",
                DeadEndTable.COLUMNS,
                all(visit).stream().filter(filter::keeps).map(end -> DeadEndTable.cells(text, end)));
    }

    private List<DeadEnd> all(Visit visit) {
        return ends.list(visit.region(), LocalDate.now(Format.ZONE));
    }
}
