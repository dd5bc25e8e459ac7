package throughline.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.stereotype.Component;
import throughline.people.SignIn.Reason;

/// Hashes and judges passwords. Argon2id with the parameters that OWASP names: 19 MiB, two passes, one lane.
@Component
@Lazy
@EnableConfigurationProperties(PasswordSettings.class)
final class Passwords {
    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;
    /// On zxcvbn's scale from 0 to 4: safely unguessable, also when somebody has stolen a slow hash.
    private static final int MIN_SCORE = 3;

    /// Words at hand that are shorter may stand in any password.
    private static final int MIN_WORD = 4;

    private static final int MIN_LETTERS_LEFT = 6;

    private final PasswordEncoder encoder = new Argon2Password4jPasswordEncoder(
            Argon2Function.getInstance(MEMORY_KIB, PASSES, 1, HASH_BYTES, Argon2.ID));
    private final Zxcvbn strength = new Zxcvbn();
    /// Bounds the memory that many who sign in at once can take.
    private final Semaphore room =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    /// What the password of an account that does not exist is compared with.
    private final String nobodys = encode("nobody has this password");

    private final KnownPasswords listed;

    Passwords(PasswordSettings settings) {
        this.listed = KnownPasswords.of(settings);
    }

    String encode(String password) {
        return working(() -> String.valueOf(encoder.encode(password)));
    }

    boolean matches(String password, String encoded) {
        return password.length() <= MAX_LENGTH && working(() -> encoder.matches(password, encoded));
    }

    /// Takes as long as comparing, and is never true.
    boolean matchesNobody(String password) {
        matches(password, nobodys);
        return false;
    }

    /// @param known words that somebody who guesses would try first: name, address, place
    Optional<Reason> problem(String password, List<String> known) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of(Reason.TOO_SHORT);
        }
        if (password.length() > MAX_LENGTH) {
            return Optional.of(Reason.TOO_LONG);
        }
        return listed.contains(password)
                        || isMadeOf(known, password)
                        || strength.measure(password, known).getScore() < MIN_SCORE
                ? Optional.of(Reason.EASILY_GUESSED)
                : Optional.empty();
    }

    /// Whether hardly a word is left without the words at hand, digits and signs: `marlincollege2026!`.
    private static boolean isMadeOf(List<String> known, String password) {
        var left = password.toLowerCase(Locale.ROOT);
        for (var word : known.stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .filter(one -> one.length() >= MIN_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            left = left.replace(word, "");
        }
        return left.length() < password.length()
                && left.codePoints().filter(Character::isLetter).count() < MIN_LETTERS_LEFT;
    }

    private <T> T working(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
