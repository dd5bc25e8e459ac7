package throughline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import throughline.demo.DemoRegion;
import throughline.demo.DemoSize;
import throughline.imports.ImportOptions;
import throughline.imports.ImportOutcome;
import throughline.imports.ImportOutcome.Imported;
import throughline.imports.Imports;
import throughline.imports.ReleaseHeader;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;

/// The real files through the real pipeline, out as spreadsheets and in again.
@Tag("database")
class CatalogImportTest {
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("ipeds_hd2024_ca.csv", 668),
            Map.entry("ipeds_c2024_a_ca.csv", 29_081),
            Map.entry("pubschls_2018_sd_imperial.csv", 1_281),
            Map.entry("cupc2425_sd_imperial.csv", 867),
            Map.entry("acgr_county_sd_imperial.csv", 219),
            Map.entry("MasterCourseFile_cuyamaca.csv", 1_828),
            Map.entry("MasterCourseFile_grossmont.csv", 2_842),
            Map.entry("MasterCourseFile_imperial.csv", 1_744),
            Map.entry("MasterCourseFile_miracosta.csv", 3_166),
            Map.entry("MasterCourseFile_palomar.csv", 5_157),
            Map.entry("MasterCourseFile_san_diego_city.csv", 3_060),
            Map.entry("MasterCourseFile_san_diego_mesa.csv", 3_135),
            Map.entry("MasterCourseFile_san_diego_miramar.csv", 2_170),
            Map.entry("MasterCourseFile_southwestern.csv", 4_015),
            Map.entry("datamart_majors.csv", 10_202),
            Map.entry("supply_by_top.csv", 15_369),
            Map.entry("CID_CCN_Crosswalk.csv", 1_178),
            Map.entry("assist_sdi_pairs.csv.gz", 39_277),
            Map.entry("westview_courses_complete.json", 198),
            Map.entry("programs.json", 60));

    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    @AutoClose
    private final TestDatabase second = TestDatabase.create();

    @TempDir
    Path folder;

    @Test
    void everyRowOfTheRealFilesIsUsedOrExplained() {
        var files = List.of(
                "ipeds", "cde", "ccc", "coe/supply_by_top.csv", "articulation", "highschool", "edd/programs.json");
        var outcomes = run(database, files.stream().map(RealFiles::find).toList());
        var rows = new TreeMap<String, Integer>();
        for (var outcome : outcomes) {
            if (outcome instanceof Imported imported) {
                rows.put(name(imported.file()), Math.toIntExact(imported.rows().in()));
            }
        }

        assertThat(rows).containsExactlyInAnyOrderEntriesOf(ROWS);
        assertThat(outcomes.stream().filter(outcome -> !(outcome instanceof Imported)))
                .allMatch(outcome -> outcome instanceof ImportOutcome.Unknown);
    }

    @Test
    void whatIsExportedComesBackTheSame() throws IOException {
        run(
                database,
                List.of(
                        RealFiles.find("cde/pubschls_2018_sd_imperial.csv"),
                        RealFiles.find("ccc/mastercoursefiles/MasterCourseFile_imperial.csv"),
                        RealFiles.find("coe/supply_by_top.csv"),
                        RealFiles.find("ccc/CID_CCN_Crosswalk.csv"),
                        RealFiles.find("articulation/assist_sdi_pairs.csv.gz"),
                        RealFiles.find("highschool/westview_courses_complete.json"),
                        RealFiles.find("edd/programs.json"),
                        Path.of("src/main/resources/reference/colleges.csv")));
        assertExportComesBack();
    }

    /// The demonstration fills the tables for which no public files exist.
    @Test
    void theDemonstrationComesBackTheSame() throws IOException {
        var imports = new Imports(database.dataSource(), CatalogKinds.list());
        for (var release : new DemoRegion(DemoSize.SMALL, 1).releases()) {
            var header = new ReleaseHeader(
                    release.kind(), release.edition(), release.source(), "demo", release.kind(), 0, true);
            imports.importFacts(header, "Tess", Progress.silent(), release.facts());
        }

        assertThat(assertExportComesBack())
                .contains("links.csv", "agreements.csv", "program-courses.csv", "supports.csv");
    }

    private List<String> assertExportComesBack() throws IOException {
        var first = folder.resolve("first");
        var again = folder.resolve("again");
        var names = export(database).write(first, Progress.silent()).stream()
                .map(written -> written.file().getFileName().toString())
                .toList();
        var outcomes = run(second, List.of(first));
        assertThat(outcomes).allMatch(outcome -> outcome instanceof Imported);
        export(second).write(again, Progress.silent());
        for (var name : names) {
            assertThat(facts(again.resolve(name))).as(name).isEqualTo(facts(first.resolve(name)));
        }
        return names;
    }

    /// The lines of a file without the source and vintage of each row, which differ.
    private static List<String> facts(Path file) throws IOException {
        var lines = Files.readString(file).split("\r\n");
        return List.of(lines).stream()
                .map(line -> line.replaceFirst(",(\"[^\"]*\"|[^,\"]*),(\"[^\"]*\"|[^,\"]*)$", ""))
                .sorted()
                .collect(Collectors.toList());
    }

    private static List<ImportOutcome> run(TestDatabase database, List<Path> paths) {
        var imports = new Imports(database.dataSource(), CatalogKinds.list());
        var options = ImportOptions.by("Tess");
        return imports.run(imports.plan(paths, options), options, Progress.silent(), outcome -> {
            if (outcome instanceof ImportOutcome.Refused refused) {
                throw new AssertionError(
                        refused.file() + ": " + refused.issues().first());
            }
        });
    }

    private static CatalogExport export(TestDatabase database) {
        return new CatalogExport(new ExportStore(database.jdbc()), new JdbcTransactionManager(database.dataSource()));
    }

    private static String name(String file) {
        return Path.of(file).getFileName().toString();
    }
}
