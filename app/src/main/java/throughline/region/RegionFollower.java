package throughline.region;

/// Builds something that belongs to a Region, for example the search over it, before the Region is shown.
public interface RegionFollower {
    /// Prepares for the next Region; what is returned puts it in place in the moment the Region is swapped
    /// in. Nothing readers see may change before.
    Runnable prepare(Region next);
}
