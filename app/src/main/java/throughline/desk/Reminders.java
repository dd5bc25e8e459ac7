package throughline.desk;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.history.Confirmations;
import throughline.people.Account;
import throughline.people.Accounts;
import throughline.people.Act;
import throughline.people.Membership;
import throughline.people.Person;
import throughline.people.Policy;
import throughline.platform.Recurring;
import throughline.region.Regions;
import throughline.web.Format;

/// Reminds the people of organizations, at most every thirty days, of facts that nobody confirmed within a year, and
/// once of each agreement that waits for them. Each server looks every hour; of two, one writes the letter.
@Component
@ConditionalOnWebApplication
final class Reminders extends Recurring {
    private final Accounts accounts;
    private final Confirmations confirmations;
    private final Callers callers;
    private final Letters letters;
    private final AgreementLetters agreements;
    private final Regions regions;
    private final TransactionOperations transactions;

    Reminders(
            Accounts accounts,
            Confirmations confirmations,
            Callers callers,
            Letters letters,
            AgreementLetters agreements,
            Regions regions,
            TransactionOperations transactions) {
        super("reminders", Duration.ofMinutes(1), Duration.ofHours(1));
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.callers = callers;
        this.letters = letters;
        this.agreements = agreements;
        this.regions = regions;
        this.transactions = transactions;
    }

    /// Writes the letters that are due.
    ///
    /// @return how many
    int remind(LocalDate today) {
        var region = regions.present();
        if (region.isEmpty()) {
            return 0;
        }
        var tree = callers.organizations();
        var list = new DueList(region.get(), new Things(region.get(), tree), today);
        var people = accounts.list().stream()
                .filter(account -> account.state() == Account.State.ACTIVE)
                .flatMap(account -> accounts.findPerson(account.id()).stream())
                .toList();
        var written = agreements.write(people, tree, today);
        for (var person : people) {
            if (remind(person, list)) {
                written++;
            }
        }
        return written;
    }

    /// Who keeps the whole region is not reminded of what its organizations have to do.
    private boolean remind(Person person, DueList list) {
        var due = Policy.where(person, Act.CONFIRM).stream()
                .filter(reference -> !reference.equals(Membership.REGION))
                .flatMap(reference -> list.things().tree().find(reference).stream())
                .distinct()
                .mapToInt(organization -> DuePages.due(list, organization))
                .sum();
        // Noted and written together: what ends in between is neither, and comes again.
        return due > 0
                && Boolean.TRUE.equals(transactions.execute(_ -> {
                    var mine = confirmations.takeReminder(person);
                    if (mine) {
                        letters.remind(person, due);
                    }
                    return mine;
                }));
    }

    @Override
    protected void act() {
        if (letters.areSent()) {
            remind(LocalDate.now(Format.ZONE));
        }
    }
}
