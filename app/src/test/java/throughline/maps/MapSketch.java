package throughline.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Choice;
import throughline.engine.map.Column;
import throughline.engine.map.Curation;
import throughline.engine.map.Entry;
import throughline.engine.map.Exit;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.engine.map.Way;

/// A small map in the making, for tests of rules.
final class MapSketch {
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Subject subject;
    private final List<Step> steps = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();
    private @Nullable LocalDate reviewed;
    private Curation curation = Curation.NONE;

    private MapSketch(Subject subject) {
        this.subject = subject;
    }

    static MapSketch of(String subject) {
        return new MapSketch(Subject.parse(subject).orElseThrow());
    }

    MapSketch step(String id, Step.Kind kind, Column column, Step.Badge... badges) {
        return step(id, kind, column, new Label(id, id), StepFacts.NONE, Step.Remarks.NONE, 0, null, badges);
    }

    MapSketch step(
            String id,
            Step.Kind kind,
            Column column,
            Label title,
            StepFacts facts,
            Step.Remarks remarks,
            int part,
            @Nullable String page,
            Step.Badge... badges) {
        var lane = switch (kind) {
            case ACTIVITY -> Lane.WORK_BASED_LEARNING;
            case EARLY_CREDIT -> Lane.CREDIT;
            case CERTIFICATION, LICENSE -> Lane.CREDENTIALS;
            default -> Lane.STEPS;
        };
        steps.add(new Step(
                id,
                kind,
                column,
                lane,
                part,
                0,
                title,
                List.of(),
                page,
                facts,
                Set.of(badges),
                part > 0 && kind != Step.Kind.COURSE ? Step.Standing.HERE : Step.Standing.NORMAL,
                remarks,
                null,
                List.of()));
        return this;
    }

    MapSketch way(String from, String to, Way.Kind kind, Way.Reason reason) {
        ways.add(new Way(from, to, kind, Way.Terms.of(reason)));
        return this;
    }

    MapSketch way(Way way) {
        ways.add(way);
        return this;
    }

    MapSketch choice(int minimum, int options, String... of) {
        choices.add(new Choice("choice/1", List.of(of), minimum, options));
        return this;
    }

    MapSketch entry(Entry.Audience audience, String... of) {
        entries.add(new Entry(audience, List.of(of)));
        return this;
    }

    MapSketch exit(String step, List<String> jobs, List<String> returns) {
        exits.add(new Exit(step, List.of(step), jobs, returns));
        return this;
    }

    MapSketch reviewed(LocalDate on) {
        reviewed = on;
        return this;
    }

    MapSketch curated(Curation decided) {
        curation = decided;
        return this;
    }

    CareerMap map() {
        var sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparing((Step step) -> step, CareerMap::place));
        return new CareerMap(
                subject,
                View.PUBLIC,
                Label.of("A map"),
                null,
                List.of(),
                sorted,
                ways,
                choices,
                entries,
                exits,
                reviewed == null ? curation : new Curation(Label.of("An owner"), null, reviewed, List.of(), List.of()));
    }
}
