package throughline.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import throughline.audit.RegionAudit;

/// The structural audit of the whole Region of an installation.
///
/// Arguments: the home folder, which no other process may use meanwhile, and rounds (default 10).
public final class AuditBench {
    private AuditBench() {}

    public static void main(String[] arguments) {
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        var region = Installation.region(Path.of(arguments[0]));
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var threads = ManagementFactory.getThreadMXBean();
        out.printf(
                Locale.ROOT,
                "%d organizations, %d programs, %d courses, %d agreements%n%8s %10s %12s %10s%n",
                region.organizations().size(),
                region.programs().size(),
                region.courses().size(),
                region.agreements().size(),
                "round",
                "clock ms",
                "processor ms",
                "findings");
        for (var round = 1; round <= rounds; round++) {
            var processor = threads.getCurrentThreadCpuTime();
            var clock = System.nanoTime();
            var audit = RegionAudit.of(region, LocalDate.of(2026, 11, 28));
            out.printf(
                    Locale.ROOT,
                    "%8d %10.0f %12.0f %10d%n",
                    round,
                    (System.nanoTime() - clock) / 1e6,
                    (threads.getCurrentThreadCpuTime() - processor) / 1e6,
                    audit.findings().size());
        }
    }
}
