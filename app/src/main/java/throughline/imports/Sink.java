package throughline.imports;

/// Takes the facts of a row. Facts are streamed to the database; none is kept in memory.
public interface Sink {
    void add(Fact fact);

    /// The edition that the facts belong to, for kinds whose rows do not repeat the year of the file.
    Edition edition();
}
