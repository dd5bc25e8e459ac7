package throughline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Keeps docs/reference/imports.md fresh. Refresh it with
/// `./mvnw -pl app -am test -Dtest=ImportReferenceTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Drefresh=true`.
final class ImportReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "imports.md");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern CODE = Pattern.compile("\\.(?:leaveOut|reject|warn)\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern COLUMN =
            Pattern.compile("\\.(?:text|required|whole|decimal|hundredths|date)\\(\"([^\"]+)\"\\)");

    @Test
    void listsEveryKindAndCode() throws IOException {
        var page = page();
        if (Boolean.getBoolean("refresh")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/reference/imports.md is stale; refresh it as the comment of this test says")
                .isEqualToNormalizingNewlines(page);
    }

    @Test
    void idsAreUniqueAndNoTwoKindsAskForTheSameColumns() {
        var kinds = AllKinds.list();
        assertThat(kinds).extracting(ImportKind::id).doesNotHaveDuplicates();
        assertThat(kinds.stream()
                        .filter(TableKind.class::isInstance)
                        .map(kind -> ((TableKind) kind)
                                .signature().stream().map(Header::key).collect(Collectors.toSet())))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyShippedFileIsOfAKnownKind() {
        var plan = new Planner(AllKinds.list(), Limits.DEFAULT).plan(ShippedReference.list());
        assertThat(plan.files()).isNotEmpty().allMatch(Planned.Known.class::isInstance);
    }

    private static String page() throws IOException {
        var page = new StringBuilder("""
                # Imports

                Generated from the kinds of files themselves; a test keeps it fresh. `throughline import PATH...` takes
                CSV, TSV, XLSX and JSON, also as `.gz`, and tells the kind by the columns, never by the name. More columns
                than those named here do no harm. Rows that are rightly not used are left out under a code and counted.

                ## What can be wrong with any file

                | code | what it means and how to mend the file |
                |---|---|
                """);
        for (var check : Check.values()) {
            page.append("| `")
                    .append(check.code())
                    .append("` | ")
                    .append(check.meaning())
                    .append(" |\n");
        }
        for (var stage : ImportKind.Stage.values()) {
            page.append("\n## ")
                    .append(stage.name().charAt(0))
                    .append(stage.name().substring(1).toLowerCase(Locale.ROOT));
            page.append("\n");
            for (var kind : AllKinds.list()) {
                if (kind.stage() == stage) {
                    kind(page, kind);
                }
            }
        }
        return page.toString();
    }

    private static void kind(StringBuilder page, ImportKind kind) throws IOException {
        var source = kind.source();
        page.append("\n### ").append(kind.id()).append("\n\n");
        page.append(source.title()).append(". ").append(source.publisher()).append(".");
        page.append(source.url() == null ? "" : " <" + source.url() + ">").append("\n\n");
        page.append("- License: ").append(source.license()).append("\n");
        if (source.attribution() != null) {
            page.append("- Attribution: ").append(source.attribution()).append("\n");
        }
        var text = Files.readString(SOURCES.resolve(kind.getClass().getName().replace('.', '/') + ".java"));
        if (kind instanceof TableKind table) {
            page.append("- Columns: ").append(names(table.signature())).append("\n");
            table.sheet()
                    .ifPresent(sheet -> page.append("- Sheet of the workbook: ")
                            .append(sheet)
                            .append("\n"));
            Set<String> others = found(COLUMN, text);
            var keys = table.signature().stream().map(Header::key).collect(Collectors.toSet());
            others.removeIf(column -> keys.contains(Header.key(column)));
            var keyless = new LinkedHashSet<>(table.optional());
            keyless.addAll(others);
            others = keyless;
            if (!others.isEmpty()) {
                page.append("- Also read where present: ").append(names(others)).append("\n");
            }
            if (!table.expectations().isEmpty()) {
                page.append("- What has to stand there:\n");
                table.expectations()
                        .forEach((column, expected) -> page.append("  - `" + column + "`: " + expected + "\n"));
            }
        } else {
            page.append("- A JSON document\n");
        }
        var codes = found(CODE, text);
        if (!codes.isEmpty()) {
            page.append("- Codes of its own: ").append(names(codes)).append("\n");
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String names(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
