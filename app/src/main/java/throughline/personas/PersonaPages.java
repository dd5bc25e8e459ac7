package throughline.personas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.engine.map.Label;
import throughline.region.Sector;
import throughline.web.CsvFile;
import throughline.web.ErrorPages;
import throughline.web.Format;
import throughline.web.Page;
import throughline.web.Visit;
import throughline.web.Words;

/// Who can get in: the heat map, a page for each person, and all of it as a file.
@Controller
final class PersonaPages {
    private final PersonaShelf shelf;
    private final ErrorPages errors;

    PersonaPages(PersonaShelf shelf, ErrorPages errors) {
        this.shelf = shelf;
        this.errors = errors;
    }

    private PersonaShelf.State state(Visit visit) {
        return shelf.get(visit.region(), LocalDate.now(Format.ZONE));
    }

    @GetMapping("/who-can-get-in")
    Page heatMap(Visit visit) {
        return switch (state(visit)) {
            case PersonaShelf.State.Ready(var matrix) -> heatMap(matrix, visit);
            case PersonaShelf.State.Computing(var done, var total) -> new ComputingPage(done, total, "");
            case PersonaShelf.State.Failed(var message) -> new ComputingPage(0, 0, message);
        };
    }

    @GetMapping("/who-can-get-in/{persona}")
    Page persona(@PathVariable String persona, Visit visit) {
        if (Personas.shipped().stream().noneMatch(one -> one.id().equals(persona))) {
            return errors.notFound(visit);
        }
        return switch (state(visit)) {
            case PersonaShelf.State.Ready(var matrix) -> persona(matrix, persona, visit);
            case PersonaShelf.State.Computing(var done, var total) -> new ComputingPage(done, total, "");
            case PersonaShelf.State.Failed(var message) -> new ComputingPage(0, 0, message);
        };
    }

    /// Everything; only its header while it is being computed.
    @GetMapping("/who-can-get-in.csv")
    CsvFile table(Visit visit) {
        var text = new OutcomeText(visit.language(), visit.texts());
        var rows = state(visit) instanceof PersonaShelf.State.Ready(var matrix)
                ? PersonaTable.rows(matrix, text)
                : Stream.<List<String>>of();
        return new CsvFile("throughline-who-can-get-in", PersonaTable.COLUMNS, rows);
    }

    private static HeatMapPage heatMap(PersonaMatrix matrix, Visit visit) {
        var text = new OutcomeText(visit.language(), visit.texts());
        var people = IntStream.range(0, matrix.personas().size())
                .mapToObj(number -> person(matrix, number, visit))
                .toList();
        var rows = new ArrayList<HeatMapPage.Row>();
        for (int number = 0; number < matrix.pathways().size(); number++) {
            rows.add(new HeatMapPage.Row(
                    words(visit, matrix.pathways().get(number)),
                    "/pathways/" + matrix.pathways().get(number).slug(),
                    matrix.rows().get(number).stream()
                            .map(outcome -> new HeatMapPage.Cell(
                                    OutcomeText.grade(outcome),
                                    OutcomeText.mark(outcome),
                                    text.brief(outcome),
                                    text.money(outcome)))
                            .toList()));
        }
        return new HeatMapPage(people, rows);
    }

    private static Words words(Visit visit, Sector.Pathway pathway) {
        return Words.of(visit.language(), pathway.title(), pathway.titleEs());
    }

    private static Words words(Visit visit, Label label) {
        return Words.of(visit.language(), label.en(), label.es());
    }

    private static HeatMapPage.Person person(PersonaMatrix matrix, int number, Visit visit) {
        var placed = matrix.personas().get(number);
        var school = placed.place().school();
        var zip = placed.place().zip();
        var texts = visit.texts();
        return new HeatMapPage.Person(
                words(visit, placed.persona().title()),
                words(visit, placed.persona().about()),
                school != null
                        ? texts.text(
                                "personas.start.school",
                                Words.of(visit.language(), school.name(), school.nameEs())
                                        .value())
                        : zip != null ? texts.text("personas.start.zip", zip) : texts.text("personas.start.anywhere"),
                "/who-can-get-in/" + placed.persona().id(),
                (int) matrix.reached(number),
                (int) matrix.offered());
    }

    private static PersonaPage persona(PersonaMatrix matrix, String id, Visit visit) {
        var text = new OutcomeText(visit.language(), visit.texts());
        var column = IntStream.range(0, matrix.personas().size())
                .filter(number -> matrix.personas().get(number).persona().id().equals(id))
                .findFirst()
                .orElseThrow();
        var lines = IntStream.range(0, matrix.pathways().size())
                .mapToObj(number -> {
                    var pathway = matrix.pathways().get(number);
                    var outcome = matrix.rows().get(number).get(column);
                    return new PersonaPage.Line(
                            words(visit, pathway),
                            "/pathways/" + pathway.slug(),
                            OutcomeText.grade(outcome),
                            OutcomeText.mark(outcome),
                            text.sentence(outcome));
                })
                .toList();
        return new PersonaPage(person(matrix, column, visit), lines);
    }
}
