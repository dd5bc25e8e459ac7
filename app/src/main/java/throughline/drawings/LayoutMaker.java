package throughline.drawings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import throughline.drawings.Layout.Band;
import throughline.drawings.Layout.Bracket;
import throughline.drawings.Layout.Placed;
import throughline.drawings.Layout.Route;
import throughline.drawings.Layout.StratumLabel;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.Way;

/// Lays out one map: ranks, slots, channels, ports, gutters, then pixels. Used once.
final class LayoutMaker {
    static final int MARGIN = 24;
    static final int HEADER = 52;
    private static final int PORT = 44;
    private static final int TRACK = 9;
    private static final int GUTTER_LEFT = 12;
    private static final int GUTTER_RIGHT = 18;
    private static final int GAP = 22;
    private static final int LABEL = 34;
    private static final int BRACKET = 10;
    private static final int BRACKET_LABEL = 18;

    private final CareerMap map;
    private final List<Card> cards;
    private final int[] widths;
    private final Ranks ranks;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final List<Stratum> strata = new ArrayList<>();
    private final int[] rank;
    private final int[] stratum;
    private final int[] cluster;

    /// @param widths width of the cards of each rank
    LayoutMaker(CareerMap map, Ranks ranks, List<Card> cards, int[] widths) {
        this.map = map;
        this.cards = cards;
        this.widths = widths.clone();
        this.ranks = ranks;
        this.rank = new int[cards.size()];
        this.stratum = new int[cards.size()];
        this.cluster = new int[cards.size()];
        for (var node = 0; node < cards.size(); node++) {
            nodes.put(map.steps().get(node).id(), node);
        }
    }

    /// @param labels what stands on each way, in the order of the map
    Layout lay(List<String> labels) {
        place();
        var links = links(labels);
        var slots = new Slots(rank, stratum, cluster, mates(), ends(links));
        var slot = slots.solve();
        var count = strata.isEmpty() ? 0 : slots.firstSlot(strata.size());
        var channels = new Channels(rank, slot, ranks.count(), count, links);
        var ports = new Ports(cards.size(), rank, slot, links, channels);

        // Heights first: gaps are as high as the lines and labels in them need.
        var tall = new int[count];
        for (var node = 0; node < cards.size(); node++) {
            tall[slot[node]] = Math.max(tall[slot[node]], cards.get(node).height());
        }
        var framed = framed(slot, count);
        var slotY = new int[count];
        var gapY = new int[count + 1];
        var named = new ArrayList<StratumLabel>();
        var y = MARGIN + HEADER;
        for (var place = 0; place <= count; place++) {
            var label = labelBefore(slots, place);
            if (label >= 0) {
                y += place == 0 ? 0 : BRACKET;
                named.add(new StratumLabel(strata.get(label), y + 8));
                y += LABEL;
            }
            gapY[place] = y + GAP / 2;
            y += GAP + TRACK * Math.max(0, channels.tracks(place) - 1) + (framed[place] ? BRACKET_LABEL : 0);
            if (place < count) {
                slotY[place] = y;
                y += tall[place];
            }
        }
        var bottom = y;

        var gutters = gutters(links, channels, ports, slot, slotY, gapY);
        var columnX = new int[ranks.count()];
        var x = MARGIN + BRACKET;
        for (var column = 0; column < ranks.count(); column++) {
            columnX[column] = x;
            x += widths[column] + GUTTER_LEFT + TRACK * gutters.get(column).count() + room(links, column);
        }
        var last = ranks.count() - 1;
        var width = last < 0
                ? 2 * MARGIN + CardMaker.WIDE
                : columnX[last]
                        + widths[last]
                        + BRACKET
                        + MARGIN
                        + (gutters.get(last).count() == 0
                                ? 0
                                : GUTTER_LEFT + TRACK * gutters.get(last).count());
        var placed = new ArrayList<Placed>();
        for (var node = 0; node < cards.size(); node++) {
            placed.add(new Placed(cards.get(node), columnX[rank[node]], slotY[slot[node]]));
        }
        var routes = links.stream()
                .map(link -> route(link, channels, ports, gutters, columnX, slot, slotY, gapY))
                .toList();
        return new Layout(
                width, bottom + 4, MARGIN + HEADER, bands(columnX, width), named, placed, routes, brackets(placed));
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
    }

    private boolean isNamedRow(Step step) {
        return !map.rows().isEmpty() && step.lane() == Lane.STEPS;
    }

    private int key(Step step) {
        return step.lane().ordinal() * 100_000 + (isNamedRow(step) ? step.row() : 0);
    }

    private int[] mates() {
        var count = new HashMap<Integer, Integer>();
        map.steps().forEach(step -> count.merge(step.row(), 1, Integer::sum));
        // A row that everything stands in says nothing.
        return map.steps().stream()
                .mapToInt(
                        step -> count.getOrDefault(step.row(), 0) > map.steps().size() / 2 ? -1 : step.row())
                .toArray();
    }

    private List<Link> links(List<String> labels) {
        var links = new ArrayList<Link>();
        for (var number = 0; number < map.ways().size(); number++) {
            Way way = map.ways().get(number);
            var from = nodes.getOrDefault(way.from(), 0);
            var to = nodes.getOrDefault(way.to(), 0);
            if (from.equals(to)) {
                continue;
            }
            var backward = rank[from] > rank[to];
            links.add(new Link(
                    backward ? to : from,
                    backward ? from : to,
                    way.kind().ordinal() + " " + from + (backward ? " back" : ""),
                    backward,
                    way,
                    labels.get(number)));
        }
        return links;
    }

    private static int[][] ends(List<Link> links) {
        return links.stream().map(link -> new int[] {link.left(), link.right()}).toArray(int[][]::new);
    }

    private int labelBefore(Slots slots, int place) {
        if (strata.size() < 2 && (strata.isEmpty() || strata.getFirst().row() == null)) {
            return -1;
        }
        for (var number = 0; number < strata.size(); number++) {
            if (slots.firstSlot(number) == place) {
                return number;
            }
        }
        return -1;
    }

    private boolean[] framed(int[] slot, int count) {
        var framed = new boolean[count + 1];
        for (var number = 0; number < map.choices().size(); number++) {
            var top = Integer.MAX_VALUE;
            for (var node = 0; node < cards.size(); node++) {
                top = cluster[node] == number ? Math.min(top, slot[node]) : top;
            }
            if (top < count) {
                framed[top] = true;
            }
        }
        return framed;
    }

    private List<Gutter> gutters(
            List<Link> links, Channels channels, Ports ports, int[] slot, int[] slotY, int[] gapY) {
        var gutters = new ArrayList<Gutter>();
        for (var column = 0; column < ranks.count(); column++) {
            gutters.add(new Gutter());
        }
        for (var link : links) {
            var left = leftY(link, ports, slot, slotY);
            var right = rightY(link, ports, slot, slotY);
            var first = gutters.get(rank[link.left()]);
            if (rank[link.left()] == rank[link.right()]) {
                first.add(link.group(), left, right, false);
            } else if (!channels.isLong(link)) {
                first.add(link.group(), left, right, true);
            } else {
                var pass = passY(link, channels, left, right, gapY);
                first.add(link.group(), left, pass, true);
                gutters.get(rank[link.right()] - 1).add(link.group(), pass, right, true);
            }
        }
        gutters.forEach(Gutter::settle);
        return gutters;
    }

    private static int leftY(Link link, Ports ports, int[] slot, int[] slotY) {
        return slotY[slot[link.left()]] + PORT + ports.leaving(link);
    }

    private static int rightY(Link link, Ports ports, int[] slot, int[] slotY) {
        return slotY[slot[link.right()]] + PORT + ports.arriving(link);
    }

    private static int passY(Link link, Channels channels, int left, int right, int[] gapY) {
        var channel = channels.of(link);
        return switch (channel.at()) {
            case SLOT_OF_LEFT -> left;
            case SLOT_OF_RIGHT -> right;
            case GAP -> gapY[channel.place()] + TRACK * channels.track(channel.place(), link.group());
        };
    }

    /// Room for the words on lines that end at the right of a gutter.
    private int room(List<Link> links, int column) {
        var widest = links.stream()
                .filter(link ->
                        rank[link.right()] == column + 1 && !link.label().isEmpty())
                .mapToDouble(link -> SvgText.LINE.width(link.label()))
                .max()
                .orElse(0);
        return GUTTER_RIGHT + (int) widest;
    }

    private Route route(
            Link link,
            Channels channels,
            Ports ports,
            List<Gutter> gutters,
            int[] columnX,
            int[] slot,
            int[] slotY,
            int[] gapY) {
        var left = leftY(link, ports, slot, slotY);
        var right = rightY(link, ports, slot, slotY);
        var from = columnX[rank[link.left()]] + widths[rank[link.left()]];
        var path = new LinkedHashMap<Integer, int[]>();
        add(path, from, left);
        if (rank[link.left()] == rank[link.right()]) {
            var x = trackX(link, gutters, columnX, rank[link.left()]);
            add(path, x, left);
            add(path, x, right);
            add(path, from, right);
        } else {
            var pass = channels.isLong(link) ? passY(link, channels, left, right, gapY) : right;
            turn(path, left, pass, trackX(link, gutters, columnX, rank[link.left()]));
            if (channels.isLong(link)) {
                turn(path, pass, right, trackX(link, gutters, columnX, rank[link.right()] - 1));
            }
            add(path, columnX[rank[link.right()]], right);
        }
        var corners = new ArrayList<>(path.values());
        var points = link.backward() ? corners.reversed() : corners;
        return new Route(
                link,
                points.stream().mapToInt(point -> point[0]).toArray(),
                points.stream().mapToInt(point -> point[1]).toArray());
    }

    private static void turn(Map<Integer, int[]> path, int from, int to, int x) {
        if (from != to) {
            add(path, x, from);
            add(path, x, to);
        }
    }

    private static void add(Map<Integer, int[]> path, int x, int y) {
        path.put(path.size(), new int[] {x, y});
    }

    private int trackX(Link link, List<Gutter> gutters, int[] columnX, int column) {
        return columnX[column]
                + widths[column]
                + GUTTER_LEFT
                + TRACK * gutters.get(column).track(link.group());
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
            // Cards of a choice that stand in different columns are framed column by column.
            Arrays.stream(rank).distinct().sorted().forEach(column -> {
                var inside = new ArrayList<Placed>();
                for (var node = 0; node < cards.size(); node++) {
                    if (cluster[node] == choice && rank[node] == column) {
                        inside.add(placed.get(node));
                    }
                }
                if (!inside.isEmpty()) {
                    var top = inside.stream().mapToInt(Placed::y).min().orElse(0);
                    var end = inside.stream().mapToInt(Placed::bottom).max().orElse(0);
                    brackets.add(new Bracket(
                            map.choices().get(choice),
                            inside.getFirst().x() - BRACKET + 2,
                            top - BRACKET,
                            widths[column] + 2 * BRACKET - 4,
                            end - top + 2 * BRACKET));
                }
            });
        }
        return brackets;
    }
}
