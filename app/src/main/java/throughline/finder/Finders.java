package throughline.finder;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// Holds the Finder of the present Region and swaps in the next. A reader takes it once per request and so
/// sees one
/// Region from beginning to end.
@Component
public final class Finders {
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

    /// Makes `next` the Finder that every later reader takes.
    void swap(Finder next) {
        present.set(Optional.of(next));
    }
}
