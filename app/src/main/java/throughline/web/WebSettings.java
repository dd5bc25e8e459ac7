package throughline.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings of the pages.
///
/// @param publicUrl address under which people reach the pages, for example `https://pathways.example.org`;
///                  when absent, addresses with host repeat the host that the browser asked for
/// @param pageMemory memory for pages that were made before; 0 keeps none
@ConfigurationProperties(prefix = "throughline.web", ignoreUnknownFields = false)
public record WebSettings(
        @Nullable URI publicUrl, @DefaultValue("32MB") DataSize pageMemory) {
    public WebSettings {
        if (pageMemory.isNegative()) {
            throw new IllegalArgumentException(
                    "throughline.web.page-memory: expected a size such as 32MB, got " + pageMemory);
        }
        if (publicUrl != null
                && (publicUrl.getHost() == null || !publicUrl.getScheme().startsWith("http"))) {
            throw new IllegalArgumentException(
                    "throughline.web.public-url: expected an address such as https://pathways.example.org, got "
                            + publicUrl);
        }
    }
}
