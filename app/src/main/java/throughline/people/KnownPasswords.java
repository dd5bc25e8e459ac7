package throughline.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/// Passwords of a list that the operator names. Only those that our rules of length would take are kept, as the first
/// eight bytes of their SHA-256: a list of millions fits, and the words themselves are nowhere in memory. Immutable.
final class KnownPasswords {
    private final long[] sorted;

    private KnownPasswords(long[] sorted) {
        this.sorted = sorted;
    }

    /// Reads the list; without one, nothing is known. Bytes that are no UTF-8, as old lists have them, harm no other
    /// line.
    static KnownPasswords of(PasswordSettings settings) {
        var file = settings.known();
        if (file == null) {
            return new KnownPasswords(new long[0]);
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (var reader =
                new java.io.BufferedReader(new java.io.InputStreamReader(Files.newInputStream(file), decoder))) {
            return of(reader.lines());
        } catch (IOException | UncheckedIOException failure) {
            throw new IllegalStateException("throughline.passwords.known: " + file + " cannot be read", failure);
        }
    }

    static KnownPasswords of(Stream<String> lines) {
        return new KnownPasswords(lines.map(KnownPasswords::fold)
                .filter(line -> line.codePointCount(0, line.length()) >= Passwords.MIN_LENGTH)
                .filter(line -> line.length() <= Passwords.MAX_LENGTH)
                .mapToLong(KnownPasswords::hash)
                .sorted()
                .distinct()
                .toArray());
    }

    /// Whether the password is on the list, in whatever case.
    boolean contains(String password) {
        return Arrays.binarySearch(sorted, hash(fold(password))) >= 0;
    }

    private static String fold(String line) {
        return line.strip().toLowerCase(Locale.ROOT);
    }

    private static long hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return java.nio.ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
