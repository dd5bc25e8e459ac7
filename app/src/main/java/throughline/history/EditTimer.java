package throughline.history;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import throughline.platform.Recurring;

/// Publishes approved changes when their day has come. Each server looks; of two, one finds something to do.
@Component
@ConditionalOnWebApplication
final class EditTimer extends Recurring {
    private final DueEdits edits;

    EditTimer(DueEdits edits) {
        super("edit-timer", Duration.ofMinutes(1), Duration.ofMinutes(1));
        this.edits = edits;
    }

    @Override
    protected void act() {
        edits.publish(LocalDate.now(Edits.ZONE));
    }
}
