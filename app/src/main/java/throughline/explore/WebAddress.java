package throughline.explore;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Addresses of other web sites as sources write them.
public final class WebAddress {
    private WebAddress() {}

    /// The address with its scheme, where it is one of the web; everything else is not linked.
    public static @Nullable String of(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var text = written.strip();
        var whole = text.matches("(?i)https?://.*") ? text : "https://" + text;
        try {
            var uri = new URI(whole);
            var host = uri.getHost();
            return host != null && host.contains(".") && uri.getUserInfo() == null ? uri.toASCIIString() : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
