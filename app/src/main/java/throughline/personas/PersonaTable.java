package throughline.personas;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import throughline.engine.map.Label;

/// Outcomes as rows, the same for the command and the file that the page offers.
final class PersonaTable {
    static final List<String> COLUMNS = List.of(
            "persona",
            "persona_title",
            "start",
            "pathway",
            "pathway_title",
            "outcome",
            "months",
            "cost_dollars",
            "cost_complete",
            "least_cost_dollars",
            "units_saved",
            "missing",
            "proven",
            "sentence");

    static final Set<String> NUMBERS = Set.of("months", "cost_dollars", "least_cost_dollars", "units_saved");

    private PersonaTable() {}

    static Stream<List<String>> rows(PersonaMatrix matrix, OutcomeText text) {
        return IntStream.range(0, matrix.personas().size())
                .boxed()
                .flatMap(persona -> IntStream.range(0, matrix.pathways().size())
                        .mapToObj(pathway -> cells(matrix, text, persona, pathway)));
    }

    private static List<String> cells(PersonaMatrix matrix, OutcomeText text, int persona, int pathway) {
        var placed = matrix.personas().get(persona);
        var way = matrix.pathways().get(pathway);
        var outcome = matrix.rows().get(pathway).get(persona);
        var reached = outcome instanceof Outcome.Reached found ? found : null;
        return List.of(
                placed.persona().id(),
                text.words(placed.persona().title()),
                start(placed),
                way.code(),
                text.words(new Label(way.title(), way.titleEs())),
                OutcomeText.kind(outcome),
                reached == null ? "" : Integer.toString(reached.months()),
                reached == null ? "" : decimal(reached.costCents()),
                reached == null ? "" : reached.costComplete() ? "yes" : "no",
                reached == null ? "" : decimal(reached.leastCents()),
                reached == null ? "" : decimal(reached.unitsSaved()),
                missing(outcome),
                proven(outcome) ? "yes" : "no",
                text.sentence(outcome));
    }

    private static String start(PersonaRun.Placed placed) {
        var school = placed.place().school();
        var zip = placed.place().zip();
        return school != null ? school.slug() : zip != null ? zip : "";
    }

    private static String decimal(long hundredths) {
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }

    private static String missing(Outcome outcome) {
        return outcome instanceof Outcome.Blocked(var sets, var _)
                ? sets.stream()
                        .map(set -> set.stream()
                                .map(door -> door.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining("+")))
                        .collect(Collectors.joining("; "))
                : "";
    }

    private static boolean proven(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reached reached -> reached.proven();
            case Outcome.Blocked blocked -> blocked.proven();
            case Outcome.NoWay none -> none.proven();
            case Outcome.NoProgram _ -> true;
        };
    }
}
