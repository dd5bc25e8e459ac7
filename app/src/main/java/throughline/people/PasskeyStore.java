package throughline.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of passkeys.
@Component
final class PasskeyStore {
    private final JdbcClient jdbc;

    PasskeyStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// What a signature is compared with.
    ///
    /// @param handle what authenticators know the account by
    record Key(
            long id, long account, byte[] handle, byte[] attested, long signatures, boolean syncable, boolean synced) {}

    /// The passkeys of an account, the oldest first.
    List<Passkey> list(long account) {
        return jdbc.sql("select * from passkey where account_id = :account order by id")
                .param("account", account)
                .query((row, _) -> {
                    var used = row.getObject("used_at", OffsetDateTime.class);
                    return new Passkey(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("host"),
                            row.getBoolean("synced"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    boolean any(long account) {
        return jdbc.sql("select exists (select from passkey where account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    byte[] handle(long account) {
        return jdbc.sql("select handle from account where id = :account")
                .param("account", account)
                .query((row, _) -> row.getBytes("handle"))
                .single();
    }

    List<byte[]> credentials(long account) {
        return jdbc.sql("select credential_id from passkey where account_id = :account order by id")
                .param("account", account)
                .query((row, _) -> row.getBytes("credential_id"))
                .list();
    }

    /// @return false when somebody has this credential already
    boolean insert(
            long account,
            String host,
            String name,
            byte[] credential,
            byte[] attested,
            long signatures,
            boolean syncable,
            boolean synced) {
        return jdbc.sql("""
                                insert into passkey (account_id, host, name, credential_id, attested, signatures,
                                  syncable, synced)
                                values (:account, :host, :name, :credential, :attested, :signatures,
                                  :syncable, :synced)
                                on conflict do nothing
                                """)
                        .param("account", account)
                        .param("host", host)
                        .param("name", name)
                        .param("credential", credential)
                        .param("attested", attested)
                        .param("signatures", signatures)
                        .param("syncable", syncable)
                        .param("synced", synced)
                        .update()
                > 0;
    }

    Optional<Key> find(byte[] credential, String host) {
        return jdbc.sql("""
                        select p.*, a.handle
                        from passkey p
                        join account a on a.id = p.account_id
                        where p.credential_id = :credential and p.host = :host
                        """)
                .param("credential", credential)
                .param("host", host)
                .query((row, _) -> new Key(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getBytes("handle"),
                        row.getBytes("attested"),
                        row.getLong("signatures"),
                        row.getBoolean("syncable"),
                        row.getBoolean("synced")))
                .optional();
    }

    /// @return false when it was used with this number or a higher one meanwhile
    boolean used(long passkey, long signatures, boolean synced) {
        return jdbc.sql("""
                                update passkey
                                set signatures = :signatures, synced = :synced, used_at = now()
                                where id = :passkey
                                and (signatures < :signatures or signatures = 0 and :signatures = 0)
                                """)
                        .param("passkey", passkey)
                        .param("signatures", signatures)
                        .param("synced", synced)
                        .update()
                > 0;
    }

    /// @return its name
    Optional<String> delete(long account, long passkey) {
        return jdbc.sql("delete from passkey where id = :passkey and account_id = :account returning name")
                .param("passkey", passkey)
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /// Whether the password is not taken any more. Links that wait end with it.
    boolean setOnly(long account, boolean only) {
        if (only) {
            jdbc.sql("delete from one_time_link where account_id = :account")
                    .param("account", account)
                    .update();
        }
        return jdbc.sql("""
                                update account
                                set passkey_only = :only
                                where id = :account and passkey_only <> :only
                                and (not :only or exists (select from passkey where account_id = :account))
                                """).param("account", account).param("only", only).update() > 0;
    }
}
