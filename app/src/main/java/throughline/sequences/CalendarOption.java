package throughline.sequences;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The option of commands about curricula that says in which seasons the terms lie.
final class CalendarOption {
    @Option(
            names = "--calendar",
            paramLabel = "SEASON",
            split = ",",
            description = "The terms of a year from the first one on, for courses that are not always offered."
                    + " Default: fall,spring, in a quarter system fall,winter,spring.")
    private List<String> calendar = List.of();

    /// The seasons of a year; empty for the usual ones.
    List<Season> seasons(CommandSpec spec) {
        return calendar.stream()
                .map(word -> Season.find(word)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--calendar: \"" + word + "\" is none of fall, winter, spring, summer.")))
                .toList();
    }
}
