package throughline.desk;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import throughline.agreements.KeptAgreement;
import throughline.people.Account;
import throughline.people.Accounts;
import throughline.people.Act;
import throughline.people.Membership;
import throughline.people.OneTimeLink;
import throughline.people.Organizations;
import throughline.people.Outbox;
import throughline.people.Person;
import throughline.reports.Report;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.PublicAddress;
import throughline.web.Texts;

/// The letters that go out by mail, each in the language of who gets it.
@Component
@ConditionalOnWebApplication
final class Letters {
    private final Outbox outbox;
    private final Accounts accounts;
    private final PublicAddress address;

    Letters(Outbox outbox, Accounts accounts, PublicAddress address) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.address = address;
    }

    /// Whether mail is sent at all. Links in it need the configured address: what a browser names as our host could
    /// be anybody's.
    boolean areSent() {
        return outbox.isOpen() && address.configured().isPresent();
    }

    /// A link to set a password with.
    void send(Account account, OneTimeLink link) {
        var language = Language.find(account.language()).orElse(Language.EN);
        var until = Format.of(language).dateTime(link.expiresAt());
        write(account.email(), language, "desk.letter.link", account.name(), url(language, link.path()), until);
    }

    /// Tells those who answer for an organization that somebody reported a mistake; the region's staff, when nobody
    /// does.
    void tellOfReport(String organization, String title, Organizations tree) {
        var owners = accounts.whoMay(Act.ANSWER, tree.upward(organization));
        for (var owner : owners.isEmpty() ? accounts.whoMay(Act.ANSWER, Set.of(Membership.REGION)) : owners) {
            var language = Language.find(owner.language()).orElse(Language.EN);
            write(owner.email(), language, "desk.letter.report", owner.name(), title, url(language, "/desk/reports"));
        }
    }

    /// Reminds somebody of facts to be confirmed.
    void remind(Person person, int due) {
        var language = Language.find(person.language()).orElse(Language.EN);
        write(person.email(), language, "desk.letter.due", person.name(), due, url(language, "/desk/due"));
    }

    /// Tells somebody that an agreement waits for them.
    ///
    /// @param about `sign`, `renew` or `ended`
    void tellOfAgreement(Person person, String about, KeptAgreement agreement) {
        var language = Language.find(person.language()).orElse(Language.EN);
        var last = agreement.lastDay();
        write(
                person.email(),
                language,
                "agreements.letter." + about,
                person.name(),
                agreement.terms().title(),
                last == null ? "" : Format.of(language).date(last),
                url(language, "/desk/agreements/" + agreement.id()));
    }

    /// The answer, to who reported and left an address.
    void answer(Report report, String answer) {
        var language = Language.find(report.language()).orElse(Language.EN);
        write(report.contact(), language, "desk.letter.answer", report.words(), answer, url(language, report.page()));
    }

    private String url(Language language, String path) {
        return address.configured().orElseThrow() + language.prefix() + path;
    }

    private void write(String recipient, Language language, String key, Object... arguments) {
        var texts = Texts.load(language);
        outbox.put(recipient, texts.text(key + ".subject"), texts.text(key + ".body", arguments));
    }
}
