package throughline.drawings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where long lines pass the ranks between their ends: straight on through empty places at the height of one end,
/// or
/// through the gap between two slots.
final class Channels {
    private final int[] rank;
    private final int[] slot;
    private final int ranks;
    private final int slots;
    private final boolean[][] taken;
    private final String[][] reserved;
    private final Map<Link, Channel> channels = new IdentityHashMap<>();
    private final List<Map<String, Span>> gaps = new ArrayList<>();

    /// @param at    what the line passes at
    /// @param place slot or gap; gap 0 is above slot 0
    record Channel(At at, int place) {}

    enum At {
        SLOT_OF_LEFT,
        SLOT_OF_RIGHT,
        GAP
    }

    /// The ranks that a group passes in a gap, and the track it runs on.
    record Span(int first, int last, double middle, int track) {
        Span with(int otherFirst, int otherLast) {
            return new Span(Math.min(first, otherFirst), Math.max(last, otherLast), middle, track);
        }
    }

    Channels(int[] rank, int[] slot, int ranks, int slots, List<Link> links) {
        this.rank = rank;
        this.slot = slot;
        this.ranks = ranks;
        this.slots = slots;
        this.taken = new boolean[slots][ranks];
        this.reserved = new String[slots][ranks];
        for (var node = 0; node < rank.length; node++) {
            taken[slot[node]][rank[node]] = true;
        }
        for (var gap = 0; gap <= slots; gap++) {
            gaps.add(new LinkedHashMap<>());
        }
        links.stream()
                .filter(link -> rank[link.right()] - rank[link.left()] > 1)
                .sorted(Comparator.comparingInt(link -> rank[link.right()] - rank[link.left()]))
                .forEach(this::choose);
        gaps.forEach(Channels::assignTracks);
    }

    /// How a line passes; absent for lines between neighbors.
    Channel of(Link link) {
        return channels.getOrDefault(link, new Channel(At.SLOT_OF_LEFT, slot[link.left()]));
    }

    boolean isLong(Link link) {
        return channels.containsKey(link);
    }

    /// Number of tracks in a gap.
    int tracks(int gap) {
        return gaps.get(gap).values().stream().mapToInt(Span::track).max().orElse(-1) + 1;
    }

    /// Track of a group in a gap.
    int track(int gap, String group) {
        var span = gaps.get(gap).get(group);
        return span == null ? 0 : span.track();
    }

    private void choose(Link link) {
        var left = slot[link.left()];
        var right = slot[link.right()];
        var first = rank[link.left()] + 1;
        var last = rank[link.right()] - 1;
        if (isFree(left, first, last, link.group())) {
            reserve(link, At.SLOT_OF_LEFT, left, first, last);
        } else if (isFree(right, first, last, link.group())) {
            reserve(link, At.SLOT_OF_RIGHT, right, first, last);
        } else {
            var gap = cheapestGap(left, right, link.group());
            gaps.get(gap)
                    .merge(link.group(), new Span(first, last, left + right, -1), (one, two) -> one.with(first, last));
            channels.put(link, new Channel(At.GAP, gap));
        }
    }

    private boolean isFree(int place, int first, int last, String group) {
        for (var column = first; column <= last; column++) {
            var holder = reserved[place][column];
            if (taken[place][column] || (holder != null && !holder.equals(group))) {
                return false;
            }
        }
        return true;
    }

    private void reserve(Link link, At at, int place, int first, int last) {
        for (var column = first; column <= last; column++) {
            reserved[place][column] = link.group();
        }
        channels.put(link, new Channel(at, place));
    }

    private int cheapestGap(int left, int right, String group) {
        var best = 0;
        var bestCost = Double.POSITIVE_INFINITY;
        for (var gap = 0; gap <= slots; gap++) {
            var detour = Math.abs(gap - left - 0.5) + Math.abs(gap - right - 0.5);
            var load = gaps.get(gap).containsKey(group)
                    ? -0.5
                    : 0.1 * gaps.get(gap).size();
            if (detour + load < bestCost) {
                bestCost = detour + load;
                best = gap;
            }
        }
        return best;
    }

    private static void assignTracks(Map<String, Span> gap) {
        var order = gap.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Span> entry) ->
                                entry.getValue().middle())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        var tracks = new ArrayList<List<Span>>();
        for (var group : order) {
            var span = gap.getOrDefault(group, new Span(0, 0, 0, 0));
            var track = 0;
            while (track < tracks.size() && tracks.get(track).stream().anyMatch(other -> touch(other, span))) {
                track++;
            }
            if (track == tracks.size()) {
                tracks.add(new ArrayList<>());
            }
            tracks.get(track).add(span);
            gap.put(group, new Span(span.first(), span.last(), span.middle(), track));
        }
    }

    /// Spans that end where another begins would meet in a gutter.
    private static boolean touch(Span one, Span two) {
        return one.first() <= two.last() + 1 && two.first() <= one.last() + 1;
    }

    int ranks() {
        return ranks;
    }
}
