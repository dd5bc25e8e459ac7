package throughline.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import throughline.imports.Imports;
import throughline.imports.ReleaseHeader;
import throughline.platform.Failure;
import throughline.platform.Progress;

/// Puts a demonstration region into a database: the shipped reference tables, its releases, and the settings that
/// make every page say that it is a demonstration.
@Component
public final class DemoLoader {
    /// Raised when the same size and seed give other facts than before.
    private static final int GENERATION = 2;

    private static final String ACTOR = "Throughline";
    private static final String LOADED = "demo.loaded";

    private final Imports imports;
    private final DemoStore store;

    DemoLoader(Imports imports, DataSource dataSource) {
        this.imports = imports;
        this.store = new DemoStore(dataSource);
    }

    /// Loads the region. Does nothing when it is there; an interrupted load goes on with the missing releases.
    ///
    /// @throws Failure when the database holds facts of a real region
    public void load(DemoRegion region, Progress progress) {
        if (isLoaded(region)) {
            return;
        }
        if (store.holdsRealFacts(ACTOR)) {
            throw new Failure("This database holds facts of a real region. The demonstration is kept apart from them:"
                    + " name another --home or --database.");
        }
        imports.loadShipped(progress);
        var releases = region.releases();
        try (var step = progress.begin("Demonstration " + region.size().key(), releases.size(), "parts")) {
            for (var release : releases) {
                step.check();
                imports.importFacts(header(region, release), ACTOR, step, release.facts());
                step.advance(1);
            }
        }
        var settings = new LinkedHashMap<String, String>();
        settings.put("region.name", region.name());
        settings.put("region.name-es", region.nameEs());
        settings.put("region.demonstration", "true");
        settings.put("region.counties", String.join(",", region.counties()));
        settings.put("region.areas", String.join(",", region.areas()));
        settings.put(LOADED, name(region));
        store.putSettings(settings, ACTOR);
    }

    /// Whether the database holds this very demonstration.
    boolean isLoaded(DemoRegion region) {
        return store.findSetting(LOADED).filter(name(region)::equals).isPresent();
    }

    private static String name(DemoRegion region) {
        return "demo-" + GENERATION + "-" + region.size().key() + "-" + region.seed();
    }

    private static ReleaseHeader header(DemoRegion region, DemoRelease release) {
        var content =
                name(region) + " " + release.kind() + " " + release.edition().vintage();
        return new ReleaseHeader(
                release.kind(), release.edition(), release.source(), content, sha256(content), 0, true);
    }

    /// The facts follow from what they are made from, so its digest stands for theirs.
    private static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
