package throughline.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What one pass over the whole file tells before anything is read from it.
///
/// @param sha256  of the unpacked content, so that `x.csv` and `x.csv.gz` are the same
/// @param charset by the byte-order mark, else UTF-8 where the bytes are valid, else Windows-1252
/// @param lines   line ends, which is about the number of rows
record Fingerprint(String sha256, Charset charset, long lines) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int CHUNK = 1 << 16;

    static Fingerprint of(SourceFile file, Limits limits) throws IOException {
        try (var in = Content.open(file, limits)) {
            return of(in);
        }
    }

    private static Fingerprint of(InputStream in) throws IOException {
        var digest = newSha256();
        var utf8 = new Utf8();
        var bytes = new byte[CHUNK];
        @Nullable Charset marked = null;
        long lineFeeds = 0;
        long carriageReturns = 0;
        for (int read; (read = in.readNBytes(bytes, 0, CHUNK)) > 0; ) {
            marked = utf8.isAtStart() ? Mark.of(bytes, read) : marked;
            digest.update(bytes, 0, read);
            utf8.take(bytes, read);
            for (var i = 0; i < read; i++) {
                lineFeeds += bytes[i] == '\n' ? 1 : 0;
                carriageReturns += bytes[i] == '\r' ? 1 : 0;
            }
        }
        var guessed = utf8.isValid() ? StandardCharsets.UTF_8 : WINDOWS_1252;
        return new Fingerprint(
                HexFormat.of().formatHex(digest.digest()),
                marked == null ? guessed : marked,
                lineFeeds > 0 ? lineFeeds : carriageReturns);
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    /// The encoding of a beginning that may be cut in the middle of a character.
    static Charset charsetOfHead(byte[] head) {
        var marked = Mark.of(head, head.length);
        if (marked != null) {
            return marked;
        }
        var utf8 = new Utf8();
        utf8.take(head, head.length);
        return utf8.isValidSoFar() ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /// The byte-order mark that may begin a file.
    static final class Mark {
        private Mark() {}

        static @Nullable Charset of(byte[] head, int length) {
            if (length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf) {
                return StandardCharsets.UTF_8;
            }
            if (length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
                return StandardCharsets.UTF_16BE;
            }
            return length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe ? StandardCharsets.UTF_16LE : null;
        }

        /// Moves a stream that can be marked behind its byte-order mark, if it has one.
        static void skip(InputStream in) throws IOException {
            in.mark(3);
            var head = in.readNBytes(3);
            in.reset();
            var charset = of(head, head.length);
            if (charset != null) {
                in.skipNBytes(charset.equals(StandardCharsets.UTF_8) ? 3 : 2);
            }
        }
    }

    /// Tells whether bytes that come in pieces are UTF-8.
    private static final class Utf8 {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final ByteBuffer pending = ByteBuffer.allocate(CHUNK + 8);
        private final CharBuffer characters = CharBuffer.allocate(CHUNK + 8);
        private boolean valid = true;
        private boolean started;

        boolean isAtStart() {
            return !started;
        }

        void take(byte[] bytes, int length) {
            started = true;
            for (var from = 0; valid && from < length; ) {
                var size = Math.min(length - from, pending.remaining());
                pending.put(bytes, from, size).flip();
                valid = !decoder.decode(pending, characters.clear(), false).isError();
                pending.compact();
                from += size;
            }
        }

        boolean isValidSoFar() {
            return valid;
        }

        boolean isValid() {
            return valid
                    && !decoder.decode(pending.flip(), characters.clear(), true).isError();
        }
    }
}
