package throughline.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.stereotype.Component;
import throughline.people.SignIn.Reason;

/// Hashes and judges passwords. Argon2id with the parameters that OWASP names: 19 MiB, two passes, one lane.
@Component
@Lazy
final class Passwords {
    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;
    /// On zxcvbn's scale from 0 to 4: safely unguessable, also when somebody has stolen a slow hash.
    private static final int MIN_SCORE = 3;

    private final PasswordEncoder encoder = new Argon2Password4jPasswordEncoder(
            Argon2Function.getInstance(MEMORY_KIB, PASSES, 1, HASH_BYTES, Argon2.ID));
    private final Zxcvbn strength = new Zxcvbn();
    /// Bounds the memory that many who sign in at once can take.
    private final Semaphore room =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    /// What the password of an account that does not exist is compared with.
    private final String nobodys = encode("nobody has this password");

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
        return strength.measure(password, known).getScore() < MIN_SCORE
                ? Optional.of(Reason.EASILY_GUESSED)
                : Optional.empty();
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
