package throughline.imports;

/// Takes the facts of a row. Facts are streamed to the database; none is kept in memory.
public interface Sink {
    void add(Fact fact);
}
