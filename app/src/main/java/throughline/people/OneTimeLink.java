package throughline.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/// A link that opens an account once: the secret part of its address. Whoever has it can set the password, so it is
/// shown or mailed once and kept nowhere.
///
/// @param token 256 random bits for an address
public record OneTimeLink(String token, Instant expiresAt) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Why a link was made, which says how long it lasts.
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        PASSWORD(Duration.ofHours(1));

        private final Duration lasting;

        Purpose(Duration lasting) {
            this.lasting = lasting;
        }

        Duration lasting() {
            return lasting;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static String newToken() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] digest(String token) {
        return AuditLog.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    /// Path of the page that uses it.
    public String path() {
        return "/link/" + token;
    }

    @Override
    public String toString() {
        return "a one-time link until " + expiresAt;
    }
}
