package throughline.bulletins;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of subscribers.
@Component
final class SubscriberStore {
    private final JdbcClient jdbc;

    SubscriberStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Somebody on the list, or about to be.
    ///
    /// @param leaveToken names the row in the address by which they leave
    record Subscriber(long id, String address, String language, String leaveToken, boolean confirmed) {
        /// Without the address: this may come to a log.
        @Override
        public String toString() {
            return "subscriber " + id;
        }
    }

    /// Keeps an address that asks to be told. Who is asked for again within a day, or is on the list, is left alone, so
    /// that nobody fills a mailbox of somebody else.
    ///
    /// @return the row, if a letter is due
    Optional<Subscriber> ask(String address, String language, byte[] confirmDigest, String leaveToken) {
        return jdbc.sql("""
                        insert into subscriber as s (address, language, confirm_digest, leave_token)
                        values (:address, :language, :digest, :leave)
                        on conflict (lower(address)) do update
                            set confirm_digest = excluded.confirm_digest,
                                language = excluded.language,
                                lettered_at = now()
                            where s.confirmed_at is null and s.lettered_at < now() - interval '1 day'
                        returning id, address, language, leave_token, confirmed_at
                        """)
                .param("address", address)
                .param("language", language)
                .param("digest", confirmDigest)
                .param("leave", leaveToken)
                .query((row, _) -> new Subscriber(
                        row.getLong("id"),
                        row.getString("address"),
                        row.getString("language"),
                        row.getString("leave_token"),
                        row.getObject("confirmed_at") != null))
                .optional();
    }

    boolean isWaiting(byte[] confirmDigest) {
        return jdbc.sql("select count(*) from subscriber where confirm_digest = :digest")
                        .param("digest", confirmDigest)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// @return the id, if the address waited
    Optional<Long> confirm(byte[] confirmDigest) {
        return jdbc.sql("""
                        update subscriber set confirmed_at = now()
                        where confirm_digest = :digest and confirmed_at is null
                        returning id
                        """).param("digest", confirmDigest).query(Long.class).optional();
    }

    Optional<Subscriber> leave(String leaveToken) {
        return gone("delete from subscriber where leave_token = :by", leaveToken);
    }

    Optional<Subscriber> remove(String address) {
        return gone("delete from subscriber where lower(address) = lower(:by)", address);
    }

    private Optional<Subscriber> gone(String sql, String by) {
        return jdbc.sql(sql + " returning id, address, language, leave_token, confirmed_at")
                .param("by", by)
                .query((row, _) -> new Subscriber(
                        row.getLong("id"),
                        row.getString("address"),
                        row.getString("language"),
                        row.getString("leave_token"),
                        row.getObject("confirmed_at") != null))
                .optional();
    }

    /// Addresses whose owner did not answer within a week.
    ///
    /// @return how many were forgotten
    int forgetUnanswered() {
        return jdbc.sql("""
                        delete from subscriber
                        where confirmed_at is null and lettered_at < now() - interval '7 days'
                        """).update();
    }

    List<Subscriber> confirmed() {
        return jdbc.sql("""
                        select id, address, language, leave_token
                        from subscriber
                        where confirmed_at is not null
                        order by id
                        """)
                .query((row, _) -> new Subscriber(
                        row.getLong("id"),
                        row.getString("address"),
                        row.getString("language"),
                        row.getString("leave_token"),
                        true))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from subscriber where confirmed_at is not null")
                .query(Long.class)
                .single();
    }
}
