package throughline.posters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The mark of a school or district as posters take it.
final class Logo {
    private static final int MAX_BYTES = 1_000_000;
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg");

    private Logo() {}

    /// The `data:` address of a picture.
    ///
    /// @throws IllegalArgumentException when the file is too large, no PNG or JPEG, or unreadable; the message says
    ///                                  which
    static String read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException(file + " is larger than 1 MB");
            }
            var bytes = Files.readAllBytes(file);
            var png = bytes.length > 4 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
            var jpeg = bytes.length > 4 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8;
            if (!png && !jpeg) {
                throw new IllegalArgumentException(file + " is neither PNG nor JPEG");
            }
            return "data:image/" + (png ? "png" : "jpeg") + ";base64,"
                    + Base64.getEncoder().encodeToString(bytes);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " can't be read", unreadable);
        }
    }

    /// The picture of a folder that has the name of a school, for example `westview-high.png`.
    static Optional<Path> find(Path folder, String school) {
        return ENDINGS.stream()
                .map(ending -> folder.resolve(school + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
