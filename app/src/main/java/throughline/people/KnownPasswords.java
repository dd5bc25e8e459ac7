package throughline.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Passwords that guessers know: the common ones that come with us, and those of a list that the operator names. Only
/// those that our rules of length would take are kept, as the first eight bytes of their SHA-256: a list of millions
/// fits, and the words themselves are nowhere in memory. Immutable.
final class KnownPasswords {
    /// The commonest of our length; SOURCE.md beside it says where from and under which license.
    private static final String COMMON = "/passwords/common.txt.gz";

    private final long[] sorted;

    private KnownPasswords(long[] sorted) {
        this.sorted = sorted;
    }

    /// Reads the common ones and the list of the operator, where there is one.
    static KnownPasswords of(PasswordSettings settings) {
        try (var common =
                        new GZIPInputStream(Objects.requireNonNull(KnownPasswords.class.getResourceAsStream(COMMON)));
                var named = open(settings.known())) {
            return of(Stream.concat(lines(common), lines(named)));
        } catch (IOException | UncheckedIOException failure) {
            throw new IllegalStateException(
                    "throughline.passwords.known: " + settings.known() + " cannot be read", failure);
        }
    }

    private static InputStream open(@Nullable Path list) throws IOException {
        return list == null ? InputStream.nullInputStream() : Files.newInputStream(list);
    }

    /// Bytes that are no UTF-8, as old lists have them, harm no other line.
    private static Stream<String> lines(InputStream list) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new BufferedReader(new InputStreamReader(list, decoder)).lines();
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
