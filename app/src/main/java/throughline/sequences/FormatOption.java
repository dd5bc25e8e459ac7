package throughline.sequences;

import picocli.CommandLine.Option;

/// The option of commands about curricula that says how their answer is written.
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private MetricsPrinter.Format format = MetricsPrinter.Format.table;

    MetricsPrinter.Format get() {
        return format;
    }
}
