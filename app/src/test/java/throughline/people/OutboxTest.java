package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.TestDatabase;

/// Mail on its way: through a mail server on this machine that comes and goes.
@Tag("database")
class OutboxTest {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("delete from mail_message").update();
    }

    private static Outbox outbox(int port) {
        return new Outbox(
                new MailStore(database.dataSource()),
                new MailSettings("127.0.0.1", port, null, null, "desk@example.org", false),
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())));
    }

    private static void laterOn() {
        database.jdbc().sql("update mail_message set next_attempt_at = now()").update();
    }

    @Test
    void aLetterIsSentAndItsWordsAreForgotten() {
        try (var server = LocalMailServer.start(0)) {
            var outbox = outbox(server.port());
            outbox.put("ana@example.org", "Grüße", "Hello Ana,\n.a line that begins with a point\n");
            assertThat(outbox.sendDue()).isEqualTo(1);
            assertThat(outbox.sendDue()).isZero();
            assertThat(server.letters()).hasSize(1);
            assertThat(server.letters().getFirst())
                    .contains("To: ana@example.org", "From: desk@example.org", "Hello Ana,");
            assertThat(database.jdbc()
                            .sql("select body from mail_message")
                            .query(String.class)
                            .single())
                    .isEmpty();
        }
    }

    @Test
    void aLetterToAListSaysHowToLeaveIt() {
        try (var server = LocalMailServer.start(0)) {
            var outbox = outbox(server.port());
            outbox.put("ana@example.org", "News", "Hello", "https://pathways.example.org/leave/abc");
            assertThat(outbox.sendDue()).isEqualTo(1);
            assertThat(server.letters().getFirst())
                    .contains(
                            "List-Unsubscribe: <https://pathways.example.org/leave/abc>",
                            "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
            assertThat(database.jdbc()
                            .sql("select recipient from mail_message")
                            .query(String.class)
                            .single())
                    .as("to whom it went is forgotten")
                    .isEmpty();
        }
    }

    @Test
    void whileTheServerIsDownMailWaitsAndIsSentLater() {
        int port;
        try (var server = LocalMailServer.start(0)) {
            port = server.port();
        }
        var outbox = outbox(port);
        outbox.put("ana@example.org", "First", "one");
        outbox.put("li@example.org", "Second", "two");
        outbox.sendDue();
        assertThat(waiting()).isEqualTo(2);
        // It is not tried again at once, but later, and each time after a longer while.
        assertThat(database.jdbc()
                        .sql("select bool_and(next_attempt_at > now() + interval '30 seconds') from mail_message")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        try (var server = LocalMailServer.start(port)) {
            outbox.sendDue();
            assertThat(server.letters()).isEmpty();
            laterOn();
            outbox.sendDue();
            assertThat(server.letters()).hasSize(2);
            assertThat(waiting()).isZero();
        }
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        try (var server = LocalMailServer.start(0)) {
            var outbox = outbox(server.port());
            transactions.executeWithoutResult(status -> {
                outbox.put("ana@example.org", "Never", "x");
                status.setRollbackOnly();
            });
            outbox.sendDue();
            assertThat(server.letters()).isEmpty();
        }
    }

    @Test
    void twoServersSendEachLetterOnce() throws Exception {
        try (var server = LocalMailServer.start(0);
                var threads = Executors.newFixedThreadPool(2)) {
            var outbox = outbox(server.port());
            for (var i = 0; i < 20; i++) {
                outbox.put("ana@example.org", "Letter " + i, "x");
            }
            var one = threads.submit(() -> outbox(server.port()).sendDue());
            var other = threads.submit(() -> outbox(server.port()).sendDue());
            assertThat(one.get() + other.get()).isEqualTo(20);
            assertThat(server.letters()).hasSize(20);
        }
    }

    @Test
    void namesCannotAddHeaders() {
        try (var server = LocalMailServer.start(0)) {
            var outbox = outbox(server.port());
            outbox.put("ana@example.org", "Subject\r\nBcc: evil@example.org", "x");
            outbox.sendDue();
            assertThat(server.letters()).noneMatch(letter -> letter.contains("\nBcc:"));
        }
    }

    private static long waiting() {
        return database.jdbc()
                .sql("select count(*) from mail_message where sent_at is null")
                .query(Long.class)
                .single();
    }
}
