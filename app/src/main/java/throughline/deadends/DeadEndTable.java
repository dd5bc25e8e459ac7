package throughline.deadends;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Dead ends as rows of a table, the same for the command and the file that the page offers.
final class DeadEndTable {
    static final List<String> COLUMNS = List.of(
            "group",
            "kind",
            "subject",
            "owner",
            "sentence",
            "repair",
            "missing",
            "concerned_count",
            "concerned",
            "page");

    static final Set<String> NUMBERS = Set.of("concerned_count");

    private DeadEndTable() {}

    static List<String> cells(DeadEndText text, DeadEnd end) {
        return List.of(
                end.kind().group(),
                end.kind().key(),
                text.name(end.subject()),
                text.owner(end.subject()),
                text.sentence(end).value(),
                text.repair(end),
                names(text, end.missing()),
                Integer.toString(end.concerned().size()),
                names(text, end.concerned()),
                end.subject().page() == null ? "" : end.subject().page());
    }

    private static String names(DeadEndText text, List<Thing> things) {
        return things.stream().map(text::name).collect(Collectors.joining("; "));
    }
}
