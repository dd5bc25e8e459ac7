package throughline.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Exit;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.Way;
import throughline.region.Region;
import throughline.web.Language;
import throughline.web.Texts;

/// A map as headings and lines, everything on it in reading order: for terminals, and for tests that read like
/// maps.
///
/// ```text
/// # Welding (California career pathway 15D)
/// ## High school, grades 9 to 12
///   Course: Welding 1 (grade 9; 10 credits) · 3 schools
///     -> Welding 2: required, C or better
/// ```
public final class MapOutline {
    private static final String INDENT = "  ";

    private final CareerMap map;
    private final Texts texts;
    private final StepWords text;
    private final Map<String, Step> index;
    private final StringBuilder out = new StringBuilder();

    private MapOutline(CareerMap map, Region region, Texts texts, Language language) {
        this.map = map;
        this.texts = texts;
        this.text = new StepWords(region, language, texts);
        this.index = map.index();
    }

    /// The outline in a language; ends with a line break.
    public static String of(CareerMap map, Region region, Texts texts, Language language) {
        return new MapOutline(map, region, texts, language).print();
    }

    private String print() {
        var subtitle = map.subtitle();
        line("# " + label(map.title()) + (subtitle == null ? "" : " (" + label(subtitle) + ")"));
        for (var column : map.columns()) {
            column(column);
        }
        choices();
        entries();
        exits();
        owner();
        return out.toString();
    }

    private void owner() {
        var owner = map.owner();
        var curation = map.curation();
        if (owner != null) {
            line("");
            line(texts.text("maps.outline.owner") + ": " + label(owner)
                    + (curation.contact() == null ? "" : ", " + curation.contact())
                    + (map.reviewedOn() == null ? "" : ", " + map.reviewedOn()));
        }
        if (!curation.hidden().isEmpty()) {
            line(texts.text("maps.outline.hidden") + ": "
                    + String.join(
                            "; ",
                            curation.hidden().stream()
                                    .map(hidden -> label(hidden.title()))
                                    .toList()));
        }
    }

    private void column(Column column) {
        line("");
        line("## " + text.column(column));
        @Nullable Lane lane = null;
        for (var step : map.steps()) {
            if (step.column() != column) {
                continue;
            }
            if (step.lane() != lane && (lane != null || step.lane() != Lane.STEPS)) {
                line(INDENT + text.lane(step.lane()) + ":");
            }
            lane = step.lane();
            step(step);
        }
    }

    private void step(Step step) {
        var facts = text.facts(step);
        var line = new StringBuilder(INDENT);
        line.append(text.kind(step.kind())).append(": ").append(label(step.title()));
        if (!facts.isEmpty()) {
            line.append(" (").append(String.join("; ", facts)).append(')');
        }
        if (!step.offers().isEmpty()) {
            line.append(" · ").append(text.offers(step));
        }
        if (!step.badges().isEmpty()) {
            line.append(" · ")
                    .append(String.join(
                            ", ", step.badges().stream().map(text::badge).toList()));
        }
        if (step.standing() != Step.Standing.NORMAL) {
            line.append(" · ").append(text.standing(step.standing()));
        }
        line(line.toString());
        var note = step.remarks().note();
        if (note != null) {
            line(INDENT.repeat(2) + label(note));
        }
        text.official(step).ifPresent(name -> line(INDENT.repeat(2) + name));
        map.ways().stream().filter(way -> way.from().equals(step.id())).forEach(this::way);
    }

    private void way(Way way) {
        var terms = way.terms();
        var parts = new ArrayList<String>();
        parts.add(text.way(way.kind()));
        parts.addAll(text.terms(terms));
        parts.add(text.reason(terms.reason()));
        if (terms.codes() != null) {
            parts.add(terms.codes());
        }
        line(INDENT.repeat(2) + "-> " + title(way.to()) + ": " + String.join("; ", parts));
    }

    private String label(Label label) {
        return text.words(label).value();
    }

    private String title(String id) {
        var step = index.get(id);
        return step == null ? id : label(step.title());
    }

    private void choices() {
        if (!map.choices().isEmpty()) {
            line("");
        }
        for (var choice : map.choices()) {
            line(text.choice(choice) + ": " + titles(choice.steps()));
        }
    }

    private void entries() {
        if (!map.entries().isEmpty()) {
            line("");
            line("## " + texts.text("maps.outline.entries"));
        }
        for (var entry : map.entries()) {
            var steps = entry.steps().isEmpty() ? texts.text("maps.outline.no-entry") : titles(entry.steps());
            line(INDENT + text.audience(entry.audience()) + " -> " + steps);
        }
    }

    private void exits() {
        if (!map.exits().isEmpty()) {
            line("");
            line("## " + texts.text("maps.outline.exits"));
        }
        for (var exit : map.exits()) {
            var line = new StringBuilder(INDENT).append(title(exit.step()));
            line.append(" -> ").append(jobs(exit));
            if (!exit.returns().isEmpty()) {
                line.append("; ")
                        .append(texts.text("maps.outline.returns"))
                        .append(": ")
                        .append(titles(exit.returns()));
            }
            line(line.toString());
        }
    }

    private String jobs(Exit exit) {
        var beyond = exit.beyond();
        var jobs = new ArrayList<>(exit.jobs().stream().map(this::title).toList());
        if (beyond != null && beyond.first() != null) {
            jobs.add(label(beyond.first().title()));
            if (beyond.others() > 0) {
                jobs.add(texts.count("maps.more.job", beyond.others()));
            }
        }
        return jobs.isEmpty()
                ? texts.text(beyond == null ? "maps.outline.no-job" : "maps.outline.higher")
                : String.join(", ", jobs);
    }

    private String titles(List<String> ids) {
        return String.join(", ", ids.stream().map(this::title).toList());
    }

    private void line(String line) {
        out.append(line.stripTrailing()).append('\n');
    }
}
