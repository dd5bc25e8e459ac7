package throughline.drawings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Exit;
import throughline.engine.map.Label;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.maps.StepWords;
import throughline.web.Language;
import throughline.web.Texts;

/// Sentences about the steps of one map, the same on the picture and in the outline: who starts here, what one
/// leaves with, what is to be picked, who answers for the map.
public final class MapWords {
    /// Signs of a title that stand in a sentence in full.
    private static final int LONG = 42;

    private final CareerMap map;
    private final StepWords words;
    private final Texts texts;
    private final Language language;
    private final Map<String, Step> steps;

    public MapWords(CareerMap map, StepWords words, Texts texts, Language language) {
        this.map = map;
        this.words = words;
        this.texts = texts;
        this.language = language;
        this.steps = map.index();
    }

    /// "You are here" or "not at this school"; empty for all others.
    public String standing(Step.Standing standing) {
        return switch (standing) {
            case NORMAL -> "";
            case HERE -> texts.text("drawing.here");
            case ELSEWHERE -> texts.text("drawing.elsewhere");
        };
    }

    /// Who may start at a step.
    public List<String> starts(Step step) {
        return map.entries().stream()
                .filter(entry -> entry.steps().contains(step.id()))
                .map(entry -> words.audience(entry.audience()))
                .toList();
    }

    /// What is asked of the choices that a step belongs to; empty without a choice.
    public String choice(Step step) {
        return map.choices().stream()
                .filter(choice -> choice.steps().contains(step.id()))
                .map(choice -> Strip.choice(choice, texts))
                .findFirst()
                .orElse("");
    }

    /// What one leaves with after a step, and for which job.
    public List<Leaving> leaves(Step step) {
        return map.exits().stream()
                .filter(exit -> exit.step().equals(step.id()))
                .map(exit -> new Leaving(leaving(exit, Integer.MAX_VALUE), leaving(exit, 1)))
                .toList();
    }

    /// What one leaves with.
    ///
    /// @param full  with every credential
    /// @param brief for a card: the first credential and the number of others
    public record Leaving(String full, String brief) {}

    /// Owner and review, age of the numbers, what is missing.
    public List<String> strip() {
        return Strip.sentences(map, words, texts, language);
    }

    private String leaving(Exit exit, int most) {
        var holds = exit.holds().stream()
                .filter(id -> !id.equals(exit.step()))
                .map(this::title)
                .collect(Collectors.toCollection(ArrayList::new));
        if (holds.size() > most) {
            var others = holds.size() - most;
            holds.subList(most, holds.size()).clear();
            holds.add(texts.text("drawing.exit.holds", others));
        }
        var sentence = holds.isEmpty()
                ? texts.text("drawing.exit")
                : texts.text("drawing.exit.with", String.join(", ", holds));
        var jobs = jobs(exit);
        return jobs.isEmpty() ? sentence + ". " + none(exit) : sentence + " → " + jobs;
    }

    private String none(Exit exit) {
        return texts.text(exit.beyond() == null ? "drawing.exit.nojob" : "drawing.exit.higher");
    }

    /// The first job with its pay, and how many more there are; empty without one.
    private String jobs(Exit exit) {
        var shown = exit.jobs().isEmpty() ? null : steps.get(exit.jobs().getFirst());
        var beyond = exit.beyond();
        var others = exit.jobs().size() + (beyond == null || beyond.first() == null ? 0 : 1 + beyond.others()) - 1;
        if (shown != null && shown.facts() instanceof StepFacts.Job facts) {
            return job(shown.title(), facts, others);
        }
        return beyond == null || beyond.first() == null
                ? ""
                : job(beyond.first().title(), beyond.first().facts(), others);
    }

    private String job(Label title, StepFacts.Job facts, int others) {
        var said = new ArrayList<String>();
        said.add(shortened(value(title)));
        said.add(words.pay(facts).orElseGet(() -> texts.text("drawing.exit.nowage")));
        if (others > 0) {
            said.add(texts.count("drawing.exit.jobs", others));
        }
        return String.join(", ", said);
    }

    /// A long title up to one of its commas: what one earns must not be crowded out. The job's own card has all of it.
    private static String shortened(String title) {
        if (title.length() <= LONG) {
            return title;
        }
        var comma = title.lastIndexOf(',', LONG);
        return comma > 0 ? title.substring(0, comma) + "…" : title;
    }

    private String title(String id) {
        var step = steps.get(id);
        return step == null ? id : value(step.title());
    }

    private String value(Label label) {
        return words.words(label).value();
    }
}
