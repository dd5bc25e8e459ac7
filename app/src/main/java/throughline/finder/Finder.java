package throughline.finder;

import java.util.List;
import throughline.region.Region;

/// Answers searches over one Region. Built with it, used by many threads.
public interface Finder extends AutoCloseable {
    Region region();

    FinderAnswer search(FinderQuery query);

    /// Titles that begin like the words, for suggestions while typing; at most `limit`, best first.
    List<String> suggest(String words, int limit);

    @Override
    void close();
}
