package throughline.imports;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The bytes of a file as they were before compression.
final class Content {
    private static final int BUFFER = 1 << 16;
    private static final long RATIO_COUNTS_FROM = 64L << 20;

    private Content() {}

    /// Opens a file, unpacking gzip as it goes.
    ///
    /// @throws FileProblem from any read, when the archive is damaged or unpacks to too much
    static InputStream open(SourceFile file, Limits limits) throws IOException {
        var packed = file.isPacked();
        var stored = new BufferedInputStream(file.open(), BUFFER);
        try {
            return packed ? new Unpacked(unzip(stored), file.bytes(), limits) : stored;
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    private static InputStream unzip(InputStream stored) throws IOException {
        try {
            return new GZIPInputStream(stored, BUFFER);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    private static FileProblem damaged(IOException e) {
        return new FileProblem(
                Check.DAMAGED_ARCHIVE,
                0,
                "The compressed file is damaged or ends early (" + e.getMessage() + "). Download or copy it again.");
    }

    /// Counts what comes out and stops a file that was made to fill the disk.
    private static final class Unpacked extends FilterInputStream {
        private final long packedBytes;
        private final Limits limits;
        private long unpackedBytes;

        private Unpacked(InputStream in, long packedBytes, Limits limits) {
            super(in);
            this.packedBytes = Math.max(1, packedBytes);
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                var read = super.read(buffer, offset, length);
                unpackedBytes += Math.max(0, read);
                if (unpackedBytes > limits.unpackedBytes() || isBomb()) {
                    throw new FileProblem(
                            Check.TOO_LARGE_UNPACKED,
                            0,
                            "The file of " + packedBytes + " bytes unpacks to more than " + unpackedBytes
                                    + " bytes, which no file of this kind does.");
                }
                return read;
            } catch (EOFException | ZipException e) {
                throw damaged(e);
            }
        }

        private boolean isBomb() {
            return unpackedBytes > Math.min(RATIO_COUNTS_FROM, limits.unpackedBytes() / 2)
                    && unpackedBytes / packedBytes > limits.unpackedRatio();
        }
    }
}
