package throughline.atlas;

import java.util.LinkedHashMap;
import java.util.Optional;

/// Keeps files of maps in memory, at most so many bytes of them, those asked for longest ago going first. Files of one
/// edition (the Region and the day) are kept together. Thread-safe.
final class FileShelf {
    static final int MOST_BYTES = 8_000_000;
    private static final int MAX_ADDRESS = 300;

    private final LinkedHashMap<String, byte[]> files = new LinkedHashMap<>(64, 0.75f, true);
    private String edition = "";
    private long bytes;

    synchronized Optional<byte[]> find(String edition, String address) {
        if (!this.edition.equals(edition)) {
            files.clear();
            bytes = 0;
            this.edition = edition;
        }
        return Optional.ofNullable(files.get(address));
    }

    synchronized void keep(String edition, String address, byte[] body) {
        // A straggler was made from an edition that is gone.
        if (!this.edition.equals(edition)
                || address.length() > MAX_ADDRESS
                || body.length > MOST_BYTES / 8
                || files.putIfAbsent(address, body) != null) {
            return;
        }
        bytes += body.length;
        var oldest = files.entrySet().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldest.next().getValue().length;
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
