package throughline.demo;

import java.util.List;
import throughline.imports.Sink;
import throughline.labor.OccupationElementFact;
import throughline.reference.CodeFact;

/// Invented interest scores of occupations on the six areas, so that interests lead to jobs in the demonstration too.
final class Interests {
    private static final List<String> AREAS =
            List.of("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional");
    /// The three strongest areas of each sector, 1 to 15.
    private static final List<String> BY_SECTOR = List.of(
            "RIC", "AER", "RCI", "CES", "SAE", "RIC", "IRA", "AER", "SIR", "ESR", "IRC", "RCI", "ECS", "SER", "RCE");
    private static final String MANAGERS = "ECS";
    private static final int[] STRONGEST = {560, 450, 350};

    private Interests() {}

    /// Items of our own, in both languages, in the order of the real questionnaire.
    static void writeItems(Sink sink) {
        for (var row : Table.read("interest-items", row -> row)) {
            sink.add(new CodeFact(
                    "interest-item",
                    row.getField("position"),
                    row.getField("text"),
                    row.getField("text_es"),
                    null,
                    row.getField("area"),
                    null));
        }
    }

    static void write(Sink sink) {
        for (var occupation : Occupation.ALL) {
            var dice = Dice.of(7, "interest", occupation.soc());
            var profile = occupation.soc().startsWith("11-") ? MANAGERS : BY_SECTOR.get(occupation.sector() - 1);
            for (var area : AREAS) {
                var place = profile.indexOf(area.charAt(0));
                var score = place < 0 ? dice.between(110, 270) : STRONGEST[place] + dice.between(-30, 60);
                sink.add(new OccupationElementFact(
                        occupation.soc(),
                        "interest",
                        "1.B.1." + "abcdef".charAt(AREAS.indexOf(area)),
                        area,
                        score,
                        null));
            }
        }
    }
}
