package throughline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.imports.ImportOutcome.Imported;
import throughline.imports.ImportOutcome.Unchanged;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;

@Tag("database")
final class FactsImportTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final FactTable TABLE = FactTable.of("odd", "text", "number", "flag", "day", "texts");

    private final Imports imports = new Imports(DATABASE.dataSource(), AllKinds.list());

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void anyTextSurvivesTheWayIntoTheDatabase() {
        DATABASE.jdbc()
                .sql("create table odd (release_id bigint, source_row integer, text text, number double precision,"
                        + " flag boolean, day date, texts text[])")
                .update();
        var texts = List.of(
                "",
                "\\N",
                "\\.",
                "tab\there, line\nbreak\r, back\\slash, \"quotes\", {braces}, null",
                "ñ – 漢字 🎓 end",
                "🎓",
                IntStream.range(0, 70_000).mapToObj(_ -> "\\").collect(Collectors.joining()));
        var outcome = (Imported) run("texts", sink -> texts.forEach(text -> sink.add(new Odd(text, texts))));

        assertThat(outcome.rows().used()).isEqualTo(texts.size());
        assertThat(DATABASE.jdbc()
                        .sql("select text from odd order by source_row")
                        .query(String.class)
                        .list())
                .isEqualTo(texts);
        assertThat(DATABASE.jdbc()
                        .sql("select array_to_string(texts, '|') from odd limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(String.join("|", texts));
        assertThat(run("texts", _ -> {})).isInstanceOf(Unchanged.class);
    }

    @Test
    void whatFailsHalfWayLeavesNothing() {
        assertThatThrownBy(() -> run("broken", sink -> {
                    sink.add(new Odd("x", List.of()));
                    throw new IllegalArgumentException("broken");
                }))
                .hasMessage("broken");
        assertThat(imports.listReleases()).noneMatch(release -> release.sha256().equals("broken"));
    }

    @Test
    void theShippedTablesAreImportedOnceAndStayUndone() {
        var outcomes = imports.loadShipped(Progress.silent());
        assertThat(outcomes).isNotEmpty().allMatch(Imported.class::isInstance);
        imports.undo(((Imported) outcomes.getFirst()).release(), "Tess");
        assertThat(imports.loadShipped(Progress.silent())).isEmpty();
    }

    @Test
    void aFullDiskIsCalledByItsName() {
        var failure = ReleaseTransaction.failure("a.csv", new SQLException("could not extend file", "53100"));
        assertThat(failure).hasMessageContaining("The disk of the database is full.");
    }

    private ImportOutcome run(String content, Consumer<Sink> facts) {
        var source = new SourceInfo("Odd facts", "Test office", "public domain", null, null);
        var edition = Edition.of("2026", LocalDate.of(2026, 1, 1));
        var header = new ReleaseHeader("odd", edition, source, "odd", content, 0, true);
        return imports.importFacts(header, "Tess", Progress.silent(), facts);
    }

    private record Odd(String text, List<String> texts) implements Fact {
        @Override
        public FactTable table() {
            return TABLE;
        }

        @Override
        public void write(CopyRow row) {
            row.text(text)
                    .number(0.1)
                    .flag(true)
                    .date(LocalDate.of(2026, 11, 22))
                    .texts(texts);
        }
    }
}
