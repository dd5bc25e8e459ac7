package throughline.gaps;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import throughline.platform.Failure;
import throughline.posters.Pdf;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.LanguageOption;

/// `throughline report gaps`: a gap report as a web page, a PDF and a workbook, with a snapshot to compare.
@Command(
        name = "gaps",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a gap report: report.html, report.pdf, report.xlsx, and snapshot.json, which keeps its numbers with",
            "the version of the region, the sources and the rules, so that a later report can be compared.",
            "The summary for the public is in English and Spanish."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage", "3:no openings are known"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  throughline report gaps --out report",
            "  throughline report gaps --sector 7 --language es --out salud",
            "  throughline report gaps --institution palomar-college --out palomar",
            "  throughline report gaps --county Imperial --out imperial"
        })
final class GapReportCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Folder for the files.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path folder;

    @Option(names = "--sector", paramLabel = "N", description = "Only occupations of this sector, 1 to 15.")
    int sector;

    @Option(
            names = "--entry",
            paramLabel = "LEVEL",
            description = "Only occupations with this typical entry education.")
    GapsCommand.@Nullable Level entry;

    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    BasisOptions basis = new BasisOptions();

    private final Supplier<Region> source;

    GapReportCommand(Supplier<Region> region) {
        this.source = region;
    }

    @Override
    public Integer call() {
        if (sector < 0 || sector > 15) {
            throw basis.usage("There is no sector " + sector + ". Write a number from 1 to 15.");
        }
        var tongue = language.get();
        var region = source.get();
        var counted = basis.basis(region);
        if (counted.isEmpty()) {
            return GapsCommand.NOTHING_KNOWN;
        }
        var day = LocalDate.now(Format.ZONE);
        var query = GapQuery.of(counted.get())
                .withSector(sector)
                .withEntry(entry == null ? null : Entry.valueOf(entry.name().toUpperCase(java.util.Locale.ROOT)));
        var table = GapTable.of(RegionGaps.of(region, query.basis()), query, MarkRule.SHOWN, day);
        write(table, GapReportMaker.scope(table, tongue), tongue, day);
        basis.spec
                .commandLine()
                .getOut()
                .println("Wrote report.html, report.pdf, report.xlsx and snapshot.json to " + folder + ": "
                        + table.rows().size() + " jobs.");
        basis.spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private void write(GapTable table, String scope, Language tongue, LocalDate day) {
        var html = html(new GapReportMaker(table, tongue, scope, day).make());
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.html"), "<!DOCTYPE html>\n" + html);
            Files.write(
                    folder.resolve("report.pdf"),
                    java.util.Objects.requireNonNull(Pdf.render(html, 0).bytes()));
            try (var out = Files.newOutputStream(folder.resolve("report.xlsx"))) {
                GapWorkbook.of(table).write(out);
            }
            Files.write(
                    folder.resolve(GapEdition.SNAPSHOT),
                    GapSnapshot.of(table, scope, day.toString()).bytes());
        } catch (IOException failure) {
            throw new Failure(
                    "The report cannot be written to " + folder + ". Name another folder with --out.", failure);
        }
    }

    static String html(GapReport report) {
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("gaps/Report.jte", report, output);
        return output.toString();
    }
}
