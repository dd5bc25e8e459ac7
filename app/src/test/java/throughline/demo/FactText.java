package throughline.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Edition;
import throughline.imports.Fact;
import throughline.imports.Sink;

/// The digest of everything that facts write, in the order in which they write it.
final class FactText implements CopyRow {
    private final MessageDigest digest;

    private FactText() throws NoSuchAlgorithmException {
        digest = MessageDigest.getInstance("SHA-256");
    }

    static String digest(DemoRegion region) throws NoSuchAlgorithmException {
        var text = new FactText();
        for (var release : region.releases()) {
            text.put(release.kind() + release.edition());
            release.facts().accept(new Sink() {
                @Override
                public void add(Fact fact) {
                    text.put(fact.table().name());
                    fact.write(text);
                }

                @Override
                public Edition edition() {
                    return release.edition();
                }
            });
        }
        return HexFormat.of().formatHex(text.digest.digest());
    }

    private FactText put(@Nullable Object value) {
        digest.update((value + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    @Override
    public CopyRow text(@Nullable String value) {
        return put(value);
    }

    @Override
    public CopyRow number(@Nullable Integer value) {
        return put(value);
    }

    @Override
    public CopyRow number(@Nullable Long value) {
        return put(value);
    }

    @Override
    public CopyRow number(@Nullable Double value) {
        return put(value);
    }

    @Override
    public CopyRow flag(@Nullable Boolean value) {
        return put(value);
    }

    @Override
    public CopyRow date(@Nullable LocalDate value) {
        return put(value);
    }

    @Override
    public CopyRow texts(List<String> values) {
        return put(values);
    }
}
