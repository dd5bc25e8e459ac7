package throughline.people;

import java.time.Instant;
import java.util.HexFormat;

/// Something that was done, as it stands in the log.
///
/// @param actor        who did it: `account 7`, `command line`, `nobody` before somebody is signed in
/// @param action       what, for example `role given`
/// @param subject      to whom or what
/// @param organization where, or empty
/// @param origin       network address it was asked from, or empty
/// @param digest       SHA-256 of the event and of the digest before it, in hexadecimal
public record AuditEvent(
        long id,
        Instant at,
        String actor,
        String action,
        String subject,
        String organization,
        String detail,
        String origin,
        String previous,
        String digest) {
    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
