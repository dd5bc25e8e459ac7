package throughline.region;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// The list of the files of a snapshot with their sizes and checksums, written last.
final class SnapshotContents {
    private static final String FILE = "contents";
    private static final String TITLE = "throughline region 2";
    private static final int BUFFER = 1 << 16;

    private SnapshotContents() {}

    /// Lists all files of the folder.
    static void seal(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : files(folder)) {
            lines.add(line(folder, file));
        }
        lines.addFirst(TITLE + " " + lines.size());
        Files.write(folder.resolve(FILE), lines);
    }

    /// @throws IOException when a file is missing, was added, or is not as it was written
    static void verify(Path folder) throws IOException {
        var lines = Files.readAllLines(folder.resolve(FILE));
        if (lines.isEmpty() || !lines.getFirst().equals(TITLE + " " + (lines.size() - 1))) {
            throw new IOException("the list of its files is damaged");
        }
        for (var line : lines.subList(1, lines.size())) {
            var file = folder.resolve(line.substring(line.lastIndexOf(' ') + 1)).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file) || !line.equals(line(folder, file))) {
                throw new IOException("one of its files is damaged");
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String line(Path folder, Path file) throws IOException {
        var name = folder.relativize(file).toString().replace('\\', '/');
        return Long.toHexString(checksum(file)) + " " + Files.size(file) + " " + name;
    }

    private static long checksum(Path file) throws IOException {
        var checksum = new CRC32C();
        var buffer = new byte[BUFFER];
        try (var in = Files.newInputStream(file)) {
            for (var read = in.read(buffer); read > 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
            }
        }
        return checksum.getValue();
    }

    static long checksum(String text) {
        var checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
