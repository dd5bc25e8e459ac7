package throughline.finder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import throughline.region.Region;
import throughline.region.RegionFollower;

/// Holds the Finder of the present Region and swaps in the next. A reader takes it once per request and so
/// sees one Region from beginning to end.
@Component
public final class Finders implements RegionFollower {
    private final AtomicReference<Optional<Finder>> present = new AtomicReference<>(Optional.empty());

    /// The present Finder; empty until the first Region has been built.
    public Optional<Finder> present() {
        return present.get();
    }

    /// The present Finder.
    ///
    /// @throws IllegalStateException before the first Region was built
    public Finder get() {
        return present().orElseThrow(() -> new IllegalStateException("no Region has been built yet"));
    }

    /// Builds the Finder of a Region. The one before stays open for the searches that still use it, and is
    /// left to the garbage collector: it holds nothing but memory.
    @Override
    public Runnable prepare(Region next) {
        var before = present().orElse(null) instanceof LuceneFinder last ? last : null;
        var finder = LuceneFinder.over(next, before);
        return () -> swap(finder);
    }

    @Override
    public Runnable restore(Region next, Path folder) throws IOException {
        var finder = LuceneFinder.restore(next, folder);
        return () -> swap(finder);
    }

    @Override
    public void keep(Region region, Path folder) throws IOException {
        if (present().orElse(null) instanceof LuceneFinder finder && finder.region() == region) {
            finder.keep(folder);
        }
    }

    /// Makes `next` the Finder that every later reader takes.
    void swap(Finder next) {
        present.set(Optional.of(next));
    }
}
