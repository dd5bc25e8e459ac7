package throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.App;
import throughline.platform.TestDatabase;

/// What a person at the terminal sees: answers, exit codes, and sentences instead of stack traces.
@Tag("database")
class ThroughlineTest {
    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpListsTheCommands() {
        assertThat(run("help")).isZero();
        assertThat(out.toString())
                .contains("serve", "import", "status", "search", "export", "backup", "restore")
                .contains("Exit codes");
    }

    @Test
    void everyCommandHasHelp() {
        var commands = Throughline.describe().getSubcommands();
        assertThat(commands).allSatisfy((name, command) -> {
            var spec = command.getCommandSpec().usageMessage();
            assertThat(spec.description().length + spec.header().length)
                    .as(name)
                    .isPositive();
        });
    }

    @Test
    void aCommandThatDoesNotExistIsAUsageError() {
        assertThat(run("serv")).isEqualTo(2);
        assertThat(err.toString()).contains("serve");
    }

    @Test
    void statusOfAnEmptyInstallationSaysHowToBegin() {
        assertThat(run("status", "--database", database.url(), "--home", folder.toString()))
                .isEqualTo(3);
        assertThat(out.toString()).contains("throughline import").doesNotContain("password=");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        assertThat(run("status", "--database", "postgresql://ana:secret@127.0.0.1:1/region"))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith("throughline: The database does not answer")
                .doesNotContain("secret", "\tat ");
    }

    @Test
    void aUrlThatIsNoneIsExplained() {
        assertThat(run("status", "--database", "mysql://localhost/region")).isEqualTo(1);
        assertThat(err.toString()).contains("postgresql://");
    }

    @Test
    void aHomeThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("backup", "--home", file.resolve("home").toString(), "backup.zip"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot be written").doesNotContain("\tat ");
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(run("serve", "--home", folder.toString(), "--port", port))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("Port " + port).contains("--port");
        }
        assertThat(folder.resolve("database")).doesNotExist();
    }

    private int run(String... arguments) {
        return Throughline.run(App.class, arguments, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
