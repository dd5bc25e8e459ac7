package throughline.platform;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A [Progress] on a terminal: one line, redrawn a few times a second; elsewhere a line every few seconds.
public final class ConsoleProgress implements Progress {
    private static final long REDRAW_NANOS = Duration.ofMillis(200).toNanos();
    private static final long REPEAT_NANOS = Duration.ofSeconds(5).toNanos();
    /// Reading the clock for each of a million rows would cost more than some of the work.
    private static final int UNITS_PER_LOOK = 256;

    private static final int LINE_WIDTH = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private final AtomicBoolean cancelled;
    private final @Nullable ConsoleProgress parent;
    private final String what;
    private final long total;
    private final String unit;
    private final long startNanos = System.nanoTime();
    private long done;
    private long lookAt = UNITS_PER_LOOK;
    private long shownNanos = startNanos;
    private boolean shown;

    private ConsoleProgress(
            PrintWriter out,
            boolean terminal,
            AtomicBoolean cancelled,
            @Nullable ConsoleProgress parent,
            String what,
            long total,
            String unit) {
        this.out = out;
        this.terminal = terminal;
        this.cancelled = cancelled;
        this.parent = parent;
        this.what = what;
        this.total = total;
        this.unit = unit;
    }

    /// @param terminal whether the line may be redrawn in place
    public static ConsoleProgress on(PrintWriter out, boolean terminal) {
        return new ConsoleProgress(out, terminal, new AtomicBoolean(), null, "", 0, "");
    }

    @Override
    public Progress begin(String step, long units, String unitName) {
        var child = new ConsoleProgress(out, terminal, cancelled, this, step, units, unitName);
        if (terminal) {
            child.show();
        }
        return child;
    }

    @Override
    public void advance(long units) {
        done += units;
        if (done >= lookAt) {
            lookAt = done + UNITS_PER_LOOK;
            if (System.nanoTime() - shownNanos >= (terminal ? REDRAW_NANOS : REPEAT_NANOS)) {
                show();
            }
        }
    }

    @Override
    public void say(String line) {
        erase();
        out.println(line);
        out.flush();
    }

    @Override
    public void cancel() {
        cancelled.set(true);
    }

    @Override
    public void check() {
        if (cancelled.get() || Thread.currentThread().isInterrupted()) {
            throw new Cancelled();
        }
    }

    @Override
    public void close() {
        erase();
        if (!terminal && shown) {
            // Whoever saw a line about this step in a log also learns how it ended.
            out.println(line());
        }
        out.flush();
    }

    private void show() {
        shown = true;
        shownNanos = System.nanoTime();
        if (terminal) {
            out.print("\r\033[2K" + abbreviate(line()));
        } else {
            out.println(line());
        }
        out.flush();
    }

    private void erase() {
        if (terminal) {
            out.print("\r\033[2K");
        }
    }

    private String line() {
        var text = new StringBuilder();
        if (parent != null && !parent.what.isEmpty()) {
            text.append(parent.what);
            if (parent.total > 0) {
                text.append(String.format(Locale.ROOT, " (%d of %d)", parent.done + 1, parent.total));
            }
            text.append(": ");
        }
        text.append(what);
        if (done > 0) {
            text.append(counts());
        }
        return text.toString();
    }

    private String counts() {
        var seconds = (System.nanoTime() - startNanos) / 1e9;
        var rate = done / Math.max(seconds, 0.001);
        if (total <= 0) {
            return String.format(Locale.ROOT, "  %,d %s  %,.0f/s", done, unit, rate);
        }
        var left = Math.max(0, total - done) / rate;
        return String.format(
                Locale.ROOT,
                "  %3d %%  %,d of %,d %s  %,.0f/s  %s",
                Math.min(100, done * 100 / total),
                done,
                total,
                unit,
                rate,
                done >= total ? clock(seconds) : clock(left) + " left");
    }

    private static String clock(double seconds) {
        var whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private static String abbreviate(String line) {
        return line.length() <= LINE_WIDTH ? line : line.substring(0, LINE_WIDTH - 1) + "…";
    }
}
