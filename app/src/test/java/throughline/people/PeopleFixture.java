package throughline.people;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.people.AuditLog.By;
import throughline.platform.TestDatabase;

/// Accounts over a database of a test, and a small tree: `region` > `district` > `school`, and `college` beside it.
public final class PeopleFixture {
    static final Organizations TREE = organization -> Map.of(
                    "key:school", Set.of("key:school", "cds:1", "key:district"),
                    "cds:1", Set.of("key:school", "cds:1", "key:district"),
                    "key:district", Set.of("key:district"),
                    "key:college", Set.of("key:college"))
            .getOrDefault(organization, Set.of(organization));

    final AccountStore store;
    final PasskeyStore passkeys;
    final AuditLog log;
    public final Accounts accounts;
    private final TransactionTemplate transactions;

    public PeopleFixture(TestDatabase database) {
        this.store = new AccountStore(database.dataSource());
        this.passkeys = new PasskeyStore(database.dataSource());
        this.log = new AuditLog(new AuditStore(database.dataSource()));
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        this.accounts = new Accounts(store, passkeys, log, transactions);
    }

    Passkeys passkeys() {
        return new Passkeys(passkeys, store, accounts, log, transactions);
    }

    Account account(String name) {
        return accounts.invite(By.COMMAND_LINE, name + "@example.org", name, "en");
    }

    Person person(Account account) {
        return accounts.findPerson(account.id()).orElseThrow();
    }
}
