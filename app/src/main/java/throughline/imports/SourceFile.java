package throughline.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file to import, on disk or shipped inside the product. It can be opened any number of times.
///
/// @param shown as the operator named it; stands in issues
/// @param bytes size as stored, packed if it is packed
/// @param path  where it is on disk, if it is
record SourceFile(
        String shown, FileName name, long bytes, @Nullable Path path, Opener opener) {
    static SourceFile of(Path path) throws IOException {
        return new SourceFile(
                path.toString(),
                new FileName(String.valueOf(path.getFileName())),
                Files.size(path),
                path,
                () -> Files.newInputStream(path));
    }

    /// Whether it begins like a gzip archive.
    boolean isPacked() throws IOException {
        try (var in = open()) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    InputStream open() throws IOException {
        return opener.open();
    }

    /// Opens the stored bytes.
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }
}
