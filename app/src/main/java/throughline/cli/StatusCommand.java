package throughline.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import throughline.imports.Imports;
import throughline.imports.Release;
import throughline.platform.DatabaseSettings;
import throughline.region.Region;

/// `throughline status`: where the data are, what was imported, what the region holds.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows where the data are, what was imported and what the region holds.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "3:done, and nothing has been imported yet"})
final class StatusCommand implements Callable<Integer> {
    private static final int NOTHING_YET = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Session session;

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var releases = session.get(Imports.class).listReleases().stream()
                .filter(release -> release.state() == Release.State.ACTIVE)
                .sorted(Comparator.comparing(Release::kind)
                        .thenComparing(release -> release.edition().part())
                        .thenComparing(release -> release.edition().vintage())
                        .thenComparing(Release::id))
                .toList();
        var out = spec.commandLine().getOut();
        out.println("Home      " + session.home().folder());
        out.println("Database  "
                + switch (session.settings()) {
                    case DatabaseSettings.Embedded() -> "embedded PostgreSQL, in the home folder";
                    case DatabaseSettings.External external -> external.toString();
                });
        if (releases.isEmpty()) {
            out.println("Nothing has been imported yet. Begin with: throughline import PATH, or throughline demo");
            return NOTHING_YET;
        }
        region(session.regions().refresh(), out);
        releases(releases, out);
        return ExitCode.OK;
    }

    private static void region(Region region, PrintWriter out) {
        out.println("Region    " + region.profile().name() + ", version " + region.version());
        out.println(String.format(
                Locale.ROOT,
                "          %,d institutions, %,d programs, %,d courses, %,d occupations, %,d credentials",
                region.organizations().size(),
                region.programs().size(),
                region.courses().size(),
                region.occupations().size(),
                region.credentials().size()));
        out.println();
    }

    private static void releases(List<Release> releases, PrintWriter out) {
        out.println(row("Kind", "Part", "Vintage", "Rows used", "explained", "Imported"));
        for (var release : releases) {
            out.println(row(
                    release.kind(),
                    release.edition().part(),
                    release.edition().vintage(),
                    String.format(Locale.ROOT, "%,d", release.rowsUsed()),
                    String.format(Locale.ROOT, "%,d", release.rowsExplained()),
                    release.importedAt().toLocalDate().toString()));
        }
        out.println(String.format(
                Locale.ROOT,
                "%,d rows in = %,d used + %,d explained",
                releases.stream().mapToLong(Release::rowsIn).sum(),
                releases.stream().mapToLong(Release::rowsUsed).sum(),
                releases.stream().mapToLong(Release::rowsExplained).sum()));
    }

    private static String row(String kind, String part, String vintage, String used, String explained, String day) {
        return String.format(Locale.ROOT, "%-28s %-14s %-12s %12s %12s  %s", kind, part, vintage, used, explained, day);
    }
}
