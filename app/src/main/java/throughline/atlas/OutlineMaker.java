package throughline.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.drawings.MapWords;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.maps.MapAddress;
import throughline.maps.StepWords;
import throughline.web.Language;
import throughline.web.Texts;

/// Says a map in words.
final class OutlineMaker {
    private static final int MOST_PLACES = 6;
    /// Steps that are named on a page that only names them.
    private static final int MOST_NAMED = 300;

    private final CareerMap map;
    private final StepWords words;
    private final MapWords sentences;
    private final Map<String, Step> index;
    private final Map<String, String> anchors = new HashMap<>();
    private boolean brief;
    private int mostOfLane = Integer.MAX_VALUE;

    OutlineMaker(CareerMap map, StepWords words, Texts texts, Language language) {
        this.map = map;
        this.words = words;
        this.sentences = new MapWords(map, words, texts, language);
        this.index = map.index();
        for (var number = 0; number < map.steps().size(); number++) {
            anchors.put(map.steps().get(number).id(), "s" + (number + 1));
        }
    }

    Outline outline() {
        return new Outline(map.columns().stream().map(this::part).toList(), sentences.strip(), brief);
    }

    /// The same with steps only named, and of many no more than fit on a page; the table has all of it.
    Outline brief() {
        var lanes =
                outline().parts().stream().mapToInt(part -> part.lanes().size()).sum();
        brief = true;
        mostOfLane = MOST_NAMED / Math.max(1, lanes);
        return outline();
    }

    private Outline.Part part(Column column) {
        var lanes = new ArrayList<Outline.LanePart>();
        for (var lane : map.lanes()) {
            var steps = map.steps().stream()
                    .filter(step -> step.column() == column && step.lane() == lane)
                    .toList();
            if (steps.isEmpty()) {
                continue;
            }
            if (lane == Lane.STEPS && !map.rows().isEmpty()) {
                for (var row = 0; row < map.rows().size(); row++) {
                    var number = row;
                    var inside =
                            steps.stream().filter(step -> step.row() == number).toList();
                    if (!inside.isEmpty()) {
                        lanes.add(lane(value(map.rows().get(row).title()), inside));
                    }
                }
            } else {
                lanes.add(lane(map.lanes().size() > 1 ? words.lane(lane) : "", steps));
            }
        }
        return new Outline.Part(column.key(), words.column(column), lanes);
    }

    private Outline.LanePart lane(String name, List<Step> steps) {
        return new Outline.LanePart(
                name,
                steps.stream()
                        .limit(mostOfLane)
                        .map(brief ? this::named : this::entry)
                        .toList(),
                Math.max(0, steps.size() - mostOfLane));
    }

    private Outline.Entry named(Step step) {
        return new Outline.Entry(
                step.id(),
                anchor(step.id()),
                words.kind(step.kind()),
                words.words(step.title()),
                step.missing() != null && step.page() == null ? MapAddress.report(map.subject()) : step.page(),
                step.missing() != null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of());
    }

    private Outline.Entry entry(Step step) {
        var marks = new ArrayList<>(step.badges().stream().map(words::badge).toList());
        var standing = sentences.standing(step.standing());
        if (!standing.isEmpty()) {
            marks.addFirst(standing);
        }
        return new Outline.Entry(
                step.id(),
                anchor(step.id()),
                words.kind(step.kind()),
                words.words(step.title()),
                step.missing() != null && step.page() == null ? MapAddress.report(map.subject()) : step.page(),
                step.missing() != null,
                marks,
                step.missing() != null ? List.of(words.missing(step.missing())) : words.facts(step),
                step.offers().stream()
                        .limit(MOST_PLACES)
                        .map(offer -> new Outline.Place(words.words(offer.name()), offer.page()))
                        .toList(),
                words.remarks(step),
                sentences.starts(step),
                sentences.choice(step),
                nexts(step),
                sentences.leaves(step).stream().map(MapWords.Leaving::full).toList());
    }

    private List<Outline.Next> nexts(Step step) {
        return map.ways().stream()
                .filter(way -> way.from().equals(step.id()))
                .map(way -> {
                    var terms = new ArrayList<>(words.terms(way.terms()));
                    terms.add(words.reason(way.terms().reason()));
                    var to = index.get(way.to());
                    return new Outline.Next(
                            way.to(),
                            anchor(way.to()),
                            words.way(way.kind()),
                            words.words(to == null ? Label.of(way.to()) : to.title()),
                            terms.stream().map(OutlineMaker::unended).collect(Collectors.joining("; ")));
                })
                .toList();
    }

    /// A sentence that goes on has no period.
    private static String unended(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private String anchor(String id) {
        return anchors.getOrDefault(id, "main");
    }

    private String value(Label label) {
        return words.words(label).value();
    }
}
