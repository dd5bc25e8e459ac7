package throughline.history;

import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Publishes approved changes when their day has come. Each server looks; of two, one finds something to do.
@Component
@ConditionalOnWebApplication
final class EditTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EditTimer.class);
    private static final int SECONDS_BETWEEN = 60;

    private final Edits edits;
    private @Nullable ScheduledExecutorService timer;

    EditTimer(Edits edits) {
        this.edits = edits;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("edit-timer").factory());
        started.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
        timer = started;
    }

    private void look() {
        try {
            edits.publishDue(LocalDate.now(Edits.ZONE));
        } catch (RuntimeException failure) {
            LOG.warn("Changes that are due could not be published: {}", failure.toString());
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
