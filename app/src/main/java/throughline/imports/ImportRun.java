package throughline.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import throughline.platform.Progress;

/// One import from the terminal. An interrupt stops it between two rows, and the process waits until it has
/// stopped.
final class ImportRun implements AutoCloseable {
    private static final int SECONDS_TO_STOP = 20;

    private final Imports imports;
    private final ImportOptions options;
    private final Progress progress;
    private final ImportPrinter printer;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-import");
    private volatile boolean stopping;

    ImportRun(Imports imports, ImportOptions options, Progress progress, ImportPrinter printer) {
        this.imports = imports;
        this.options = options;
        this.progress = progress;
        this.printer = printer;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    List<ImportOutcome> run(List<Path> paths) {
        try {
            if (!options.dryRun()) {
                imports.loadShipped(progress).forEach(printer::outcome);
            }
            return imports.run(imports.plan(paths, options), options, progress, printer::outcome);
        } catch (Progress.Cancelled cancelled) {
            printer.interrupted();
            throw cancelled;
        } catch (RuntimeException failure) {
            if (stopping) {
                // The session closes the database at the same time; what fails for want of it is no news.
                printer.interrupted();
                throw new Progress.Cancelled();
            }
            throw failure;
        }
    }

    private void stop() {
        stopping = true;
        progress.cancel();
        try {
            ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
