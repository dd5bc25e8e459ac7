package throughline.imports;

/// One statement read from a source, ready for the table of its kind.
///
/// A fact never stands alone: the pipeline stores it with the release (source, vintage, owner, confirmation)
/// and the row number it was read from, so that every number shown can be followed back to a line of a file.
public interface Fact {
    /// The table that holds facts of this kind.
    FactTable table();

    /// Writes one value for each column of [#table()], in that order.
    void write(CopyRow row);
}
