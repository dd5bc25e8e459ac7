package throughline.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves our own files. An outdated address gets the present file, but may not keep it.
@Controller
final class AssetPages {
    private final Assets assets;

    AssetPages(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{digest}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String digest, @PathVariable String name) {
        return assets.find(name)
                .map(asset -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, asset.type())
                        .cacheControl(
                                asset.digest().equals(digest)
                                        ? CacheControl.maxAge(Duration.ofDays(365))
                                                .cachePublic()
                                                .immutable()
                                        : CacheControl.noCache())
                        .body(asset.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
