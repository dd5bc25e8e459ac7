package throughline.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import throughline.App;
import throughline.demo.DemoLoader;
import throughline.demo.DemoRegion;
import throughline.demo.DemoSize;
import throughline.engine.Seeds;
import throughline.finder.FinderAnswer;
import throughline.finder.FinderQuery;
import throughline.finder.Finders;
import throughline.platform.PrivateFiles;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;

/// A Region that was kept by one run and is read by the next.
class RegionSnapshotsTest {
    private static final String BUILD = "b1";

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static Path kept;
    private static Region built;
    private static Map<String, FinderAnswer> answers;

    @BeforeAll
    static void buildAndKeep() throws IOException {
        database = TestDatabase.create();
        try (var application = start(new RegionSnapshots(folder, BUILD))) {
            application.getBean(DemoLoader.class).load(new DemoRegion(DemoSize.SMALL, 1), Progress.silent());
            built = application.getBean(RegionRefresh.class).refresh();
            answers = answers(application);
        }
        kept = only(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static ConfigurableApplicationContext start(RegionSnapshots snapshots) {
        var spring = new SpringApplication(App.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.registerBean(DataSource.class, database::dataSource);
            context.registerBean(RegionSnapshots.class, () -> snapshots);
        });
        return spring.run("--logging.level.throughline=warn");
    }

    private static Map<String, FinderAnswer> answers(ConfigurableApplicationContext application) {
        var finder = application.getBean(Finders.class).get();
        var answers = new LinkedHashMap<String, FinderAnswer>();
        for (var words : List.of("", "nurse", "weldng", "soldador", "fix cars", "29-1141", "math 101", "xyzzy")) {
            answers.put(words, finder.search(FinderQuery.of(words)));
        }
        answers.put("by wage", finder.search(FinderQuery.of("").withSort(FinderQuery.Sort.WAGE)));
        return answers;
    }

    private static Path only(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            var names = all.toList();
            assertThat(names).hasSize(1);
            return names.getFirst();
        }
    }

    private static Optional<RegionSnapshots.Kept> find(Path folder, String build, String version) {
        try (var snapshots = new RegionSnapshots(folder, build)) {
            snapshots.begin();
            return snapshots.find(version);
        }
    }

    @Test
    void theRegionThatIsReadSaysWhatTheOneThatWasBuiltSays() {
        var read = find(folder, BUILD, built.version()).orElseThrow().region();
        assertThat(read).isNotSameAs(built);
        var expected = RegionText.of(built);
        var actual = RegionText.of(read);
        assertThat(actual.size()).isEqualTo(expected.size()).isGreaterThan(5_000);
        for (var line = 0; line < expected.size(); line++) {
            assertThat(actual.get(line)).isEqualTo(expected.get(line));
        }
    }

    @Test
    void theNextRunShowsItWithTheSameAnswers() {
        // None of it can come from the database, which has no such table now.
        database.jdbc().sql("alter table course rename to course_away").update();
        try (var application = start(new RegionSnapshots(folder, BUILD))) {
            var region = application.getBean(RegionRefresh.class).refresh();
            assertThat(region.version()).isEqualTo(built.version());
            assertThat(region.courses()).isEqualTo(built.courses());
            assertThat(answers(application)).isEqualTo(answers);
        } finally {
            database.jdbc().sql("alter table course_away rename to course").update();
        }
    }

    @Test
    void anotherBuildOrAnotherVersionFindsNothing() {
        assertThat(find(folder, "b2", built.version())).isEmpty();
        assertThat(find(folder, "", built.version())).isEmpty();
        assertThat(find(folder, BUILD, built.version() + "0")).isEmpty();
        assertThat(find(folder.resolve("missing"), BUILD, built.version())).isEmpty();
    }

    @Test
    void aSnapshotUnderTheNameOfAnotherVersionIsNotBelieved(@TempDir Path other) throws IOException {
        copy(kept, other.resolve("r999x0-" + BUILD));
        assertThat(find(other, BUILD, "r999x0")).isEmpty();
    }

    /// A byte changed, a file cut, lengthened or missing: never used, never an error.
    @TestFactory
    Stream<DynamicTest> aDamagedSnapshotIsNotUsed() {
        return Seeds.of(40, random -> {
            try {
                var other = Files.createTempDirectory("damaged");
                var snapshot = other.resolve(kept.getFileName().toString());
                copy(kept, snapshot);
                damage(snapshot, random);
                assertThat(find(other, BUILD, built.version())).isEmpty();
                PrivateFiles.deleteFolder(other);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static void damage(Path snapshot, Random random) throws IOException {
        List<Path> files;
        try (var all = Files.walk(snapshot)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        var file = files.get(random.nextInt(files.size()));
        var bytes = Files.readAllBytes(file);
        switch (random.nextInt(4)) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            case 2 -> Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
            default -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void aRunThatFindsADamagedSnapshotBuildsAndKeepsAnew(@TempDir Path other) throws IOException {
        var snapshot = other.resolve(kept.getFileName().toString());
        copy(kept, snapshot);
        Files.writeString(snapshot.resolve("region.bin"), "not a region");
        try (var application = start(new RegionSnapshots(other, BUILD))) {
            var region = application.getBean(RegionRefresh.class).refresh();
            assertThat(region.courses()).isEqualTo(built.courses());
            assertThat(answers(application)).isEqualTo(answers);
        }
        assertThat(find(other, BUILD, built.version())).isPresent();
    }

    @Test
    void aSnapshotWithoutTheSearchIndexIsReplaced(@TempDir Path other) throws IOException {
        try (var snapshots = new RegionSnapshots(other, BUILD)) {
            snapshots.keep((MemoryRegion) built, _ -> {});
        }
        try (var application = start(new RegionSnapshots(other, BUILD))) {
            application.getBean(Finders.class);
            application.getBean(RegionRefresh.class).refresh();
            assertThat(answers(application)).isEqualTo(answers);
        }
        assertThat(only(other).resolve("index-0")).isNotEmptyDirectory();
    }

    /// What stands on the disk at any moment of writing is no snapshot, and does not hinder the next run.
    @Test
    void aRunThatIsKilledWhileItWritesLeavesNothingThatIsUsed(@TempDir Path other) throws IOException {
        var seen = new ArrayList<Path>();
        try (var snapshots = new RegionSnapshots(other, BUILD)) {
            snapshots.keep((MemoryRegion) built, draft -> {
                assertThat(draft.resolve("region.bin")).isNotEmptyFile();
                var state = Files.createTempDirectory("killed");
                copy(other, state.resolve("region"));
                seen.add(state.resolve("region"));
            });
        }
        assertThat(find(other, BUILD, built.version())).isPresent();

        var killed = seen.getFirst();
        assertThat(find(killed, BUILD, built.version())).isEmpty();
        var draft = only(killed);
        Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minusSeconds(3600)));
        try (var snapshots = new RegionSnapshots(killed, BUILD)) {
            snapshots.keep((MemoryRegion) built, _ -> {});
        }
        assertThat(draft).doesNotExist();
        assertThat(find(killed, BUILD, built.version())).isPresent();
    }

    @Test
    void whatCannotBeWrittenIsNotKeptAndHarmsNobody(@TempDir Path other) throws IOException {
        try (var snapshots = new RegionSnapshots(other, BUILD)) {
            snapshots.keep((MemoryRegion) built, _ -> {
                throw new IOException("no space left on device");
            });
        }
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void aNewSnapshotReplacesTheOldOnes(@TempDir Path other) throws IOException {
        copy(kept, other.resolve("r1x0-b0"));
        try (var snapshots = new RegionSnapshots(other, BUILD)) {
            snapshots.keep((MemoryRegion) built, _ -> {});
        }
        assertThat(only(other).getFileName()).isEqualTo(kept.getFileName());
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (var walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (var one : all) {
            var target = to.resolve(from.relativize(one).toString());
            Files.createDirectories(target.getParent());
            Files.copy(one, target);
        }
    }
}
