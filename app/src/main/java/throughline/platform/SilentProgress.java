package throughline.platform;

/// A [Progress] without an audience.
final class SilentProgress implements Progress {
    private volatile boolean cancelled;

    @Override
    public Progress begin(String what, long total, String unit) {
        return this;
    }

    @Override
    public void advance(long units) {}

    @Override
    public void say(String line) {}

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public void check() {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new Cancelled();
        }
    }

    @Override
    public void close() {}
}
