package throughline.desk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.agreements.Agreements;
import throughline.agreements.KeptAgreement;
import throughline.people.Act;
import throughline.people.Membership;
import throughline.people.Organizations;
import throughline.people.Person;
import throughline.people.Policy;

/// Tells the people of the parties once each that an agreement waits for their signature, is to be renewed, or has
/// ended without one that follows. Who keeps the whole region is not told of what its organizations have to do.
@Component
@ConditionalOnWebApplication
final class AgreementLetters {
    private final Agreements agreements;
    private final Letters letters;
    private final TransactionOperations transactions;

    AgreementLetters(Agreements agreements, Letters letters, TransactionOperations transactions) {
        this.agreements = agreements;
        this.letters = letters;
        this.transactions = transactions;
    }

    /// What a letter is about.
    ///
    /// @param key     of its text
    /// @param once    a letter of the same words here is not written twice
    /// @param parties whose people are told
    private record Matter(String key, String once, Act act, Set<String> parties) {}

    /// @return how many letters were written
    int write(Iterable<Person> people, Organizations tree, LocalDate today) {
        var written = 0;
        for (var agreement : agreements.list()) {
            var matter = matter(agreement, today);
            if (matter == null) {
                continue;
            }
            for (var person : people) {
                if (concerns(person, matter, tree) && tell(person, matter, agreement)) {
                    written++;
                }
            }
        }
        return written;
    }

    /// Noted and written together: what ends in between is neither, and comes again.
    private boolean tell(Person person, Matter matter, KeptAgreement agreement) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var mine = agreements.takeLetter(agreement, person, matter.key() + " " + matter.once());
            if (mine) {
                letters.tellOfAgreement(person, matter.key(), agreement);
            }
            return mine;
        }));
    }

    private @Nullable Matter matter(KeptAgreement agreement, LocalDate today) {
        var parties = new HashSet<>(agreement.terms().parties());
        return switch (agreement.life(today)) {
            case REVIEW -> {
                agreements.signaturesOf(agreement).stream()
                        .filter(one -> one.version() == agreement.version())
                        .forEach(one -> parties.remove(one.party()));
                yield new Matter("sign", Integer.toString(agreement.version()), Act.SIGN, parties);
            }
            case EXPIRING -> new Matter("renew", String.valueOf(agreement.lastDay()), Act.PROPOSE, parties);
            case ENDED ->
                agreement.stage() == KeptAgreement.Stage.SIGNED && agreement.endedOn() == null
                        ? new Matter("ended", String.valueOf(agreement.lastDay()), Act.PROPOSE, parties)
                        : null;
            case DRAFT, SIGNED, ACTIVE, RENEWED -> null;
        };
    }

    private static boolean concerns(Person person, Matter matter, Organizations tree) {
        var places = Policy.where(person, matter.act()).stream()
                .filter(place -> !place.equals(Membership.REGION))
                .collect(Collectors.toSet());
        return !places.isEmpty()
                && matter.parties().stream()
                        .anyMatch(party -> tree.upward(party).stream().anyMatch(places::contains));
    }
}
