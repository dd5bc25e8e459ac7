package throughline.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A place in a list, bound to the version of the Region the list was made from.
record Cursor(String version, int offset) {
    /// What a cursor that was sent turned out to be.
    sealed interface Read {
        record Valid(Cursor cursor) implements Read {}

        /// Not one of ours.
        record Unknown() implements Read {}

        /// Made from another version; the list has to be begun again.
        record Expired() implements Read {}
    }

    String print() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((version + ":" + offset).getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a cursor for the present version; an empty text is the beginning.
    static Read read(String text, String version) {
        if (text.isEmpty()) {
            return new Read.Valid(new Cursor(version, 0));
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", -1);
            if (parts.length != 2 || !parts[1].matches("[0-9]{1,9}")) {
                return new Read.Unknown();
            }
            return parts[0].equals(version)
                    ? new Read.Valid(new Cursor(version, Integer.parseInt(parts[1])))
                    : new Read.Expired();
        } catch (IllegalArgumentException _) {
            return new Read.Unknown();
        }
    }
}
