package throughline.maps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Exit;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.region.Code;
import throughline.region.Region;

/// Which jobs are open to who leaves after a step.
///
/// Tables of codes join every program of a field with every job of it, from aide to professor; nobody should read that
/// a short certificate leads to a job that asks for a doctorate. A job counts when it usually asks for no more
/// schooling than one then has; where there is none, for one level more, as nursing does of an associate degree. What
/// asks for still more is no job to leave for.
final class Openings {
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, Set<Step>> folded;

    /// @param schooling the levels of schooling that jobs ask for, lowest first
    /// @param folded    jobs that a step leads to and that have no card on the map, those with most openings first
    Openings(List<Code> schooling, Map<String, Set<Step>> folded) {
        this.folded = folded;
        for (var code : schooling) {
            var level = levels.size() / 2;
            levels.put(code.code(), level);
            levels.put(code.title(), level);
        }
    }

    static Openings of(Region region, Map<String, Set<Step>> folded) {
        return new Openings(region.codes("entry-education"), folded);
    }

    /// The jobs that steps lead to and that are not shown, by the id of the step.
    static Map<String, Set<Step>> folded(
            Deck deck, Folding folding, Set<Card> hidden, List<Tie> ties, StepMaker maker) {
        var jobs = new HashMap<String, Set<Card>>();
        for (var tie : ties) {
            var from = deck.find(tie.from());
            var to = deck.find(tie.to());
            if (tie.to().is(Piece.Type.OCCUPATION)
                    && Ends.leadsOn(tie.kind())
                    && from != null
                    && to != null
                    && folding.shows(from)
                    && !folding.shows(to)
                    && !hidden.contains(to)) {
                jobs.computeIfAbsent(from.id, _ -> new TreeSet<>(Deck.BY_RANK)).add(to);
            }
        }
        var made = new HashMap<Card, Step>();
        var folded = new HashMap<String, Set<Step>>();
        jobs.forEach((step, cards) -> folded.put(
                step,
                cards.stream()
                        .map(card -> made.computeIfAbsent(card, maker::step))
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        return folded;
    }

    /// The exit after a step.
    ///
    /// @param jobs jobs on the map that it leads to
    Exit exit(Step step, Collection<String> holds, Collection<Step> jobs, Collection<String> returns) {
        var beside = folded.getOrDefault(step.id(), Set.of());
        var all = new ArrayList<Step>(jobs);
        all.addAll(beside);
        var open = open(step, all);
        var shown = open.stream().filter(jobs::contains).map(Step::id).toList();
        var others = open.stream().filter(job -> !jobs.contains(job)).toList();
        return new Exit(
                step.id(), List.copyOf(holds), shown, List.copyOf(returns), beyond(!all.isEmpty(), shown, others));
    }

    private static Exit.@Nullable Beyond beyond(boolean isRecorded, List<String> shown, List<Step> others) {
        if (!others.isEmpty()) {
            var first = others.getFirst();
            return new Exit.Beyond(
                    first.facts() instanceof StepFacts.Job facts ? new Exit.Job(first.title(), facts) : null,
                    others.size() - 1);
        }
        return isRecorded && shown.isEmpty() ? new Exit.Beyond(null, 0) : null;
    }

    /// The jobs that come nearest to what one has first.
    private List<Step> open(Step step, List<Step> jobs) {
        var held = held(step);
        var fit = jobs.stream().filter(job -> asked(job) <= held).toList();
        return (fit.isEmpty()
                        ? jobs.stream().filter(job -> asked(job) == held + 1).toList()
                        : fit)
                .stream().sorted(Comparator.comparingInt(job -> -asked(job))).toList();
    }

    /// The level of schooling that a job usually asks for; the lowest where no source says.
    private int asked(Step job) {
        return job.facts() instanceof StepFacts.Job facts && facts.education() != null
                ? levels.getOrDefault(facts.education(), 0)
                : 0;
    }

    /// The level that one has after a step; the highest where the codes are not known.
    private int held(Step step) {
        var award =
                step.facts() instanceof StepFacts.Learning facts ? Objects.requireNonNullElse(facts.award(), "") : "";
        var key = switch (step.column()) {
            case EXPLORE, HIGH_SCHOOL -> "high-school-diploma-or-equivalent";
            case ADULT_SCHOOL, CERTIFICATE -> "postsecondary-nondegree-award";
            case ASSOCIATE -> "associates-degree";
            case BACHELOR, CAREER ->
                switch (award) {
                    case "masters-degree", "postbaccalaureate-certificate", "post-masters-certificate" ->
                        "masters-degree";
                    case "doctorate-research", "doctorate-professional", "doctorate-other" ->
                        "doctoral-or-professional-degree";
                    default -> "bachelors-degree";
                };
        };
        return levels.getOrDefault(key, Integer.MAX_VALUE - 1);
    }
}
