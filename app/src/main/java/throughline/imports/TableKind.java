package throughline.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A kind of file made of rows under a header: CSV, TSV or a sheet of a workbook.
public interface TableKind extends ImportKind {
    /// Columns that together identify the kind, as written in the header, with white space folded and
    /// footnote marks such as `[7]` removed; case is ignored and an underscore counts as a blank. A file of
    /// this kind may have more columns. When several kinds fit, the one that asks for most wins.
    List<String> signature();

    /// Further columns that are read where present, in the order of the file, for kinds that list them.
    default List<String> optional() {
        return List.of();
    }

    /// What has to stand in a cell, by heading, for the columns that do not take any words.
    default SequencedMap<String, String> expectations() {
        return new LinkedHashMap<>();
    }

    /// The sheet to read when the file is a workbook; absent: the first sheet whose first ten rows hold the
    /// signature.
    default Optional<String> sheet() {
        return Optional.empty();
    }

    /// A column of dates or school years, for files that say only row by row how new they are: the pipeline
    /// looks through the file and hands [#edition] the row in which this column is greatest as text.
    default Optional<String> newestBy() {
        return Optional.empty();
    }

    /// Which edition of the source this file is.
    ///
    /// @param row the first row below the header, or the newest row if [#newestBy()] names a column
    Edition edition(FileName file, Row row);

    /// Turns one row into facts. Every row must end in at least one [Sink#add], a [Row#leaveOut] or a
    /// [Row#reject].
    void read(Row row, Sink sink);
}
