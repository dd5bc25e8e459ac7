package throughline.drawings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The style sheet of drawings, as it stands inside a file.
final class StyleSheet {
    static final String TEXT = read();

    private StyleSheet() {}

    private static String read() {
        try (var in = StyleSheet.class.getResourceAsStream("/assets/map.css")) {
            if (in == null) {
                throw new IllegalStateException("assets/map.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("/\\*.*?\\*/", "")
                    .replaceAll("\\s*\\n\\s*", "")
                    .replaceAll("\\s*([{},;])\\s*", "$1")
                    .replaceAll(":\\s+", ":")
                    .replace(";}", "}")
                    .replace("<", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
