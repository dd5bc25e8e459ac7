package throughline.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lets cards that follow one another share a row: lines are taken from the strongest down, and each joins two rows
/// when it leads from the end of one to the beginning of the other. Rows are numbered by their best cards.
final class RowOrder {
    private final Map<Card, Card> next = new HashMap<>();
    private final Map<Card, Card> before = new HashMap<>();

    private RowOrder() {}

    static void assign(List<Card> cards, List<Lines.Line> lines) {
        new RowOrder().run(cards, lines);
    }

    private void run(List<Card> cards, List<Lines.Line> lines) {
        var sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt((Lines.Line line) -> Lines.strength(line.kind()))
                .thenComparing(line -> -(line.from().rank + line.to().rank))
                .thenComparing(line -> line.from().id)
                .thenComparing(line -> line.to().id));
        for (var line : sorted) {
            var forward = line.from().spot().lane() == line.to().spot().lane()
                    && (line.from().spot().column().compareTo(line.to().spot().column()) < 0
                            || line.from().spot().column() == line.to().spot().column()
                                    && line.from().spot().part()
                                            < line.to().spot().part());
            if (forward && !next.containsKey(line.from()) && !before.containsKey(line.to())) {
                next.put(line.from(), line.to());
                before.put(line.to(), line.from());
            }
        }
        var rows = new LinkedHashMap<Card, Integer>();
        for (var card : cards) {
            card.row = rows.computeIfAbsent(first(card), _ -> rows.size());
        }
    }

    private Card first(Card card) {
        var at = card;
        for (var earlier = before.get(at); earlier != null; earlier = before.get(at)) {
            at = earlier;
        }
        return at;
    }
}
