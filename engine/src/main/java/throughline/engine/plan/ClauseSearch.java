package throughline.engine.plan;

import static throughline.engine.plan.Literals.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Decides whether clauses and weighted bounds can be satisfied together: search with conflict-driven clause
/// learning, two watched literals, restarts by the Luby sequence and remembered phases. Weighted bounds
/// propagate natively and explain themselves as clauses when a conflict is analyzed.
///
/// Complete: with time enough it answers yes with an assignment, or no. Deterministic. Used by one thread.
final class ClauseSearch {
    private static final int RESTART_UNIT = 64;
    private static final int FIRST_CLEANING = 4000;
    private static final int CONFLICTS_PER_LOOK = 64;
    private static final byte UNKNOWN = 0;
    static final byte TRUE = 1;
    private static final byte FALSE = -1;

    /// How a search ended.
    enum Outcome {
        SATISFIED,
        IMPOSSIBLE,
        STOPPED
    }

    /// A bound in which a literal takes part, with its weight.
    private record Part(AtMost bound, long weight) {}

    private final byte[] values;
    private final int[] levels;
    private final int[] places;
    private final @Nullable Reason[] reasons;
    private final boolean[] phases;
    private final List<List<Clause>> watches = new ArrayList<>();
    private final List<List<Part>> parts = new ArrayList<>();
    private final List<AtMost> bounds = new ArrayList<>();
    private final List<Clause> learned = new ArrayList<>();
    private final ActivityHeap heap;
    private final int[] trail;
    private int trailSize;
    private int noticed;
    private final Literals levelStarts = new Literals();
    private final boolean[] seen;
    private final Literals analyzed = new Literals();
    private final Literals explanation = new Literals();
    private boolean contradictory;
    private long conflicts;
    private int cleaning = FIRST_CLEANING;

    ClauseSearch(int variables) {
        values = new byte[2 * variables];
        levels = new int[variables];
        places = new int[variables];
        reasons = new Reason[variables];
        phases = new boolean[variables];
        seen = new boolean[variables];
        trail = new int[variables];
        heap = new ActivityHeap(variables);
        for (int literal = 0; literal < 2 * variables; literal++) {
            watches.add(new ArrayList<>(4));
            parts.add(new ArrayList<>(4));
        }
    }

    long conflicts() {
        return conflicts;
    }

    boolean isTrue(int literal) {
        return values[literal] == TRUE;
    }

    /// The value to try first.
    void prefer(int literal) {
        phases[literal >> 1] = (literal & 1) == 0;
    }

    /// Adds a clause; only outside of a search.
    void addClause(int... literals) {
        var kept = new Literals();
        for (var literal : Arrays.stream(literals).sorted().distinct().toArray()) {
            if (values[literal] == TRUE || kept.size > 0 && kept.items[kept.size - 1] == not(literal)) {
                return;
            }
            if (values[literal] == UNKNOWN) {
                kept.add(literal);
            }
        }
        switch (kept.size) {
            case 0 -> contradictory = true;
            case 1 -> assign(kept.items[0], null);
            default -> watch(new Clause(kept.toArray()));
        }
    }

    /// Adds Σ weight · literal ≤ bound; only outside of a search. Weights are not negative.
    AtMost addAtMost(int[] literals, long[] weights, long bound) {
        var made = AtMost.of(literals, weights, bound);
        for (int i = 0; i < made.literals.length; i++) {
            parts.get(made.literals[i]).add(new Part(made, made.weights[i]));
            if (values[made.literals[i]] == TRUE && places[made.literals[i] >> 1] < noticed) {
                made.sum += made.weights[i];
            }
        }
        bounds.add(made);
        return made;
    }

    /// Searches until there is an answer or somebody says stop, which is asked every few conflicts. May be called
    /// again, also after a bound was made smaller; what was learned stays.
    Outcome run(long conflictBudget, BooleanSupplier stop) {
        backtrack(0);
        if (contradictory || propagateBounds() != null) {
            return Outcome.IMPOSSIBLE;
        }
        var until = conflicts + conflictBudget;
        for (long round = 1; ; round++) {
            var restartAt = conflicts + Luby.at(round) * RESTART_UNIT;
            while (conflicts < restartAt) {
                var conflict = propagate();
                if (conflict != null) {
                    conflicts++;
                    if (levelStarts.size == 0) {
                        contradictory = true;
                        return Outcome.IMPOSSIBLE;
                    }
                    learn(conflict);
                    if (conflicts % CONFLICTS_PER_LOOK == 0 && (conflicts >= until || stop.getAsBoolean())) {
                        backtrack(0);
                        return Outcome.STOPPED;
                    }
                } else if (!decide()) {
                    return Outcome.SATISFIED;
                }
            }
            backtrack(0);
            clean();
        }
    }

    private boolean decide() {
        while (!heap.isEmpty()) {
            var variable = heap.poll();
            if (values[2 * variable] == UNKNOWN) {
                levelStarts.add(trailSize);
                assign(phases[variable] ? 2 * variable : 2 * variable + 1, null);
                return true;
            }
        }
        return false;
    }

    private void assign(int literal, @Nullable Reason reason) {
        values[literal] = TRUE;
        values[not(literal)] = FALSE;
        var variable = literal >> 1;
        levels[variable] = levelStarts.size;
        places[variable] = trailSize;
        reasons[variable] = reason;
        trail[trailSize++] = literal;
    }

    private void watch(Clause clause) {
        watches.get(clause.literals[0]).add(clause);
        watches.get(clause.literals[1]).add(clause);
    }

    /// Everything that follows from what is assigned; the clause or bound that is broken, if one is.
    private @Nullable Reason propagate() {
        while (noticed < trailSize) {
            var literal = trail[noticed++];
            var touched = parts.get(literal);
            for (int i = 0; i < touched.size(); i++) {
                touched.get(i).bound().sum += touched.get(i).weight();
            }
            for (int i = 0; i < touched.size(); i++) {
                if (!propagate(touched.get(i).bound())) {
                    return touched.get(i).bound();
                }
            }
            var broken = propagateClauses(not(literal));
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private @Nullable AtMost propagateBounds() {
        for (var bound : bounds) {
            if (!propagate(bound)) {
                return bound;
            }
        }
        return null;
    }

    private boolean propagate(AtMost bound) {
        var left = bound.bound - bound.sum;
        if (left < 0) {
            return false;
        }
        for (int i = 0; i < bound.literals.length && bound.weights[i] > left; i++) {
            if (values[bound.literals[i]] == UNKNOWN) {
                assign(not(bound.literals[i]), bound);
            }
        }
        return true;
    }

    private @Nullable Clause propagateClauses(int falsified) {
        var watching = watches.get(falsified);
        int kept = 0;
        int next = 0;
        Clause broken = null;
        while (next < watching.size()) {
            var clause = watching.get(next++);
            if (clause.dropped) {
                continue;
            }
            var literals = clause.literals;
            if (literals[0] == falsified) {
                literals[0] = literals[1];
                literals[1] = falsified;
            }
            if (values[literals[0]] == TRUE) {
                watching.set(kept++, clause);
                continue;
            }
            int free = 2;
            while (free < literals.length && values[literals[free]] == FALSE) {
                free++;
            }
            if (free < literals.length) {
                literals[1] = literals[free];
                literals[free] = falsified;
                watches.get(literals[1]).add(clause);
                continue;
            }
            watching.set(kept++, clause);
            if (values[literals[0]] == FALSE) {
                broken = clause;
                break;
            }
            assign(literals[0], clause);
        }
        while (next < watching.size()) {
            watching.set(kept++, watching.get(next++));
        }
        watching.subList(kept, watching.size()).clear();
        return broken;
    }

    /// Learns the clause of the first unique implication point and goes back to where it speaks.
    private void learn(Reason conflict) {
        analyzed.clear();
        analyzed.add(0);
        Reason cause = conflict;
        int implied = -1;
        int open = 0;
        int at = trailSize;
        do {
            explain(cause, implied);
            for (int i = 0; i < explanation.size; i++) {
                var literal = explanation.items[i];
                var variable = literal >> 1;
                if (!seen[variable] && levels[variable] > 0) {
                    seen[variable] = true;
                    heap.bump(variable);
                    if (levels[variable] == levelStarts.size) {
                        open++;
                    } else {
                        analyzed.add(literal);
                    }
                }
            }
            do {
                at--;
            } while (!seen[trail[at] >> 1]);
            implied = trail[at];
            cause = reasons[implied >> 1];
            seen[implied >> 1] = false;
            open--;
        } while (open > 0);
        analyzed.items[0] = not(implied);
        heap.decay();
        finish(minimized());
    }

    /// The literals, all false, whose falsity makes a reason broken or forces the implied literal.
    private void explain(@Nullable Reason cause, int implied) {
        explanation.clear();
        if (cause == null) {
            throw new IllegalStateException("a decision has no reason");
        }
        cause.explain(implied, implied < 0 ? trailSize : places[implied >> 1], values, places, explanation);
    }

    /// Leaves out literals that the others imply.
    private int[] minimized() {
        for (int i = 1; i < analyzed.size; i++) {
            seen[analyzed.items[i] >> 1] = true;
        }
        var kept = new Literals();
        kept.add(analyzed.items[0]);
        for (int i = 1; i < analyzed.size; i++) {
            if (!isImplied(analyzed.items[i])) {
                kept.add(analyzed.items[i]);
            }
        }
        for (int i = 0; i < analyzed.size; i++) {
            seen[analyzed.items[i] >> 1] = false;
        }
        return kept.toArray();
    }

    private boolean isImplied(int literal) {
        var reason = reasons[literal >> 1];
        if (reason == null) {
            return false;
        }
        explain(reason, not(literal));
        for (int i = 0; i < explanation.size; i++) {
            var variable = explanation.items[i] >> 1;
            if (!seen[variable] && levels[variable] > 0) {
                return false;
            }
        }
        return true;
    }

    private void finish(int[] literals) {
        if (literals.length == 1) {
            backtrack(0);
            assign(literals[0], null);
            return;
        }
        int deepest = 1;
        for (int i = 2; i < literals.length; i++) {
            if (levels[literals[i] >> 1] > levels[literals[deepest] >> 1]) {
                deepest = i;
            }
        }
        var second = literals[deepest];
        literals[deepest] = literals[1];
        literals[1] = second;
        var clause = new Clause(literals);
        var joined = Arrays.stream(literals).map(literal -> levels[literal >> 1]);
        clause.levels = (int) joined.distinct().count();
        backtrack(levels[second >> 1]);
        watch(clause);
        learned.add(clause);
        assign(literals[0], clause);
    }

    private void backtrack(int level) {
        if (levelStarts.size <= level) {
            return;
        }
        var start = levelStarts.items[level];
        for (int i = trailSize - 1; i >= start; i--) {
            var literal = trail[i];
            if (i < noticed) {
                var touched = parts.get(literal);
                for (int p = 0; p < touched.size(); p++) {
                    touched.get(p).bound().sum -= touched.get(p).weight();
                }
            }
            values[literal] = UNKNOWN;
            values[not(literal)] = UNKNOWN;
            phases[literal >> 1] = (literal & 1) == 0;
            reasons[literal >> 1] = null;
            heap.add(literal >> 1);
        }
        trailSize = start;
        noticed = Math.min(noticed, start);
        levelStarts.size = level;
    }

    /// Drops the half of the learned clauses that joins most levels. Only at level 0, where none is a reason.
    private void clean() {
        if (learned.size() < cleaning) {
            return;
        }
        cleaning += cleaning / 4;
        var order = new ArrayList<>(learned);
        order.sort(Comparator.comparingInt(clause -> clause.levels));
        for (int i = order.size() / 2; i < order.size(); i++) {
            order.get(i).dropped = order.get(i).levels > 2;
        }
        learned.removeIf(clause -> clause.dropped);
    }
}
