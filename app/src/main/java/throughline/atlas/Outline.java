package throughline.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Words;

/// The text twin of a map: the same steps and ways in reading order, made from the same record as the picture.
///
/// @param strip who answers for the map and how old its numbers are, as sentences
/// @param isBrief whether steps are only named, because there are many
public record Outline(List<Part> parts, List<String> strip, boolean isBrief) {
    public Outline {
        parts = List.copyOf(parts);
        strip = List.copyOf(strip);
    }

    /// A column of the map.
    ///
    /// @param key key of the column, its anchor on the page
    public record Part(String key, String name, List<LanePart> lanes) {
        public Part {
            lanes = List.copyOf(lanes);
        }
    }

    /// Steps of one lane or named row.
    ///
    /// @param name empty where it need not be said
    /// @param more steps that only the table names
    public record LanePart(String name, List<Entry> steps, int more) {
        public LanePart {
            steps = List.copyOf(steps);
        }
    }

    /// A step.
    ///
    /// @param id     id of the step on the map
    /// @param anchor where it stands on the page
    /// @param marks  badges and standing, in words
    /// @param facts  facts in words; for a missing step, why nothing is recorded
    /// @param starts who may start here, as sentences
    /// @param choice what is asked of a choice it belongs to, or empty
    /// @param leaves what one leaves with here, as sentences
    public record Entry(
            String id,
            String anchor,
            String kind,
            Words title,
            @Nullable String page,
            boolean isMissing,
            List<String> marks,
            List<String> facts,
            List<Place> places,
            List<Words> remarks,
            List<String> starts,
            String choice,
            List<Next> nexts,
            List<String> leaves) {
        public Entry {
            marks = List.copyOf(marks);
            facts = List.copyOf(facts);
            places = List.copyOf(places);
            remarks = List.copyOf(remarks);
            starts = List.copyOf(starts);
            nexts = List.copyOf(nexts);
            leaves = List.copyOf(leaves);
        }
    }

    /// An institution that offers a step.
    public record Place(Words name, @Nullable String page) {}

    /// A way on.
    ///
    /// @param to    id of the step it leads to
    /// @param way   what the line says
    /// @param terms conditions and evidence, or empty
    public record Next(String to, String anchor, String way, Words title, String terms) {}

    /// About how many characters of markup it takes, to tell light pages from heavy ones.
    int weight() {
        var weight = 0;
        for (var part : parts) {
            for (var lane : part.lanes()) {
                for (var step : lane.steps()) {
                    weight += weight(step);
                }
            }
        }
        return weight;
    }

    private static int weight(Entry step) {
        var weight = 260 + step.title().value().length();
        for (var words : List.of(step.marks(), step.facts(), step.starts(), step.leaves())) {
            weight += words.stream().mapToInt(word -> word.length() + 24).sum();
        }
        for (var next : step.nexts()) {
            weight += 120
                    + next.way().length()
                    + next.title().value().length()
                    + next.terms().length();
        }
        return weight
                + step.places().stream()
                        .mapToInt(place -> 90 + place.name().value().length())
                        .sum()
                + step.remarks().stream()
                        .mapToInt(remark -> 40 + remark.value().length())
                        .sum();
    }
}
