package throughline.platform;

/// What a long piece of work tells about itself, and how it learns that it is no longer wanted.
///
/// Work is a tree of steps: [#begin] opens a step inside this one, closing it returns to this one. One thread at a
/// time reports to a step; [#cancel] may be called from any thread.
public interface Progress extends AutoCloseable {
    /// Opens a step inside this one.
    ///
    /// @param what a short phrase for people, such as `Import courses.csv`
    /// @param total how many units there will be, 0 when that is not known
    /// @param unit the plural of what is counted, such as `rows`
    Progress begin(String what, long total, String unit);

    /// Opens a step whose units are not counted.
    default Progress begin(String what) {
        return begin(what, 0, "");
    }

    /// So many more units are done. Cheap enough to be called for each row.
    void advance(long units);

    /// One line that stays on the screen, such as the outcome of a file.
    void say(String line);

    /// Asks the work to stop at its next [#check].
    void cancel();

    /// To be called between units of work.
    ///
    /// @throws Cancelled when somebody asked the work to stop, or its thread was interrupted
    void check();

    @Override
    void close();

    /// Tells nobody, and stops when its thread is interrupted.
    static Progress silent() {
        return new SilentProgress();
    }

    /// The work was asked to stop and changed nothing that it had not committed.
    final class Cancelled extends RuntimeException {
        public Cancelled() {
            super("Canceled.");
        }
    }
}
