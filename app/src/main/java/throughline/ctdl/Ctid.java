package throughline.ctdl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Identifiers of published things: `ce-` and a UUID in lower case.
///
/// The UUID is name-based (RFC 4122, version 5) under the installation's address, so that the same thing of the same
/// installation keeps its identifier through every rebuild of the Region, and no two installations share one.
final class Ctid {
    private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private Ctid() {}

    /// The identifier of a thing, named by a key such as `maps/pathways/welding`, at an address.
    static String of(String base, String key) {
        return "ce-" + named(base + "/" + key);
    }

    private static UUID named(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(URL_NAMESPACE.getMostSignificantBits())
                    .putLong(URL_NAMESPACE.getLeastSignificantBits())
                    .flip());
            var bytes = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            var high = bytes.getLong() & 0xffff_ffff_ffff_0fffL | 0x5000L;
            var low = bytes.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
