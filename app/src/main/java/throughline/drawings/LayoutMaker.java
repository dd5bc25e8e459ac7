package throughline.drawings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.drawings.Layout.Band;
import throughline.drawings.Layout.Bracket;
import throughline.drawings.Layout.Placed;
import throughline.drawings.Layout.StratumLabel;
import throughline.engine.layers.Heights;
import throughline.engine.layers.LayeredGraph;
import throughline.engine.layers.Ordering;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.Way;

/// Lays out one map: ranks, bundles of lines, order, heights, ties, gutters. Used once.
final class LayoutMaker {
    static final int MARGIN = 16;
    static final int HEADER = 52;
    /// Where lines are tied to a card if they can choose: beside its title.
    private static final int PORT = 44;
    private static final int TRACK = 7;
    private static final int GUTTER_LEFT = 9;
    private static final int GUTTER_RIGHT = 13;
    /// Between two columns without lines.
    static final int GUTTER = GUTTER_LEFT + GUTTER_RIGHT;
    private static final int GAP = 18;
    private static final int LABEL = 34;
    static final int BRACKET = 6;
    /// From the upper edge of a frame to that of the words on it.
    static final int TAG = 11;
    private static final int BRACKET_LABEL = 16;
    /// What a line needs that falls from a card to the next.
    private static final int FALL = 14;
    private static final int LINE = 2;
    /// A line with words on it.
    private static final int SAID = 18;

    private final CareerMap map;
    private final List<Card> cards;
    private final int[] widths;
    private final Ranks ranks;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final List<Stratum> strata = new ArrayList<>();
    private final int[] rank;
    private final int[] stratum;
    private final int[] tier;
    private final int[] cluster;

    /// @param widths width of the cards of each rank
    LayoutMaker(CareerMap map, Ranks ranks, List<Card> cards, int[] widths) {
        this.map = map;
        this.cards = cards;
        this.widths = widths.clone();
        this.ranks = ranks;
        this.rank = new int[cards.size()];
        this.stratum = new int[cards.size()];
        this.tier = new int[cards.size()];
        this.cluster = new int[cards.size()];
        for (var node = 0; node < cards.size(); node++) {
            nodes.put(map.steps().get(node).id(), node);
        }
    }

    /// @param labels what stands on each way, in the order of the map
    /// @param known  the order of another layout of the same map, which does not depend on the size of cards
    Layout lay(List<String> labels, Ordering.@Nullable Result known) {
        place();
        var links = links(labels);
        var trunks = new Trunks(links, rank);
        var graph = trunks.graph(
                stratum, tier, cluster, cards.stream().mapToInt(Card::height).toArray(), LINE, SAID);
        var anchor = new int[trunks.items()];
        for (var item = 0; item < anchor.length; item++) {
            anchor[item] = trunks.isPoint(item) ? graph.height()[item] - 1 : PORT;
        }
        var ordering = known == null ? Ordering.of(graph) : known;
        var drops = new Drops(links, rank, stratum, ordering.order(), graph.cluster());
        var heights = Heights.of(
                graph,
                ordering,
                anchor,
                mates(),
                heads(),
                (above, below) -> gap(graph, above, below) + (drops.isBelow(above) ? FALL : 0));
        var start = MARGIN + HEADER;
        var top = Arrays.stream(heights.top()).map(y -> y + start).toArray();
        var ports = new Ports(rank, top, anchor, graph.height(), links, trunks, drops);
        var lines = new Lines(links, trunks, ports, drops, rank, ranks.count(), top, graph.height(), anchor);

        var columnX = new int[ranks.count()];
        var x = MARGIN + BRACKET;
        for (var column = 0; column < ranks.count(); column++) {
            columnX[column] = x;
            x += widths[column] + GUTTER_LEFT + TRACK * lines.tracks(column) + GUTTER_RIGHT + lines.room(column);
        }
        var last = ranks.count() - 1;
        var width = last < 0
                ? 2 * MARGIN + CardMaker.WIDE
                : columnX[last]
                        + widths[last]
                        + BRACKET
                        + MARGIN
                        + (lines.tracks(last) == 0 ? 0 : GUTTER_LEFT + TRACK * lines.tracks(last));
        var placed = new ArrayList<Placed>();
        for (var node = 0; node < cards.size(); node++) {
            placed.add(new Placed(cards.get(node), columnX[rank[node]], top[node]));
        }
        var from = new int[ranks.count()];
        Arrays.setAll(from, column -> columnX[column] + widths[column]);
        var pen = new Strokes(lines, drops, rank, columnX, from, GUTTER_LEFT, TRACK);
        return new Layout(
                width,
                start + heights.end() + GAP,
                start,
                bands(columnX, width),
                named(heights, start),
                placed,
                links.stream().map(pen::route).toList(),
                pen.strokes(links),
                brackets(placed),
                lines.sayings(links, columnX, from),
                ordering);
    }

    private void place() {
        var keys = new TreeMap<Integer, Stratum>();
        for (var step : map.steps()) {
            keys.putIfAbsent(
                    key(step),
                    new Stratum(step.lane(), isNamedRow(step) ? map.rows().get(step.row()) : null));
        }
        var order = new ArrayList<>(keys.keySet());
        strata.addAll(keys.values());
        for (var node = 0; node < cards.size(); node++) {
            var step = map.steps().get(node);
            rank[node] = ranks.ranks().getOrDefault(step.id(), 0);
            stratum[node] = order.indexOf(key(step));
            tier[node] = ranks.tiers().getOrDefault(step.id(), 0);
            cluster[node] = -1;
        }
        for (var number = 0; number < map.choices().size(); number++) {
            for (var id : map.choices().get(number).steps()) {
                var node = nodes.getOrDefault(id, 0);
                if (cluster[node] < 0) {
                    cluster[node] = number;
                }
            }
        }
        // What stands in one frame stands together, after all that any of it follows.
        for (var node = 0; node < cards.size(); node++) {
            for (var other = 0; other < cards.size(); other++) {
                if (cluster[node] >= 0 && cluster[node] == cluster[other] && rank[node] == rank[other]) {
                    tier[node] = Math.max(tier[node], tier[other]);
                }
            }
        }
    }

    private boolean isNamedRow(Step step) {
        return !map.rows().isEmpty() && step.lane() == Lane.STEPS;
    }

    private int key(Step step) {
        return step.lane().ordinal() * 100_000 + (isNamedRow(step) ? step.row() : 0);
    }

    /// Steps of one row are best drawn at one height; a row that most stand in says nothing.
    private List<Heights.Tie> mates() {
        var rows = new TreeMap<Integer, List<Integer>>();
        for (var node = 0; node < cards.size(); node++) {
            if (map.steps().get(node).missing() == null) {
                rows.computeIfAbsent(map.steps().get(node).row(), _ -> new ArrayList<>())
                        .add(node);
            }
        }
        var ties = new ArrayList<Heights.Tie>();
        for (var row : rows.values()) {
            for (var at = 0; at + 1 < row.size() && row.size() <= cards.size() / 2; at++) {
                int one = row.get(at);
                int other = row.get(at + 1);
                if (stratum[one] == stratum[other] && rank[one] != rank[other]) {
                    ties.add(new Heights.Tie(one, other, 0.5));
                }
            }
        }
        return ties;
    }

    private List<Link> links(List<String> labels) {
        var lines = new ArrayList<Bundles.Loose>();
        for (var number = 0; number < map.ways().size(); number++) {
            Way way = map.ways().get(number);
            int from = nodes.getOrDefault(way.from(), 0);
            int to = nodes.getOrDefault(way.to(), 0);
            if (from != to) {
                // What lies beside each other has no first and no last.
                var backward = rank[from] > rank[to]
                        || (rank[from] == rank[to] && way.kind() == Way.Kind.LATERAL && from > to);
                lines.add(new Bundles.Loose(
                        backward ? to : from,
                        backward ? from : to,
                        backward,
                        way,
                        labels.get(number),
                        rank[from] == rank[to] ? level(way, from) + level(way, to) : ""));
            }
        }
        return Bundles.deal(lines);
    }

    /// Lines that may fall from card to card are told apart by where they end, or by the frame around it.
    private String level(Way way, int node) {
        if (way.kind() == Way.Kind.LATERAL) {
            return "beside ";
        }
        return cluster[node] >= 0 ? "choice " + cluster[node] + " " : "card " + node + " ";
    }

    private boolean isNamed() {
        return strata.size() > 1 || (!strata.isEmpty() && strata.getFirst().row() != null);
    }

    private int[] heads() {
        var heads = new int[strata.size()];
        for (var number = 0; number < heads.length; number++) {
            heads[number] =
                    GAP + (isNamed() ? LABEL + (number == 0 ? -GAP / 2 : 0) : 0) + (framed(number) ? BRACKET_LABEL : 0);
        }
        return heads;
    }

    private boolean framed(int number) {
        for (var node = 0; node < cards.size(); node++) {
            if (stratum[node] == number && cluster[node] >= 0) {
                return true;
            }
        }
        return false;
    }

    private List<StratumLabel> named(Heights.Result heights, int start) {
        var named = new ArrayList<StratumLabel>();
        for (var number = 0; number < strata.size() && isNamed(); number++) {
            var extra = framed(number) ? BRACKET_LABEL : 0;
            named.add(new StratumLabel(strata.get(number), start + heights.band()[number] - extra - LABEL - 2));
        }
        return named;
    }

    private int gap(LayeredGraph graph, int above, int below) {
        var lines = (graph.isLine()[above] ? 1 : 0) + (graph.isLine()[below] ? 1 : 0);
        var gap = lines == 2 ? TRACK - LINE : lines == 1 ? 12 : GAP;
        var one = graph.cluster()[above];
        var two = graph.cluster()[below];
        return one == two ? gap : gap + (one >= 0 ? BRACKET : 0) + (two >= 0 ? BRACKET + BRACKET_LABEL : 0);
    }

    private List<Band> bands(int[] columnX, int width) {
        var bands = new ArrayList<Band>();
        ranks.bands().forEach((column, band) -> {
            var from = columnX[band.first()] - BRACKET;
            var to = columnX[band.last()] + widths[band.last()] + BRACKET;
            bands.add(new Band(column, from, to - from));
        });
        return bands;
    }

    private List<Bracket> brackets(List<Placed> placed) {
        var brackets = new ArrayList<Bracket>();
        for (var number = 0; number < map.choices().size(); number++) {
            var choice = number;
            // Cards of a choice that stand in different columns or lanes are framed one by one.
            var frames = new HashSet<List<Integer>>();
            for (var node = 0; node < cards.size(); node++) {
                if (cluster[node] != choice || !frames.add(List.of(rank[node], stratum[node]))) {
                    continue;
                }
                var inside = new ArrayList<Placed>();
                for (var other = 0; other < cards.size(); other++) {
                    if (cluster[other] == choice && rank[other] == rank[node] && stratum[other] == stratum[node]) {
                        inside.add(placed.get(other));
                    }
                }
                var top = inside.stream().mapToInt(Placed::y).min().orElse(0);
                var end = inside.stream().mapToInt(Placed::bottom).max().orElse(0);
                brackets.add(new Bracket(
                        map.choices().get(choice),
                        inside.getFirst().x() - BRACKET + 2,
                        top - BRACKET,
                        widths[rank[node]] + 2 * BRACKET - 4,
                        end - top + 2 * BRACKET));
            }
        }
        return brackets;
    }
}
