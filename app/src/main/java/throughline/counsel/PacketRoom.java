package throughline.counsel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import throughline.platform.Progress;

/// Packets that are being made and those made last. One is made at a time, as each uses all processors; asking again
/// for the same packet finds the same job. Thread-safe.
@Component
final class PacketRoom implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(PacketRoom.class);

    /// Packets kept; a packet of thirty sheets has about two megabytes.
    private static final int MOST = 8;

    private final ExecutorService press = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("packets").daemon().factory());
    private final Map<String, Job> jobs = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
            var tooMany = size() > MOST;
            if (tooMany) {
                eldest.getValue().cancel();
            }
            return tooMany;
        }
    };

    PacketRoom() {}

    /// A packet in the making; counts what is set.
    static final class Job implements Progress {
        private volatile int made;
        private volatile boolean failed;
        private volatile boolean canceled;
        private volatile byte @Nullable [] pdf;

        int made() {
            return made;
        }

        boolean failed() {
            return failed;
        }

        Optional<byte[]> pdf() {
            return Optional.ofNullable(pdf);
        }

        @Override
        public Progress begin(String what, long total, String unit) {
            return this;
        }

        // One thread reports at a time.
        @SuppressWarnings("NonAtomicOperationOnVolatileField")
        @Override
        public void advance(long units) {
            made += (int) units;
        }

        @Override
        public void say(String line) {}

        @Override
        public void cancel() {
            canceled = true;
        }

        @Override
        public void check() {
            if (canceled || Thread.currentThread().isInterrupted()) {
                throw new Cancelled();
            }
        }

        @Override
        public void close() {}
    }

    /// The job of a packet; it is begun when nobody has asked for the packet before.
    Job of(String key, Function<Progress, byte[]> make) {
        synchronized (jobs) {
            var present = jobs.get(key);
            if (present != null && !present.failed()) {
                return present;
            }
            var job = new Job();
            jobs.put(key, job);
            press.submit(() -> run(job, make));
            return job;
        }
    }

    /// The job of a packet that was asked for before.
    Optional<Job> find(String key) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(key));
        }
    }

    private static void run(Job job, Function<Progress, byte[]> make) {
        try {
            job.check();
            job.pdf = make.apply(job);
        } catch (Progress.Cancelled canceled) {
            job.failed = true;
        } catch (RuntimeException failure) {
            LOG.error("a packet could not be made", failure);
            job.failed = true;
        }
    }

    @Override
    public void destroy() {
        press.shutdownNow();
    }
}
