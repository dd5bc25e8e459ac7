package throughline.history;

import org.springframework.stereotype.Component;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;

/// What showing a change means, inside of the transaction of who shows it: it takes the place of the one before, its
/// translation counts as looked at, and the log says so.
@Component
final class Publishing {
    private final EditStore store;
    private final Translations translations;
    private final AuditLog log;

    Publishing(EditStore store, Translations translations, AuditLog log) {
        this.store = store;
        this.translations = translations;
        this.log = log;
    }

    void publish(Edit edit, String comment, By by) {
        store.publish(edit, comment, by.actor());
        // Whoever publishes the Spanish of a text has looked at the English.
        edit.type()
                .field(edit.field())
                .filter(Field::isSpanish)
                .ifPresent(field -> translations.reviewed(edit.type(), edit.key(), field, by.actor()));
        note(by, "change published", edit);
    }

    void note(By by, String action, Edit edit) {
        log.record(
                by,
                action,
                edit.type().table() + " " + edit.key(),
                edit.organization(),
                edit.field() + ": " + edit.before() + " → " + edit.value());
    }
}
