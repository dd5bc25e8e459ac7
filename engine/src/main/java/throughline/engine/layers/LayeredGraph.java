package throughline.engine.layers;

import java.util.ArrayList;
import java.util.List;

/// Items that stand in layers, counted from the left, and in bands, counted from the top, and edges between items of
/// neighboring layers. A line that passes a layer is an item of its own there.
///
/// @param layer   layer of each item
/// @param band    band of each item; lines may leave theirs, all others stay
/// @param tier    items of one layer and band stand in the order of their tiers; lines pass between them anywhere
/// @param cluster items of one cluster in one layer stand together; -1 for none
/// @param height  height of each item in pixels
/// @param isLine  whether an item is only a line that passes
/// @param edges   item in one layer, item in the next, and how many lines run there
/// @param peers   pairs of items of one layer that are joined beside it, and best stand near each other
public record LayeredGraph(
        int[] layer,
        int[] band,
        int[] tier,
        int[] cluster,
        int[] height,
        boolean[] isLine,
        int[][] edges,
        int[][] peers) {

    /// Refuses edges that skip a layer.
    public LayeredGraph {
        for (var edge : edges) {
            if (layer[edge[1]] != layer[edge[0]] + 1) {
                throw new IllegalArgumentException("edge " + edge[0] + "–" + edge[1] + " does not join neighbors");
            }
        }
    }

    int size() {
        return layer.length;
    }

    int layers() {
        var layers = 0;
        for (var each : layer) {
            layers = Math.max(layers, each + 1);
        }
        return layers;
    }

    /// For each item a number of each of its edges.
    ///
    /// @param toTheRight whether those to the layer after are meant, or those to the layer before
    /// @param part       0 for the left item, 1 for the right one, 2 for the lines
    int[][] neighbors(boolean toTheRight, int part) {
        var lists = new ArrayList<List<Integer>>();
        for (var item = 0; item < size(); item++) {
            lists.add(new ArrayList<>());
        }
        for (var edge : edges) {
            lists.get(edge[toTheRight ? 0 : 1]).add(edge[part]);
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
