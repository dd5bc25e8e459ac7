package throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// Keeps docs/reference/commands.md fresh. Refresh it with
/// `./mvnw -pl app -am test -Dtest=CommandReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Drefresh=true`.
class CommandReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "commands.md");

    @Test
    void saysWhatTheCommandsSay() throws IOException {
        var page = page();
        if (Boolean.getBoolean("refresh")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/reference/commands.md is stale; refresh it as the comment of this test says")
                .isEqualToNormalizingNewlines(page);
    }

    private static String page() {
        var root = Throughline.describe();
        var page = new StringBuilder("# Commands\n\nGenerated from the commands themselves; a test keeps it fresh.\n");
        section(page, root);
        Map<String, CommandLine> commands = new LinkedHashMap<>(root.getSubcommands());
        commands.forEach((_, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                section(page, command);
            }
        });
        return page.toString();
    }

    private static void section(StringBuilder page, CommandLine command) {
        command.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
        var usage = command.getUsageMessage(Ansi.OFF).replaceAll("(?m) +$", "").replace("\r\n", "\n");
        page.append("\n## ")
                .append(command.getCommandSpec().qualifiedName())
                .append("\n\n```text\n")
                .append(usage.strip())
                .append("\n```\n");
    }
}
