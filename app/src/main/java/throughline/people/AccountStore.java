package throughline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of accounts, roles and links. The clock is the database's, so that servers agree on what has expired.
@Component
final class AccountStore {
    private final JdbcClient jdbc;

    AccountStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// @return the number of the new account, or nothing when the address has one
    Optional<Long> insert(String email, String name, String language, String by) {
        return jdbc.sql("""
                        insert into account (email, name, language, created_by)
                        values (:email, :name, :language, :by)
                        on conflict (email) do nothing
                        returning id
                        """)
                .param("email", email)
                .param("name", name)
                .param("language", language)
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    Optional<Account> find(long id) {
        return jdbc.sql("select * from account where id = :id")
                .param("id", id)
                .query((row, _) -> account(row))
                .optional();
    }

    Optional<Account> find(String email) {
        return jdbc.sql("select * from account where email = :email")
                .param("email", email)
                .query((row, _) -> account(row))
                .optional();
    }

    List<Account> list() {
        return jdbc.sql("select * from account order by email")
                .query((row, _) -> account(row))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("language"),
                row.getString("state").equals("active") ? Account.State.ACTIVE : Account.State.LOCKED,
                row.getString("password") != null,
                row.getBoolean("passkey_only"),
                instant(row, "wait_until"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "signed_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /// The roles of an account that count today.
    List<Membership> memberships(long account) {
        return jdbc.sql("""
                        select role, organization, until
                        from membership
                        where account_id = :account
                        and (until is null or until >= current_date)
                        order by organization, role
                        """).param("account", account).query((row, _) -> membership(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// A role that this program does not know permits nothing.
    private static Optional<Membership> membership(ResultSet row) throws SQLException {
        var organization = row.getString("organization");
        var until = row.getObject("until", LocalDate.class);
        return Role.find(row.getString("role")).map(role -> new Membership(role, organization, until));
    }

    /// Who has a role that counts today in one of the organizations.
    List<Accounts.Member> members(Collection<String> organizations) {
        return jdbc
                .sql("""
                        select a.*, m.role, m.organization, m.until
                        from membership m
                        join account a on a.id = m.account_id
                        where m.organization = any (:organizations)
                        and (m.until is null or m.until >= current_date)
                        order by a.name, a.id, m.organization, m.role
                        """)
                .param("organizations", organizations.toArray(String[]::new))
                .query((row, _) -> {
                    var account = account(row);
                    return membership(row).map(membership -> new Accounts.Member(account, membership));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Roles for a while that somebody gave who has such a role without end.
    List<Accounts.Member> lentBy(String actor) {
        return jdbc
                .sql("""
                        select a.*, m.role, m.organization, m.until
                        from membership m
                        join account a on a.id = m.account_id
                        where m.granted_by = :actor and m.until >= current_date
                        and exists (
                            select
                            from membership own
                            where 'account ' || own.account_id = :actor
                            and own.role = m.role and own.organization = m.organization and own.until is null)
                        order by a.name, a.id, m.organization, m.role
                        """)
                .param("actor", actor)
                .query((row, _) -> {
                    var account = account(row);
                    return membership(row).map(membership -> new Accounts.Member(account, membership));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// @return whether anything changed
    boolean insertMembership(long account, Membership membership, String by) {
        return jdbc.sql("""
                                insert into membership as m (account_id, role, organization, until, granted_by)
                                values (:account, :role, :organization, :until, :by)
                                on conflict (account_id, role, organization) do update
                                set until = excluded.until, granted_by = excluded.granted_by, granted_at = now()
                                where m.until is distinct from excluded.until
                                """)
                        .param("account", account)
                        .param("role", membership.role().key())
                        .param("organization", membership.organization())
                        .param("until", membership.until())
                        .param("by", by)
                        .update()
                > 0;
    }

    boolean deleteMembership(long account, Role role, String organization) {
        return jdbc.sql("""
                                delete from membership
                                where account_id = :account and role = :role and organization = :organization
                                """)
                        .param("account", account)
                        .param("role", role.key())
                        .param("organization", organization)
                        .update()
                > 0;
    }

    boolean setState(long account, Account.State state) {
        return jdbc.sql("""
                                update account
                                set state = :state, failures = 0, wait_until = null
                                where id = :account and (state <> :state or wait_until is not null)
                                """)
                        .param("account", account)
                        .param("state", state == Account.State.ACTIVE ? "active" : "locked")
                        .update()
                > 0;
    }

    void setLanguage(long account, String language) {
        jdbc.sql("update account set language = :language where id = :account")
                .param("account", account)
                .param("language", language)
                .update();
    }

    /// A new link ends those made before it.
    Instant insertLink(long account, byte[] digest, OneTimeLink.Purpose purpose) {
        jdbc.sql("delete from one_time_link where account_id = :account")
                .param("account", account)
                .update();
        return jdbc.sql("""
                        insert into one_time_link (digest, account_id, purpose, expires_at)
                        values (:digest, :account, :purpose, now() + make_interval(secs => :seconds))
                        returning expires_at
                        """)
                .param("digest", digest)
                .param("account", account)
                .param("purpose", purpose.key())
                .param("seconds", purpose.lasting().toSeconds())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /// Whose link it is, while it can be used.
    Optional<Account> findByLink(byte[] digest) {
        return jdbc.sql("""
                        select a.*
                        from one_time_link l
                        join account a on a.id = l.account_id
                        where l.digest = :digest
                        and l.used_at is null and l.expires_at > now() and a.state = 'active'
                        """)
                .param("digest", digest)
                .query((row, _) -> account(row))
                .optional();
    }

    /// Uses a link up; of two who try at once, one succeeds.
    Optional<Long> useLink(byte[] digest) {
        return jdbc.sql("""
                        update one_time_link l
                        set used_at = now()
                        from account a
                        where a.id = l.account_id
                        and l.digest = :digest
                        and l.used_at is null and l.expires_at > now() and a.state = 'active'
                        returning a.id
                        """).param("digest", digest).query(Long.class).optional();
    }

    void setPassword(long account, String encoded) {
        jdbc.sql("update account set password = :password, failures = 0, wait_until = null where id = :account")
                .param("password", encoded)
                .param("account", account)
                .update();
    }

    Optional<String> password(long account) {
        return jdbc.sql(
                        "select password from account where id = :account and state = 'active' and password is not null")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /// What a password is compared with.
    record Secret(long account, String password) {}

    /// Counts a try before it is made, so that many at once count as many; the delay doubles with each.
    ///
    /// @return nothing when the account does not exist, is locked, or must wait
    Optional<Secret> countTry(String email, int free, int firstSeconds, int maxSeconds) {
        return jdbc.sql("""
                        update account
                        set failures = failures + 1,
                            wait_until = case
                                when failures + 1 >= :free
                                then now() + make_interval(secs =>
                                    least(:max, :first * power(2, least(failures + 1 - :free, 20))))
                                end
                        where email = :email
                        and state = 'active'
                        and password is not null
                        and not passkey_only
                        and (wait_until is null or wait_until <= now())
                        returning id, password
                        """)
                .param("email", email)
                .param("free", free)
                .param("first", firstSeconds)
                .param("max", maxSeconds)
                .query((row, _) -> new Secret(row.getLong("id"), row.getString("password")))
                .optional();
    }

    void signedIn(long account) {
        jdbc.sql("update account set failures = 0, wait_until = null, signed_in_at = now() where id = :account")
                .param("account", account)
                .update();
    }

    Optional<Long> findIdentity(String issuer, String subject) {
        return jdbc.sql("select account_id from account_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    void insertIdentity(String issuer, String subject, long account) {
        jdbc.sql("""
                        insert into account_identity (issuer, subject, account_id)
                        values (:issuer, :subject, :account)
                        on conflict do nothing
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("account", account)
                .update();
    }
}
