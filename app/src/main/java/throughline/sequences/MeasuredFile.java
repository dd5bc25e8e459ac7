package throughline.sequences;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The curriculum that a command measures or checks, and the subjects of its major.
final class MeasuredFile {
    @Parameters(paramLabel = "FILE.csv", description = "Curriculum or degree plan in CSV form.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--major",
            paramLabel = "PREFIX",
            split = ",",
            description = "Subjects of the major, for example CS,MATH; courses of other subjects that lead to"
                    + " nothing are then named as dead ends.")
    private List<String> major = List.of();

    Path file() {
        return file;
    }

    List<String> major() {
        return major;
    }
}
