package throughline.imports;

import java.io.IOException;
import throughline.imports.Row.RowRejected;

/// A file of a known kind whose bytes have all been looked at once. Its rows can be read any number of times.
record OpenedFile(Planned.Known planned, Fingerprint print, Limits limits) {
    static OpenedFile of(Planned.Known planned, Limits limits) throws IOException {
        return new OpenedFile(planned, Fingerprint.of(planned.source(), limits), limits);
    }

    Rows rows() throws IOException {
        var source = planned.source();
        return switch (planned.layout()) {
            case Layout.Delimited(var delimiter, var heading) ->
                new TableRows(
                        source.name(),
                        (TableKind) planned.kind(),
                        DelimitedReader.of(source, print.charset(), delimiter, limits),
                        heading);
            case Layout.Sheet(var name, var heading) ->
                new TableRows(
                        source.name(),
                        (TableKind) planned.kind(),
                        Workbook.open(source, limits).only(name),
                        heading);
            case Layout.Document() ->
                new DocumentRows(source.name(), (JsonKind) planned.kind(), Documents.read(source, limits));
        };
    }

    /// Which edition of its source the file is, as its first row says, or its newest.
    ///
    /// @param first where the rows stand at the first one
    /// @throws RowRejected when the row does not tell; the log says why
    Edition edition(Rows first, IssueLog log) throws IOException {
        return planned.kind() instanceof TableKind table && table.newestBy().isPresent()
                ? newest(table.newestBy().get(), log)
                : first.edition(new CheckedRow(planned.file(), first, log));
    }

    /// Looks through the whole file. Rows that come to be the newest on the way may be wrong; only the last
    /// one counts.
    private Edition newest(String column, IssueLog log) throws IOException {
        Said said = null;
        var newest = "";
        try (var rows = rows()) {
            while (rows.next()) {
                var text = rows.text(column);
                if (said == null || text != null && text.compareTo(newest) > 0) {
                    newest = text == null ? "" : text;
                    said = said(rows);
                }
            }
        }
        return switch (said) {
            case Said.Told(var edition) -> edition;
            case Said.Silent(var issues) -> {
                issues.first().forEach(log::add);
                throw new RowRejected();
            }
            case null -> throw new FileProblem(Check.NO_ROWS, 0, "The header is there, but no row below it.");
        };
    }

    private Said said(Rows rows) {
        var log = new IssueLog();
        try {
            return new Said.Told(rows.edition(new CheckedRow(planned.file(), rows, log)));
        } catch (RowRejected _) {
            return new Said.Silent(log.issues());
        }
    }

    /// What a row says about the edition.
    private sealed interface Said {
        record Told(Edition edition) implements Said {}

        record Silent(Issues issues) implements Said {}
    }
}
