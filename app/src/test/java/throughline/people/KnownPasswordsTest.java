package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.people.SignIn.Reason;

/// Passwords that guessers know, from a list of the operator.
class KnownPasswordsTest {
    @TempDir
    private Path folder;

    @Test
    void whatTheListHoldsIsRefusedInWhateverCase() throws Exception {
        var file = folder.resolve("known.txt");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("zebra tangle quorum 9\r\nShort1\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
        bytes.writeBytes("contraseña larguísima 7".getBytes(StandardCharsets.UTF_8));
        Files.write(file, bytes.toByteArray());
        var passwords = new Passwords(new PasswordSettings(file));
        for (var known : List.of("zebra tangle quorum 9", "Zebra Tangle Quorum 9", "contraseña larguísima 7")) {
            assertThat(passwords.problem(known, List.of())).hasValue(Reason.EASILY_GUESSED);
            assertThat(new Passwords(new PasswordSettings(null)).problem(known, List.of()))
                    .as("without the list")
                    .isEmpty();
        }
        assertThat(passwords.problem("zebra tangle quorum 8", List.of())).isEmpty();
    }

    /// Ranks 2, 5, 10 and some thousands further down of the list that comes with us; zxcvbn alone would take the last.
    @Test
    void theCommonestOfOurLengthAreRefusedWithoutAnyList() throws Exception {
        var passwords = new Passwords(new PasswordSettings(null));
        for (var common : List.of(
                "Administrator", "1q2w3e4r5t6y", "transformers", "cogitoergosum", "CONTEMPORANEOUS", "iloveyou1234")) {
            assertThat(passwords.problem(common, List.of())).as(common).hasValue(Reason.EASILY_GUESSED);
        }
        try (var list = new GZIPInputStream(getClass().getResourceAsStream("/passwords/common.txt.gz"))) {
            var lines = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines)
                    .as("OWASP asks for 3,000")
                    .hasSizeGreaterThan(3_000)
                    .doesNotHaveDuplicates();
            assertThat(lines).allMatch(line -> line.length() >= Passwords.MIN_LENGTH);
            assertThat(KnownPasswords.of(new PasswordSettings(null)).contains(lines.getLast()))
                    .isTrue();
        }
    }

    @Test
    void aListOfManyFits() {
        var known = KnownPasswords.of(IntStream.range(0, 200_000).mapToObj(number -> "breached word " + number));
        assertThat(known.contains("breached word 199999")).isTrue();
        assertThat(known.contains("breached word 200000")).isFalse();
    }

    @Test
    void aListThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> new PasswordSettings(folder.resolve("none.txt")))
                .hasMessageContaining("throughline.passwords.known")
                .hasMessageContaining("none.txt");
    }

    /// Common ones, and those made of names at hand, are refused without any list.
    @Test
    void whatStandsNearIsRefusedWithoutAList() {
        var passwords = new Passwords(new PasswordSettings(null));
        for (var near :
                List.of("Throughline2026", "marlincollege2026!", "password1234", "qwertyuiop123", "aaaaaaaaaaaaaa")) {
            assertThat(passwords.problem(near, List.of("throughline", "marlin", "college")))
                    .as(near)
                    .hasValue(Reason.EASILY_GUESSED);
        }
    }
}
