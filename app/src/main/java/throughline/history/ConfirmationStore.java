package throughline.history;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.people.Person;

/// The SQL of confirmations.
@Component
final class ConfirmationStore {
    private final JdbcClient jdbc;

    ConfirmationStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    void put(FactType type, String key, String organization, Person person) {
        jdbc.sql("""
                        insert into confirmation (fact_table, fact_key, organization, account_id, author)
                        values (:table, :key, :organization, :account, :author)
                        on conflict (fact_table, fact_key) do update
                        set organization = excluded.organization, account_id = excluded.account_id,
                            author = excluded.author, confirmed_at = now()
                        """)
                .param("table", type.table())
                .param("key", key)
                .param("organization", organization)
                .param("account", person.id())
                .param("author", person.name())
                .update();
    }

    boolean takeReminder(long account) {
        return jdbc.sql("""
                                insert into due_reminder as d (account_id)
                                values (:account)
                                on conflict (account_id) do update
                                set sent_at = now()
                                where d.sent_at < now() - interval '30 days'
                                """).param("account", account).update() > 0;
    }
}
