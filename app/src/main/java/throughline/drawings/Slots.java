package throughline.drawings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Gives every node a slot, which is its height on the picture, so that lines run straight and seldom cross.
///
/// A node may only stand in the slots of its stratum (lane or named row), and its rank is fixed. Sweeps move each
/// node toward the middle of its neighbors, slots inside a cell being dealt by the cheapest monotone assignment;
/// exchanges of two nodes or moves into an empty slot follow as long as they help. The best arrangement that was
/// met is kept. Deterministic: ties keep the order of the map.
final class Slots {
    private static final int SWEEPS = 14;
    private static final int POLISHES = 6;
    private static final double CROSSING = 3.0;

    private final int[] rank;
    private final int[] stratum;
    private final int[] cluster;
    private final int[] mates;
    private final int[][] edges;
    private final int[][] incident;
    private final int[] firstSlot;
    private final int[] slots;
    private final int[][][] cells;
    private final int[] slot;

    /// @param rank    column of each node
    /// @param stratum lane or row of each node, from the top
    /// @param cluster number of the choice a node belongs to, or -1; its nodes stay together
    /// @param mates   number of the row that a node shares with others, best drawn at one height
    /// @param edges   pairs of nodes
    Slots(int[] rank, int[] stratum, int[] cluster, int[] mates, int[][] edges) {
        this.rank = rank;
        this.stratum = stratum;
        this.cluster = cluster;
        this.mates = mates;
        this.edges = edges;
        var ranks = Arrays.stream(rank).max().orElse(0) + 1;
        var strata = Arrays.stream(stratum).max().orElse(0) + 1;
        this.cells = cells(ranks, strata);
        this.slots = new int[strata];
        this.firstSlot = new int[strata];
        this.slot = new int[rank.length];
        for (var each = 0; each < strata; each++) {
            for (var column = 0; column < ranks; column++) {
                slots[each] = Math.max(slots[each], cells[column][each].length);
            }
            firstSlot[each] = each == 0 ? 0 : firstSlot[each - 1] + slots[each - 1];
        }
        this.incident = incident();
    }

    private int[][][] cells(int ranks, int strata) {
        var lists = new ArrayList<List<List<Integer>>>();
        for (var column = 0; column < ranks; column++) {
            var lanes = new ArrayList<List<Integer>>();
            for (var each = 0; each < strata; each++) {
                lanes.add(new ArrayList<>());
            }
            lists.add(lanes);
        }
        for (var node = 0; node < rank.length; node++) {
            lists.get(rank[node]).get(stratum[node]).add(node);
        }
        return lists.stream()
                .map(lanes -> lanes.stream()
                        .map(cell -> cell.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    private int[][] incident() {
        var lists = new ArrayList<List<Integer>>();
        for (var node = 0; node < rank.length; node++) {
            lists.add(new ArrayList<>());
        }
        for (var edge = 0; edge < edges.length; edge++) {
            lists.get(edges[edge][0]).add(edge);
            lists.get(edges[edge][1]).add(edge);
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /// Slot of each node, counted from the top of the picture.
    int[] solve() {
        for (var column : cells) {
            for (var cell : column) {
                for (var place = 0; place < cell.length; place++) {
                    slot[cell[place]] = firstSlot[stratum[cell[place]]] + place;
                }
            }
        }
        var best = slot.clone();
        var bestCost = cost();
        for (var sweep = 0; sweep < SWEEPS; sweep++) {
            sweep(sweep % 2 == 0, sweep / 2 % 2 == 1);
            var cost = cost();
            if (cost < bestCost - 1e-9) {
                bestCost = cost;
                best = slot.clone();
            }
        }
        System.arraycopy(best, 0, slot, 0, slot.length);
        for (var round = 0; round < POLISHES && polish(); round++) {
            // Every round begins from what the one before found.
        }
        return slot.clone();
    }

    /// Number of slots of all strata before one; the number of all for one past the last.
    int firstSlot(int stratum) {
        return stratum < firstSlot.length ? firstSlot[stratum] : firstSlot[stratum - 1] + slots[stratum - 1];
    }

    private void sweep(boolean rightward, boolean bothSides) {
        for (var step = 0; step < cells.length; step++) {
            var column = rightward ? step : cells.length - 1 - step;
            for (var cell : cells[column]) {
                if (cell.length > 0) {
                    arrange(cell, rightward, bothSides);
                }
            }
        }
    }

    private void arrange(int[] cell, boolean rightward, boolean bothSides) {
        var wish = new double[rank.length];
        for (var node : cell) {
            wish[node] = wish(node, rightward, bothSides);
        }
        var key = new double[rank.length];
        for (var node : cell) {
            key[node] = cluster[node] < 0
                    ? wish[node]
                    : Arrays.stream(cell)
                            .filter(other -> cluster[other] == cluster[node])
                            .mapToDouble(other -> wish[other])
                            .average()
                            .orElse(0);
        }
        var order = Arrays.stream(cell)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(node -> key[node])
                        .thenComparingInt(node -> cluster[node])
                        .thenComparingDouble(node -> wish[node])
                        .thenComparingInt(node -> slot[node]))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(order, 0, cell, 0, cell.length);
        deal(cell, wish);
    }

    private double wish(int node, boolean rightward, boolean bothSides) {
        var sum = 0.0;
        var weight = 0.0;
        for (var edge : incident[node]) {
            var other = edges[edge][0] == node ? edges[edge][1] : edges[edge][0];
            var before = rank[other] < rank[node];
            if (rank[other] != rank[node] && (bothSides || before == rightward)) {
                var near = 1.0 / Math.abs(rank[other] - rank[node]);
                sum += near * slot[other];
                weight += near;
            }
        }
        for (var other = 0; other < rank.length && mates[node] >= 0; other++) {
            if (other != node
                    && mates[other] == mates[node]
                    && stratum[other] == stratum[node]
                    && rank[other] != rank[node]) {
                sum += 0.5 * slot[other];
                weight += 0.5;
            }
        }
        return weight == 0 ? slot[node] : sum / weight;
    }

    /// Deals increasing slots to the nodes of a cell in their order, as near to their wishes as can be; the nodes
    /// of
    /// a choice get slots without a gap.
    private void deal(int[] cell, double[] wish) {
        var lane = stratum[cell[0]];
        var count = slots[lane];
        var base = firstSlot[lane];
        var cost = new double[cell.length + 1][count + 1];
        for (var node = 1; node <= cell.length; node++) {
            cost[node][0] = Double.POSITIVE_INFINITY;
            for (var upTo = 1; upTo <= count; upTo++) {
                var here = take(cell, wish, cost, node, upTo, base);
                cost[node][upTo] = Math.min(here, cost[node][upTo - 1]);
            }
        }
        var upTo = count;
        for (var node = cell.length; node > 0; node--) {
            while (upTo > 1 && cost[node][upTo - 1] <= take(cell, wish, cost, node, upTo, base)) {
                upTo--;
            }
            slot[cell[node - 1]] = base + upTo - 1;
            upTo--;
        }
        hold(cell);
    }

    private double take(int[] cell, double[] wish, double[][] cost, int node, int upTo, int base) {
        return cost[node - 1][upTo - 1] + Math.abs(wish[cell[node - 1]] - (base + upTo - 1.0));
    }

    /// Moves the nodes of a choice together, down against the lowest of them.
    private void hold(int[] cell) {
        for (var place = cell.length - 2; place >= 0; place--) {
            if (cluster[cell[place]] >= 0 && cluster[cell[place]] == cluster[cell[place + 1]]) {
                slot[cell[place]] = slot[cell[place + 1]] - 1;
            }
        }
    }

    private boolean polish() {
        var better = false;
        for (var column : cells) {
            for (var cell : column) {
                for (var node : cell) {
                    if (cluster[node] < 0) {
                        better |= polish(node, cell);
                    }
                }
            }
        }
        return better;
    }

    /// Tries every slot of a node's stratum; whoever stands there changes places with it.
    private boolean polish(int node, int[] cell) {
        var better = false;
        var lane = stratum[node];
        for (var target = firstSlot[lane]; target < firstSlot[lane] + slots[lane]; target++) {
            var here = slot[node];
            if (target == here) {
                continue;
            }
            var other = at(cell, target);
            if (other >= 0 && cluster[other] >= 0) {
                continue;
            }
            var before = costAround(node, other);
            slot[node] = target;
            if (other >= 0) {
                slot[other] = here;
            }
            if (costAround(node, other) < before - 1e-9) {
                better = true;
            } else {
                slot[node] = here;
                if (other >= 0) {
                    slot[other] = target;
                }
            }
        }
        return better;
    }

    private int at(int[] cell, int target) {
        for (var node : cell) {
            if (slot[node] == target) {
                return node;
            }
        }
        return -1;
    }

    private double costAround(int node, int other) {
        var cost = around(node, -1) + rowCost(node);
        return other < 0 ? cost : cost + around(other, node) + rowCost(other);
    }

    private double around(int node, int counted) {
        var cost = 0.0;
        for (var edge : incident[node]) {
            if (counted >= 0 && (edges[edge][0] == counted || edges[edge][1] == counted)) {
                continue;
            }
            cost += length(edge);
            for (var against = 0; against < edges.length; against++) {
                if (crosses(edge, against)) {
                    cost += CROSSING;
                }
            }
        }
        return cost;
    }

    private double rowCost(int node) {
        var cost = 0.0;
        for (var other = 0; other < rank.length && mates[node] >= 0; other++) {
            if (mates[other] == mates[node] && stratum[other] == stratum[node]) {
                cost += 0.15 * Math.abs(slot[node] - slot[other]);
            }
        }
        return cost;
    }

    private double cost() {
        var cost = 0.0;
        for (var edge = 0; edge < edges.length; edge++) {
            cost += length(edge);
            for (var against = edge + 1; against < edges.length; against++) {
                if (crosses(edge, against)) {
                    cost += CROSSING;
                }
            }
        }
        for (var node = 0; node < rank.length; node++) {
            cost += rowCost(node);
        }
        return cost;
    }

    private double length(int edge) {
        return Math.abs(slot[edges[edge][0]] - slot[edges[edge][1]]) * 0.5;
    }

    /// Whether two lines cross when drawn straight; lines that share a node do not.
    private boolean crosses(int one, int two) {
        int a = edges[one][0];
        int b = edges[one][1];
        int c = edges[two][0];
        int d = edges[two][1];
        if (a == c || a == d || b == c || b == d || Math.max(rank[a], rank[c]) >= Math.min(rank[b], rank[d])) {
            return false;
        }
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private int side(int from, int to, int node) {
        return Integer.signum((rank[to] - rank[from]) * (slot[node] - slot[from])
                - (slot[to] - slot[from]) * (rank[node] - rank[from]));
    }
}
