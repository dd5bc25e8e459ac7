package throughline.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The log of who did what. It is only ever added to: the database chains the events and refuses everything else.
@Component
public final class AuditLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final AuditStore store;

    AuditLog(AuditStore store) {
        this.store = store;
    }

    /// Who asks, and from where.
    ///
    /// @param origin network address, or empty
    public record By(String actor, String origin) {
        public static final By COMMAND_LINE = new By("command line", "");

        public static By nobody(String origin) {
            return new By("nobody", origin);
        }
    }

    /// Writes one event, as part of the transaction that is open, if one is.
    public void record(By by, String action, String subject, String organization, String detail) {
        store.insert(by.actor(), action, subject, organization, detail, by.origin());
    }

    /// The newest events first.
    ///
    /// @param words  what one of the texts of an event must contain, or empty
    /// @param before only events with a lower number; 0 for all
    public List<AuditEvent> search(String words, long before, int limit) {
        return store.search(words, before == 0 ? Long.MAX_VALUE : before, limit);
    }

    /// All events, the oldest first.
    public void export(Consumer<AuditEvent> target) {
        store.each(target);
    }

    /// What verifying found.
    public sealed interface Verdict {
        /// @param digest of the last event: kept elsewhere, it shows later that nothing was cut off
        record Whole(long events, String digest) implements Verdict {}

        /// @param id number of the first event that does not fit to the one before it
        record Broken(long id) implements Verdict {}

        /// Every event fits, but the one that was expected is not among them.
        record Cut(String expected) implements Verdict {}
    }

    /// Computes the whole chain again.
    ///
    /// @param expected a digest that was the last one once, or null
    public Verdict verify(@Nullable String expected) {
        var chain = new Chain(expected);
        store.each(chain::add);
        if (chain.broken.isPresent()) {
            return new Verdict.Broken(chain.broken.get());
        }
        return expected != null && !chain.seen ? new Verdict.Cut(expected) : new Verdict.Whole(chain.count, chain.last);
    }

    private static final class Chain {
        private final @Nullable String expected;
        private String last = HexFormat.of().formatHex(sha256(new byte[0]));
        private long count;
        private boolean seen;
        private Optional<Long> broken = Optional.empty();

        Chain(@Nullable String expected) {
            this.expected = expected;
        }

        void add(AuditEvent event) {
            count++;
            if (broken.isEmpty()
                    && !(event.id() == count
                            && event.previous().equals(last)
                            && event.digest().equals(digest(event)))) {
                broken = Optional.of(event.id());
            }
            last = event.digest();
            seen = seen || event.digest().equals(expected);
        }
    }

    private static String digest(AuditEvent event) {
        var text = new StringBuilder();
        for (var part : List.of(
                Long.toString(event.id()),
                TIME.format(event.at()),
                event.actor(),
                event.action(),
                event.subject(),
                event.organization(),
                event.detail(),
                event.origin())) {
            text.append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(part);
        }
        var digest = newSha256();
        digest.update(HexFormat.of().parseHex(event.previous()));
        return AuditEvent.hex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] content) {
        return newSha256().digest(content);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
