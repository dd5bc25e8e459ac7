package throughline.imports;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import throughline.imports.ImportOutcome.Checked;
import throughline.imports.ImportOutcome.Imported;
import throughline.imports.ImportOutcome.Refused;
import throughline.imports.ImportOutcome.Unchanged;
import throughline.imports.ImportOutcome.Unknown;

/// Tells the terminal what became of an import.
final class ImportPrinter {
    private static final int ISSUES_SHOWN = 5;

    private final PrintWriter out;

    ImportPrinter(PrintWriter out) {
        this.out = out;
    }

    void outcome(ImportOutcome outcome) {
        switch (outcome) {
            case Imported(var file, var kind, var edition, var release, var replaced, var rows, var issues) -> {
                line(file + "  " + kind + "  " + name(edition) + "  release " + release
                        + replaced.map(old -> ", replaces " + old).orElse(""));
                rows(rows);
                remarks(rows, issues);
            }
            case Checked(var file, var kind, var edition, var rows, var issues) -> {
                line(file + "  " + kind + "  " + name(edition) + "  could be imported");
                rows(rows);
                remarks(rows, issues);
            }
            case Unchanged(var file, var kind, var edition, var release) ->
                line(file + "  " + kind + "  " + name(edition) + "  is imported already, as release " + release);
            case Refused(var file, var kind, var issues) -> {
                line(file + "  " + kind.map(id -> id + "  ").orElse("") + "REFUSED, nothing of it was imported");
                refusal(issues);
            }
            case Unknown(var file, var reason, var nearest) -> {
                line(file + "  left alone: " + reason);
                for (var near : nearest) {
                    line("    nearest " + near.kind() + ", which also has " + String.join(", ", near.missing()));
                }
            }
        }
        out.flush();
    }

    private void rows(RowCounts rows) {
        line("    " + number(rows.in()) + " rows = " + number(rows.used()) + " used + " + number(rows.explainedRows())
                + " explained");
    }

    private void remarks(RowCounts rows, Issues issues) {
        for (var count : issues.counts()) {
            var leftOut = rows.explained().containsKey(count.code()) ? "left out" : "look at";
            line("    " + leftOut + " " + number(count.rows()) + "  " + count.code() + ": " + count.message());
        }
    }

    private void refusal(Issues issues) {
        for (var count : issues.counts()) {
            if (count.severity() != Issue.Severity.ERROR) {
                continue;
            }
            line("    " + number(count.rows()) + "  " + count.code());
            issues.first().stream()
                    .filter(issue -> issue.code().equals(count.code()))
                    .limit(ISSUES_SHOWN)
                    .forEach(issue -> line("        " + place(issue) + issue.message() + found(issue)));
            if (count.rows() > ISSUES_SHOWN) {
                line("        and " + number(count.rows() - ISSUES_SHOWN) + " more; --report FILE lists them");
            }
        }
    }

    /// Row and column, unless the message names the column itself.
    private static String place(Issue issue) {
        var column = issue.column();
        var named = column == null || issue.message().contains(column) ? "" : "“" + column + "”: ";
        return (issue.row() == 0 ? "" : "row " + issue.row() + ": ") + named;
    }

    private static String found(Issue issue) {
        var end = issue.message().endsWith(".") ? "" : ".";
        return issue.value() == null ? "" : end + " Found: " + issue.value();
    }

    void summary(List<ImportOutcome> outcomes, boolean dryRun) {
        var used =
                outcomes.stream().mapToLong(outcome -> rowsOf(outcome).used()).sum();
        var explained = outcomes.stream()
                .mapToLong(outcome -> rowsOf(outcome).explainedRows())
                .sum();
        line("");
        line(Outcomes.counted(outcomes));
        line(number(used + explained) + " rows = " + number(used) + " used + " + number(explained) + " explained."
                + (dryRun ? " This was a dry run: nothing was kept." : ""));
        out.flush();
    }

    private static RowCounts rowsOf(ImportOutcome outcome) {
        return switch (outcome) {
            case Imported imported -> imported.rows();
            case Checked checked -> checked.rows();
            case Unchanged _, Refused _, Unknown _ -> RowCounts.NONE;
        };
    }

    void interrupted() {
        line("Interrupted. Nothing of the file at hand was kept; the files above are imported.");
        out.flush();
    }

    void kinds(List<ImportKind> kinds) {
        for (var kind : kinds) {
            line(kind.id());
            line("    " + kind.source().title() + " (" + kind.source().publisher() + ", "
                    + kind.source().license() + ")");
            if (kind instanceof TableKind table) {
                line("    columns " + String.join(", ", table.signature()));
            } else {
                line("    a JSON document");
            }
        }
        out.flush();
    }

    void releases(List<Release> releases) {
        for (var release : releases) {
            line(String.format(
                    Locale.ROOT,
                    "%5d  %-10s  %s  %s  %s  %s rows  by %s on %s",
                    release.id(),
                    release.state().column(),
                    release.kind(),
                    name(release.edition()),
                    release.fileName(),
                    number(release.rowsIn()),
                    release.importedBy(),
                    release.importedAt().toLocalDate()));
        }
        if (releases.isEmpty()) {
            line("Nothing was imported yet.");
        }
        out.flush();
    }

    /// @return whether the wish was fulfilled
    boolean undo(UndoOutcome outcome) {
        line(
                switch (outcome) {
                    case UndoOutcome.Undone(var release, var revived) ->
                        "Release " + release.id() + " (" + release.kind() + ", " + name(release.edition())
                                + ") no longer counts."
                                + revived.map(old -> " Release " + old.id() + " counts again.")
                                        .orElse("");
                    case UndoOutcome.NotActive(var release) ->
                        "Release " + release.id() + " does not count anyway: it is "
                                + release.state().column() + ".";
                    case UndoOutcome.NoSuchRelease(var id) ->
                        "There is no release " + id + ". `throughline import --releases` lists them.";
                });
        out.flush();
        return outcome instanceof UndoOutcome.Undone;
    }

    private static String name(Edition edition) {
        return edition.part().isEmpty() ? edition.vintage() : edition.part() + " " + edition.vintage();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private void line(String text) {
        out.println(text);
    }

    /// Counts outcomes of each sort.
    private static final class Outcomes {
        private static String counted(List<ImportOutcome> outcomes) {
            var bySort = outcomes.stream()
                    .collect(Collectors.groupingBy(Outcomes::sort, java.util.TreeMap::new, Collectors.counting()));
            return bySort.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey())
                    .collect(Collectors.joining(", ", "Files: ", "."));
        }

        private static String sort(ImportOutcome outcome) {
            return switch (outcome) {
                case Imported _ -> "imported";
                case Checked _ -> "could be imported";
                case Unchanged _ -> "imported before";
                case Refused _ -> "refused";
                case Unknown _ -> "of no known kind, left alone";
            };
        }
    }
}
