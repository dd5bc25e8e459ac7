package throughline.region;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// Holds the present Region and swaps in the next.
@Component
public final class Regions {
    private final AtomicReference<Optional<Region>> present = new AtomicReference<>(Optional.empty());

    /// The present Region; empty until the first one has been built.
    public Optional<Region> present() {
        return present.get();
    }

    /// The present Region.
    ///
    /// @throws IllegalStateException before the first Region was built
    public Region get() {
        return present().orElseThrow(() -> new IllegalStateException("no Region has been built yet"));
    }

    /// Makes `next` the Region that every later read sees.
    void swap(Region next) {
        present.set(Optional.of(next));
    }
}
