package throughline.people;

import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of mail on its way.
@Component
final class MailStore {
    private final JdbcClient jdbc;

    MailStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// @param leaveUrl what the header List-Unsubscribe names, if there is one
    record Message(
            long id,
            String recipient,
            String subject,
            String body,
            @Nullable String leaveUrl) {}

    void insert(String recipient, String subject, String body, @Nullable String leaveUrl) {
        jdbc.sql("""
                        insert into mail_message (recipient, subject, body, leave_url)
                        values (:recipient, :subject, :body, :leaveUrl)
                        """)
                .param("recipient", recipient)
                .param("subject", subject)
                .param("body", body)
                .param("leaveUrl", leaveUrl)
                .update();
    }

    /// Forgets letters to a list that wait for somebody who left it.
    void forget(String recipient) {
        jdbc.sql("""
                        delete from mail_message
                        where lower(recipient) = lower(:recipient) and sent_at is null and leave_url is not null
                        """).param("recipient", recipient).update();
    }

    /// The next message, held for the transaction; what another server holds is passed over.
    Optional<Message> takeDue() {
        return jdbc.sql("""
                        select id, recipient, subject, body, leave_url
                        from mail_message
                        where sent_at is null and next_attempt_at <= clock_timestamp()
                        order by next_attempt_at, id
                        limit 1
                        for update skip locked
                        """)
                .query((row, _) -> new Message(
                        row.getLong("id"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("leave_url")))
                .optional();
    }

    /// What was sent is not kept, nor to whom: it may hold a link.
    void sent(long id) {
        jdbc.sql("""
                        update mail_message
                        set sent_at = now(), attempts = attempts + 1, body = '', recipient = '', leave_url = null
                        where id = :id
                        """).param("id", id).update();
    }

    void postpone(long id, String error) {
        jdbc.sql("""
                        update mail_message
                        set attempts = attempts + 1,
                            last_error = :error,
                            next_attempt_at = clock_timestamp()
                                + least(interval '4 hours', interval '1 minute' * power(2, attempts))
                        where id = :id
                        """).param("error", error).param("id", id).update();
    }
}
