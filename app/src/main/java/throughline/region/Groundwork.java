package throughline.region;

/// Puts data in place before a server builds its first Region: the reference tables of a new installation, the
/// facts of the demonstration.
public interface Groundwork {
    /// Waits for the database where it needs it; does nothing when everything is there.
    void lay();
}
