package throughline.demo;

import java.util.Comparator;
import java.util.stream.IntStream;
import throughline.imports.Sink;
import throughline.labor.OccupationRelatedFact;
import throughline.labor.OccupationTaskFact;
import throughline.labor.OccupationTechnologyFact;
import throughline.labor.OccupationTitleFact;
import throughline.reference.CodeFact;
import throughline.reference.CrosswalkFact;

/// Real codes with their titles and links as far as the demonstration uses them, and occupations in our own words.
final class ReferenceFacts {
    private static final int MOST_RELATED = 6;

    private ReferenceFacts() {}

    static void codes(Sink sink) {
        for (var row : Table.read("codes", row -> row)) {
            var scheme = row.getField("scheme");
            sink.add(new CodeFact(
                    scheme,
                    row.getField("code"),
                    row.getField("title"),
                    null,
                    null,
                    scheme.equals("top") ? "field" : "program",
                    null));
        }
        for (var occupation : Occupation.ALL) {
            sink.add(new CodeFact("soc2018", occupation.soc(), occupation.title(), null, null, "detailed", null));
        }
        for (var row : Table.read("crosswalk", row -> row)) {
            sink.add(new CrosswalkFact(
                    row.getField("from_scheme"),
                    row.getField("from_code"),
                    row.getField("to_scheme"),
                    row.getField("to_code"),
                    null));
        }
    }

    static void occupations(Sink sink) {
        for (var occupation : Occupation.ALL) {
            var soc = occupation.soc();
            occupation.alternates().forEach(title -> sink.add(new OccupationTitleFact(soc, "en", title, "alternate")));
            occupation
                    .alternatesEs()
                    .forEach(title -> sink.add(new OccupationTitleFact(soc, "es", title, "alternate")));
            IntStream.range(0, occupation.tasks().size())
                    .forEach(index -> sink.add(new OccupationTaskFact(
                            soc,
                            "demo-" + soc + "-" + (index + 1),
                            occupation.tasks().get(index),
                            "Core")));
            occupation
                    .technologies()
                    .forEach(technology ->
                            sink.add(new OccupationTechnologyFact(soc, technology, technology, false, false)));
            related(occupation, sink);
        }
        Interests.write(sink);
        Requirements.write(sink);
    }

    /// Occupations of the same pathway, those with the nearest wage first.
    private static void related(Occupation occupation, Sink sink) {
        var near = Occupation.ALL.stream()
                .filter(other -> other.pathway().equals(occupation.pathway()) && !other.equals(occupation))
                .sorted(Comparator.comparingInt((Occupation other) -> Math.abs(other.hourly() - occupation.hourly()))
                        .thenComparing(Occupation::soc))
                .limit(MOST_RELATED)
                .toList();
        IntStream.range(0, near.size())
                .forEach(index -> sink.add(new OccupationRelatedFact(
                        occupation.soc(), near.get(index).soc(), "Primary-Short", index + 1)));
    }
}
