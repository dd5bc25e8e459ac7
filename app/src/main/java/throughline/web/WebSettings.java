package throughline.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings of the pages.
///
/// @param publicUrl address under which people reach the pages, for example `https://pathways.example.org`;
///                  when absent, addresses with host repeat the host that the browser asked for
@ConfigurationProperties(prefix = "throughline.web", ignoreUnknownFields = false)
public record WebSettings(@Nullable URI publicUrl) {
    public WebSettings {
        if (publicUrl != null
                && (publicUrl.getHost() == null || !publicUrl.getScheme().startsWith("http"))) {
            throw new IllegalArgumentException(
                    "throughline.web.public-url: expected an address such as https://pathways.example.org, got "
                            + publicUrl);
        }
    }
}
