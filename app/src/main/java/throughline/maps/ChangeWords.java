package throughline.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import throughline.engine.map.MapDiff;
import throughline.engine.map.Step;
import throughline.engine.map.Way;
import throughline.web.Texts;

/// What changed about a step or a way, in words.
public final class ChangeWords {
    private final StepWords words;
    private final Texts texts;

    public ChangeWords(StepWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    /// Phrases, each about one thing that is not as it was.
    public List<String> step(MapDiff.Change<Step> change) {
        var phrases = new ArrayList<String>();
        var before = change.before();
        var after = change.after();
        if (!before.title().equals(after.title())) {
            phrases.add(texts.text("changes.title", title(before), title(after)));
        }
        if (before.column() != after.column()) {
            phrases.add(texts.text("changes.column", words.column(before.column()), words.column(after.column())));
        }
        facts(words.facts(before), words.facts(after), phrases);
        names(offers(before), offers(after), "changes.offers", phrases);
        names(badges(before), badges(after), "changes.badges", phrases);
        if (phrases.isEmpty()) {
            phrases.add(texts.text("changes.other"));
        }
        return phrases;
    }

    /// Only the facts that are not the same, as they were and as they are.
    private void facts(List<String> before, List<String> after, List<String> phrases) {
        var old = new ArrayList<>(before);
        old.removeAll(after);
        var present = new ArrayList<>(after);
        present.removeAll(before);
        if (!old.isEmpty() || !present.isEmpty()) {
            phrases.add(texts.text("changes.facts", said(old), said(present)));
        }
    }

    private String said(List<String> facts) {
        return facts.isEmpty() ? texts.text("changes.nothing") : String.join(" · ", facts);
    }

    private void names(TreeSet<String> before, TreeSet<String> after, String key, List<String> phrases) {
        var come = new TreeSet<>(after);
        come.removeAll(before);
        var gone = new TreeSet<>(before);
        gone.removeAll(after);
        if (!come.isEmpty()) {
            phrases.add(texts.text(key + ".new", String.join(", ", come)));
        }
        if (!gone.isEmpty()) {
            phrases.add(texts.text(key + ".gone", String.join(", ", gone)));
        }
    }

    private TreeSet<String> offers(Step step) {
        var names = new TreeSet<String>();
        step.offers().forEach(offer -> names.add(words.words(offer.name()).value()));
        return names;
    }

    private TreeSet<String> badges(Step step) {
        var names = new TreeSet<String>();
        step.badges().forEach(badge -> names.add(words.badge(badge)));
        return names;
    }

    private String title(Step step) {
        return words.words(step.title()).value();
    }

    /// What a way says and on what it rests, for example `Recommended next; same field of study; until June 30, 2027`.
    public String way(Way way) {
        var parts = new ArrayList<String>();
        parts.add(words.way(way.kind()));
        parts.add(words.reason(way.terms().reason()));
        parts.addAll(words.terms(way.terms()));
        return String.join("; ", parts);
    }
}
