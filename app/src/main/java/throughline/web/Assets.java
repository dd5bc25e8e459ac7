package throughline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Our own style sheet, drawings and scripts, held in memory. The address of a file holds a digest of its
/// content, so a browser may keep it for ever. Immutable.
@Component
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml;charset=utf-8",
            "js", "text/javascript;charset=utf-8");

    private final Map<String, Asset> assets = new TreeMap<>();

    Assets() throws IOException {
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:assets/*.*")) {
            var name = resource.getFilename();
            if (name == null) {
                continue;
            }
            var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type == null) {
                throw new IllegalStateException("asset of unknown type: " + name);
            }
            var content = resource.getContentAsByteArray();
            assets.put(name, new Asset(name, type, content, digest(content)));
        }
    }

    /// A file with what a browser must know of it.
    record Asset(String name, String type, byte[] content, String digest) {}

    /// Address of a file.
    ///
    /// @throws IllegalArgumentException when there is no such file
    String path(String name) {
        var asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + asset.digest() + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /// Digest of all files and texts a page is made of besides its data; part of every ETag.
    String digest() {
        var all = new StringBuilder();
        assets.values().forEach(asset -> all.append(asset.digest()));
        return digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(sha, 0, 6);
        } catch (NoSuchAlgorithmException missing) {
            throw new UncheckedIOException(new IOException(missing));
        }
    }
}
