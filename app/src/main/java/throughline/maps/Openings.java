package throughline.maps;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Exit;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Way;
import throughline.region.Code;
import throughline.region.Region;

/// Which jobs are open to who leaves after a step.
///
/// Tables of codes join every program of a field with every job of it, from aide to professor; nobody should
/// read that a short certificate leads to a job that asks for a doctorate. A job counts when it usually asks for
/// no more schooling than one then has. One level more counts where whoever offers the program names the job, as
/// registered nurse after an associate degree, or where there is no other. What asks for still more is no job to
/// leave for.
final class Openings {
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, Map<Step, Boolean>> folded;

    /// @param schooling the levels of schooling that jobs ask for, lowest first
    /// @param folded    jobs that a step leads to and that have no card on the map, those with most openings first
    Openings(List<Code> schooling, Map<String, Map<Step, Boolean>> folded) {
        this.folded = folded;
        for (var code : schooling) {
            var level = levels.size() / 2;
            levels.put(code.code(), level);
            levels.put(code.title(), level);
        }
    }

    static Openings of(Region region, Map<String, Map<Step, Boolean>> folded) {
        return new Openings(region.codes("entry-education"), folded);
    }

    /// The jobs that steps lead to and that are not shown, by the id of the step, each with whether it is named
    /// there.
    static Map<String, Map<Step, Boolean>> folded(
            Deck deck, Folding folding, Set<Card> hidden, List<Tie> ties, StepMaker maker) {
        var jobs = new HashMap<String, Map<Card, Boolean>>();
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
                jobs.computeIfAbsent(from.id, _ -> new TreeMap<>(Deck.BY_RANK))
                        .merge(to, tie.reason() == Way.Reason.STATED, Boolean::logicalOr);
            }
        }
        var made = new HashMap<Card, Step>();
        var folded = new HashMap<String, Map<Step, Boolean>>();
        jobs.forEach((step, cards) ->
                cards.forEach((card, named) -> folded.computeIfAbsent(step, _ -> new LinkedHashMap<>())
                        .put(made.computeIfAbsent(card, maker::step), named)));
        return folded;
    }

    /// The exit after a step.
    ///
    /// @param jobs jobs on the map that it leads to, and whether they are named there
    Exit exit(Step step, Collection<String> holds, Map<Step, Boolean> jobs, Collection<String> returns) {
        var all = new LinkedHashMap<>(jobs);
        all.putAll(folded.getOrDefault(step.id(), Map.of()));
        var open = open(step, all);
        var shown = open.stream().filter(jobs::containsKey).map(Step::id).toList();
        var others = open.stream().filter(job -> !jobs.containsKey(job)).toList();
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
    private List<Step> open(Step step, Map<Step, Boolean> jobs) {
        var held = held(step);
        var fit = jobs.keySet().stream()
                .filter(job -> asked(job) <= held + (jobs.getOrDefault(job, false) ? 1 : 0))
                .toList();
        var open = fit.isEmpty()
                ? jobs.keySet().stream().filter(job -> asked(job) == held + 1).toList()
                : fit;
        return open.stream().sorted(Comparator.comparingInt(job -> -asked(job))).toList();
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
