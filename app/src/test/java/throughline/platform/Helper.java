package throughline.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Another process that uses the same home, talks over its pipes, and can be killed.
final class Helper implements AutoCloseable {
    private @Nullable Process process;
    private @Nullable BufferedReader answers;

    void start(Home home, String role) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Helper.class.getName(),
                        home.folder().toString(),
                        role)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    String answer() throws IOException {
        return answers.readLine();
    }

    void tell(String word) {
        new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8).println(word);
    }

    int exit() throws InterruptedException {
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /// The other process: `hold` keeps the database open until it is told to close it; `write` commits a thousand rows
    /// and waits in the middle of the next transaction.
    public static void main(String[] arguments) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var database =
                Database.open(new Home(Path.of(arguments[0])), new DatabaseSettings.Embedded(), Progress.silent())) {
            if (arguments[1].equals("hold")) {
                say("open");
                in.readLine();
            } else {
                insert(JdbcClient.create(database.dataSource()), 1, 1000);
                try (var connection = database.dataSource().getConnection();
                        var statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    statement.execute("insert into setting select 'late' || n, '' from generate_series(1, 1000) n");
                    say("in the middle");
                    in.readLine();
                }
            }
        }
        say("closed");
    }

    private static void insert(JdbcClient jdbc, int from, int to) {
        jdbc.sql("insert into setting select 'key' || n, '' from generate_series(:from, :to) n")
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static void say(String word) {
        System.out.println(word);
    }
}
