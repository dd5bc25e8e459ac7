package throughline.desk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import throughline.people.Account;
import throughline.people.OneTimeLink;
import throughline.people.Outbox;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.PublicAddress;
import throughline.web.Texts;

/// The letters that go out by mail, each in the language of who gets it.
@Component
@ConditionalOnWebApplication
final class Letters {
    private final Outbox outbox;
    private final PublicAddress address;

    Letters(Outbox outbox, PublicAddress address) {
        this.outbox = outbox;
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
        var texts = Texts.load(language);
        var url = address.configured().orElseThrow() + language.prefix() + link.path();
        var until = Format.of(language).dateTime(link.expiresAt());
        outbox.put(
                account.email(),
                texts.text("desk.letter.link.subject"),
                texts.text("desk.letter.link.body", account.name(), url, until));
    }
}
