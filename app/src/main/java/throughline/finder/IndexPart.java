package throughline.finder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// A range of rows of the index. Never changes; the index of the next Region may share it.
///
/// @param files   in memory
/// @param digests of the words of its rows, by which it is known again; none after a start, when nobody worked them out
record IndexPart(Directory files, DirectoryReader reader, Digests digests) {
    /// How far things may have moved when something was added or taken out before them.
    private static final int MOST_MOVED = 300;

    static IndexPart open(Directory files, Digests digests) throws IOException {
        return new IndexPart(files, DirectoryReader.open(files), digests);
    }

    /// Rows of another Region.
    ///
    /// @param kept what they were before, when not a word of them changed
    record Range(int from, int to, @Nullable IndexPart kept) {}

    /// Cuts rows into ranges where parts were cut before, so that parts without changes are found again.
    ///
    /// @param digests of the words of the rows
    static List<Range> ranges(List<IndexPart> parts, Digests digests) {
        var ranges = new ArrayList<Range>();
        var row = 0;
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var last = i == parts.size() - 1;
            var end = row + part.digests.size();
            if (digests.has(part.digests, row) && (!last || end == digests.size())) {
                ranges.add(new Range(row, end, part));
                row = end;
                continue;
            }
            var to = last ? digests.size() : Math.min(begin(parts.get(i + 1), digests, row, end), digests.size());
            if (to > row) {
                ranges.add(new Range(row, to, null));
                row = to;
            }
        }
        return ranges;
    }

    /// The row, near to where it was, at which a part begins; where it was when it is not found.
    private static int begin(IndexPart part, Digests digests, int after, int was) {
        for (var moved = 0; moved <= MOST_MOVED; moved++) {
            if (digests.has(part.digests, was + moved)) {
                return was + moved;
            }
            if (was - moved >= after && digests.has(part.digests, was - moved)) {
                return was - moved;
            }
        }
        return was;
    }
}
