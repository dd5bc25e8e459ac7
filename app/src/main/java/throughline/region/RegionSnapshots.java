package throughline.region;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import throughline.platform.Home;
import throughline.platform.PrivateFiles;

/// Keeps the last Region and what belongs to it in the home folder, so that the next start reads it instead of
/// building it. A snapshot is named by the version of its Region and the build of the program that wrote it; it is
/// used when both are those of the database and of this program. Without one, or with a damaged one, the Region is
/// built. Deleting the folder is always safe. Thread-safe.
public final class RegionSnapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegionSnapshots.class);
    private static final String FOLDER = "region";
    private static final String DRAFT = "draft";
    private static final String REGION = "region.bin";
    /// While files are imported one Region follows the other; the one that stays is kept.
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final Duration DRAFT_ABANDONED = Duration.ofMinutes(10);
    private static final int SECONDS_TO_FINISH = 60;

    private final Path folder;
    private final String generation;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("region-keep").factory());
    private @Nullable CompletableFuture<Optional<Kept>> begun;
    private @Nullable Runnable waiting;
    private @Nullable ScheduledFuture<?> due;

    /// @param generation tells builds of the program apart, letters and digits; empty keeps and finds nothing
    RegionSnapshots(Path folder, String generation) {
        this.folder = folder;
        this.generation = generation;
    }

    /// Those of an installation. A program that runs from classes instead of a jar keeps none: they may change.
    public static RegionSnapshots of(Home home) {
        return new RegionSnapshots(home.path(FOLDER), generation());
    }

    /// A Region as it was kept, and the folder in which its followers find what they wrote.
    record Kept(Region region, Path folder) {
        /// Removes the snapshot, which turned out to be of no use, so that a new one can take its place.
        void discard(Exception reason) {
            RegionSnapshots.discard(folder, reason);
        }
    }

    /// Writes the parts of a snapshot into its folder.
    interface Content {
        void write(Path folder) throws IOException;
    }

    /// Begins to read the newest snapshot, before anybody knows whether it is the right one.
    public synchronized void begin() {
        if (begun == null) {
            begun = CompletableFuture.supplyAsync(
                    () -> newest().flatMap(this::read),
                    task -> Thread.ofPlatform().daemon().name("region-read").start(task));
        }
    }

    /// The Region of a version, if it was kept and is whole.
    Optional<Kept> find(String version) {
        CompletableFuture<Optional<Kept>> reading;
        synchronized (this) {
            begin();
            reading = begun;
            begun = CompletableFuture.completedFuture(Optional.empty());
        }
        var newest = reading == null ? Optional.<Kept>empty() : reading.join();
        if (newest.isPresent() && newest.get().region().version().equals(version)) {
            return newest;
        }
        var other = folder.resolve(name(version));
        return Files.isDirectory(other) ? read(other) : Optional.empty();
    }

    private String name(String version) {
        return version + "-" + generation;
    }

    private Optional<Path> newest() {
        if (generation.isEmpty() || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().endsWith("-" + generation))
                    .max(Comparator.comparing(RegionSnapshots::modified));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException gone) {
            return Instant.MIN;
        }
    }

    private Optional<Kept> read(Path snapshot) {
        try {
            SnapshotContents.verify(snapshot);
            try (var in = Files.newInputStream(snapshot.resolve(REGION))) {
                var region = MemoryRegion.read(new SnapshotInput(in));
                return snapshot.endsWith(name(region.version()))
                        ? Optional.of(new Kept(region, snapshot))
                        : Optional.empty();
            }
        } catch (IOException | RuntimeException unusable) {
            discard(snapshot, unusable);
            return Optional.empty();
        }
    }

    private static void discard(Path snapshot, Exception reason) {
        LOG.info("The kept region is not usable and is built anew: {}", reason.toString());
        try {
            PrivateFiles.deleteFolder(snapshot);
        } catch (IOException stays) {
            LOG.debug("It could not be removed", stays);
        }
    }

    /// Keeps a Region when no other has followed it for some seconds, or when the program ends.
    void keep(MemoryRegion region, Content followers) {
        if (generation.isEmpty()) {
            return;
        }
        Runnable task = () -> write(region, followers);
        synchronized (this) {
            waiting = task;
            cancelDue();
            due = writer.schedule(() -> writeIfWaiting(task), QUIET.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void cancelDue() {
        if (due != null) {
            due.cancel(false);
        }
    }

    private void writeIfWaiting(Runnable task) {
        synchronized (this) {
            if (waiting != task) {
                return;
            }
            waiting = null;
        }
        task.run();
    }

    /// Writes beside its place and then renames, so that a snapshot of its name is whole whenever the process ends.
    private void write(MemoryRegion region, Content followers) {
        var target = folder.resolve(name(region.version()));
        try {
            Files.createDirectories(folder);
            PrivateFiles.restrict(folder, "rwx------");
            if (!Files.exists(target)) {
                var draft = Files.createTempDirectory(folder, DRAFT);
                try {
                    try (var out = Files.newOutputStream(draft.resolve(REGION))) {
                        region.write(new SnapshotOutput(out));
                    }
                    followers.write(draft);
                    SnapshotContents.seal(draft);
                    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    PrivateFiles.deleteFolder(draft);
                }
            }
            for (var old : others(target)) {
                PrivateFiles.deleteFolder(old);
            }
        } catch (IOException | RuntimeException failure) {
            // Another process may have kept the same Region meanwhile.
            if (!Files.exists(target)) {
                LOG.warn("The region could not be kept for the next start: {}", failure.toString());
            }
        }
    }

    /// Snapshots of other versions and builds, and drafts of processes that were killed.
    private List<Path> others(Path target) throws IOException {
        var others = new ArrayList<Path>();
        try (var all = Files.list(folder)) {
            all.filter(one -> !one.equals(target))
                    .filter(one -> !one.getFileName().toString().startsWith(DRAFT)
                            || modified(one).isBefore(Instant.now().minus(DRAFT_ABANDONED)))
                    .forEach(others::add);
        }
        return others;
    }

    /// Writes what is waiting to be kept, at once, and ends.
    @Override
    public void close() {
        Runnable last;
        synchronized (this) {
            last = waiting;
            waiting = null;
            cancelDue();
        }
        if (last != null) {
            writer.execute(last);
        }
        writer.shutdown();
        try {
            if (!writer.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /// Name, size and time of the jar, which are new after every build.
    private static String generation() {
        try {
            var source = RegionSnapshots.class.getProtectionDomain().getCodeSource();
            var jar = source == null ? null : Path.of(source.getLocation().toURI());
            if (jar == null || !Files.isRegularFile(jar)) {
                return "";
            }
            var text = jar.getFileName() + " " + Files.size(jar) + " "
                    + Files.getLastModifiedTime(jar).toMillis();
            return Long.toHexString(SnapshotContents.checksum(text));
        } catch (IOException | URISyntaxException unknown) {
            return "";
        }
    }
}
