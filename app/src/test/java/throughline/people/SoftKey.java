package throughline.people;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;

/// A passkey in software, as a device and a browser answer with it: made by the layout of WebAuthn level 2, by hand.
/// What a test changes of it is what an attacker could.
public final class SoftKey {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final byte[] credential = uuidBytes();
    private final KeyPair keys;
    private final byte[] handle;
    public String host = "localhost";
    public String origin = "http://localhost:8080";
    public boolean ownerWasAsked = true;
    public int signatures;

    /// @param handle of the account, as the offer says it
    public SoftKey(String handle) {
        this.handle = Base64.getUrlDecoder().decode(handle);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] uuidBytes() {
        var one = UUID.randomUUID();
        return ByteBuffer.allocate(16)
                .putLong(one.getMostSignificantBits())
                .putLong(one.getLeastSignificantBits())
                .array();
    }

    /// The answer to "make a passkey".
    public String made(String challenge) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(authenticatorData(WITH_KEY));
        data.writeBytes(new byte[16]);
        data.writeBytes(
                ByteBuffer.allocate(2).putShort((short) credential.length).array());
        data.writeBytes(credential);
        data.writeBytes(publicKey());
        var object = new ByteArrayOutputStream();
        object.write(0xA3);
        object.writeBytes(word("fmt"));
        object.writeBytes(word("none"));
        object.writeBytes(word("attStmt"));
        object.write(0xA0);
        object.writeBytes(word("authData"));
        object.write(0x58);
        object.write(data.size());
        object.writeBytes(data.toByteArray());
        return answer(
                "\"attestationObject\":\"" + text(object.toByteArray()) + "\",\"transports\":[\"internal\"]",
                clientData("webauthn.create", challenge));
    }

    /// The answer to "show who you are".
    public String signed(String challenge) {
        signatures++;
        var data = authenticatorData(0);
        var client = clientData("webauthn.get", challenge);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(AuditLog.sha256(client));
            return answer(
                    "\"authenticatorData\":\"" + text(data) + "\",\"signature\":\"" + text(signature.sign())
                            + "\",\"userHandle\":\"" + text(handle) + "\"",
                    client);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] authenticatorData(int flags) {
        return ByteBuffer.allocate(37)
                .put(AuditLog.sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (PRESENT | (ownerWasAsked ? VERIFIED : 0) | flags))
                .putInt(signatures)
                .array();
    }

    private byte[] clientData(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String answer(String response, byte[] client) {
        var id = text(credential);
        return "{\"id\":\"" + id + "\",\"rawId\":\"" + id + "\",\"type\":\"public-key\",\"clientExtensionResults\":{},"
                + "\"response\":{\"clientDataJSON\":\"" + text(client) + "\"," + response + "}}";
    }

    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        key.writeBytes(coordinate(point.getAffineX()));
        key.writeBytes(new byte[] {0x22, 0x58, 0x20});
        key.writeBytes(coordinate(point.getAffineY()));
        return key.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[32];
        var length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] word(String word) {
        return ((char) (0x60 + word.length()) + word).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
