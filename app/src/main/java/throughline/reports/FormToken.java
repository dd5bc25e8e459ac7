package throughline.reports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a form carries to show that we made it, when, and about which page: a random receipt, the second, a signature.
/// Nothing is kept until it is sent.
final class FormToken {
    /// Nobody reads and writes faster.
    static final Duration EARLIEST = Duration.ofSeconds(3);

    static final Duration LATEST = Duration.ofHours(12);
    private static final int RECEIPT_BYTES = 18;
    private static final int TOKEN_BYTES = RECEIPT_BYTES + Long.BYTES + 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    static String make(byte[] secret, String about, Instant now) {
        var receipt = new byte[RECEIPT_BYTES];
        RANDOM.nextBytes(receipt);
        var head = ByteBuffer.allocate(RECEIPT_BYTES + Long.BYTES)
                .put(receipt)
                .putLong(now.getEpochSecond())
                .array();
        return encode(ByteBuffer.allocate(TOKEN_BYTES)
                .put(head)
                .put(sign(secret, head, about))
                .array());
    }

    /// The receipt of a form that came back in time.
    static Optional<byte[]> receipt(byte[] secret, String token, String about, Instant now) {
        var bytes = decode(token);
        if (bytes.length != TOKEN_BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var head = new byte[RECEIPT_BYTES + Long.BYTES];
        var signature = new byte[TOKEN_BYTES - head.length];
        buffer.get(head).get(signature);
        if (!MessageDigest.isEqual(signature, sign(secret, head, about))) {
            return Optional.empty();
        }
        var made = Instant.ofEpochSecond(ByteBuffer.wrap(head).getLong(RECEIPT_BYTES));
        var inTime = !now.isBefore(made.plus(EARLIEST)) && !now.isAfter(made.plus(LATEST));
        return inTime ? Optional.of(Arrays.copyOf(head, RECEIPT_BYTES)) : Optional.empty();
    }

    private static byte[] sign(byte[] secret, byte[] head, String about) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(head);
            return mac.doFinal(about.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
