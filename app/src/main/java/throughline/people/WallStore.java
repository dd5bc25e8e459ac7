package throughline.people;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of the second wall.
@Component
final class WallStore {
    private final JdbcClient jdbc;
    private volatile boolean known;

    WallStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Whether this server has the role and we may take it; once it is there it stays.
    boolean hasRole() {
        if (!known) {
            known = jdbc.sql("""
                            select exists (
                                select from pg_roles r
                                where r.rolname = 'throughline_desk' and pg_has_role(current_user, r.oid, 'member'))
                            """).query(Boolean.class).single();
        }
        return known;
    }

    void enter(long account, String organization, String held) {
        jdbc.sql("""
                        select set_config('throughline.account', :account, true),
                            set_config('throughline.organization', :organization, true),
                            set_config('throughline.held', :held, true),
                            set_config('role', 'throughline_desk', true)
                        """)
                .param("account", Long.toString(account))
                .param("organization", organization)
                .param("held", held)
                .query(rows -> {});
    }
}
