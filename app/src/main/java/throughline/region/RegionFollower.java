package throughline.region;

import java.io.IOException;
import java.nio.file.Path;

/// Builds something that belongs to a Region, for example the search over it, before the Region is shown.
public interface RegionFollower {
    /// Prepares for the next Region; what is returned puts it in place in the moment the Region is swapped
    /// in. Nothing readers see may change before.
    Runnable prepare(Region next);

    /// The same from what [#keep] wrote for this very Region in another run.
    ///
    /// @throws IOException when it cannot be used; everything is then built anew
    default Runnable restore(Region next, Path folder) throws IOException {
        return prepare(next);
    }

    /// Writes what was prepared for a Region into an empty folder, for [#restore]. Does nothing when another Region
    /// is shown by now.
    default void keep(Region region, Path folder) throws IOException {}
}
