package throughline.web;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/// The option of commands that print a table, to be mixed in.
public final class TableOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format = TableFormat.table;

    /// Whether the form for people is asked for.
    public boolean isTable() {
        return format == TableFormat.table;
    }

    /// Prints rows as [TableFormat#print] does.
    public void print(List<String> header, Set<String> numbers, List<List<String>> rows, PrintWriter out) {
        format.print(header, numbers, rows, out);
    }
}
