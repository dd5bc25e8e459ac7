package throughline.imports;

import java.util.List;

/// A table of facts: its name and the columns that a [Fact] writes, in order.
///
/// Every such table also has `release_id bigint` and `source_row integer`, which the pipeline fills.
public record FactTable(String name, List<String> columns) {
    public FactTable {
        columns = List.copyOf(columns);
    }

    public static FactTable of(String name, String... columns) {
        return new FactTable(name, List.of(columns));
    }
}
