package throughline.drawings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Step;
import throughline.engine.map.Way;

/// Gives every step a rank: the columns of the map from left to right, each split where its steps lead on to one
/// another or stand in different grades or terms, beside each other or, in a stacked column, one below the other.
///
/// @param ranks rank of each step by id, counted from 0 over the whole map
/// @param tiers which part of its column a step of a stacked column belongs to, counted from 0; else 0
/// @param bands first and last rank of each column
/// @param isSpread whether a column is shared out over several ranks only because it is tall
record Ranks(
        Map<String, Integer> ranks, Map<String, Integer> tiers, Map<Column, Band> bands, int count, boolean isSpread) {
    /// More ranks in one column than this would make a picture nobody can print.
    private static final int MOST = 12;

    record Band(int first, int last) {}

    /// @param stacked columns that take one rank whatever they hold
    /// @param spread  the rank inside of its column of steps that are shared out over several, as [Spread] has it
    static Ranks of(CareerMap map, Set<Column> stacked, Map<String, Integer> spread) {
        var index = map.index();
        var inside = new HashMap<String, Integer>();
        var ranks = new HashMap<String, Integer>();
        var tiers = new HashMap<String, Integer>();
        var bands = new EnumMap<Column, Band>(Column.class);
        var next = 0;
        for (var column : map.columns()) {
            var steps =
                    map.steps().stream().filter(step -> step.column() == column).toList();
            parts(steps, inside);
            follow(steps, index, map.ways(), inside);
            steps.forEach(step -> inside.computeIfPresent(step.id(), (id, rank) -> spread.getOrDefault(id, rank)));
            var used = new ArrayList<>(new TreeSet<>(steps.stream()
                    .map(step -> inside.getOrDefault(step.id(), 0))
                    .toList()));
            var isStacked = stacked.contains(column);
            for (var step : steps) {
                var part = used.indexOf(inside.getOrDefault(step.id(), 0));
                ranks.put(step.id(), isStacked ? next : next + part);
                tiers.put(step.id(), isStacked ? part : 0);
            }
            var taken = isStacked ? Math.min(1, used.size()) : used.size();
            bands.put(column, new Band(next, next + taken - 1));
            next += taken;
        }
        return new Ranks(ranks, tiers, bands, next, !spread.isEmpty());
    }

    /// Courses stand in the order of their grades and terms. Programs of one column stand below each other, short ones
    /// and long ones alike.
    private static void parts(List<Step> steps, Map<String, Integer> inside) {
        var parts = new ArrayList<>(new TreeSet<>(steps.stream()
                .filter(Ranks::isDated)
                .map(Step::part)
                .filter(part -> part > 0)
                .toList()));
        for (var step : steps) {
            var part = isDated(step) ? parts.indexOf(step.part()) : 0;
            inside.put(step.id(), Math.min(Math.max(0, part), MOST - 1));
        }
    }

    private static boolean isDated(Step step) {
        return step.kind() == Step.Kind.COURSE || step.column() == Column.HIGH_SCHOOL;
    }

    /// What leads on inside a column stands to the right of what it follows: longest path, given up at cycles.
    private static void follow(List<Step> steps, Map<String, Step> index, List<Way> ways, Map<String, Integer> inside) {
        if (steps.isEmpty()) {
            return;
        }
        var column = steps.getFirst().column();
        for (var round = 0; round < MOST; round++) {
            var moved = false;
            for (var way : ways) {
                var from = index.get(way.from());
                var to = index.get(way.to());
                if (from == null
                        || to == null
                        || from.column() != column
                        || to.column() != column
                        || !parts(way, from, to)) {
                    continue;
                }
                var least = inside.getOrDefault(way.from(), 0) + (from.lane() == to.lane() ? 1 : 0);
                if (inside.getOrDefault(way.to(), 0) < least
                        && least < MOST
                        && !way.from().equals(way.to())) {
                    inside.put(way.to(), least);
                    moved = true;
                }
            }
            if (!moved) {
                return;
            }
        }
    }

    /// Programs and jobs that merely may follow one another share a rank: a column for each would make the map too
    /// wide to be seen at once.
    private static boolean parts(Way way, Step from, Step to) {
        return switch (way.kind()) {
            case REQUIRED, GUARANTEED -> true;
            case RECOMMENDED -> from.kind() == Step.Kind.COURSE && to.kind() == Step.Kind.COURSE;
            case RELATED, LATERAL, RETURN, ENDED -> false;
        };
    }
}
