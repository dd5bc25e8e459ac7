package throughline.history;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers the changes that people make; a new number makes a new Region due.
@Component
public final class ChangeStore {
    /// Held from the number of a change until its commit, here and by imports: numbers appear in their order.
    private static final long CHANGES = 7316482605118L;

    private final JdbcClient jdbc;

    ChangeStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Writes a change as part of the transaction that is open.
    public void insert(String actor, String detail) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", CHANGES).query(rows -> {});
        jdbc.sql("insert into change (actor, action, detail) values (:actor, 'edit', :detail)")
                .param("actor", actor)
                .param("detail", detail)
                .update();
    }
}
