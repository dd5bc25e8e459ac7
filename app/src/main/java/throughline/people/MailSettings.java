package throughline.people;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The server that takes our mail. Without a host none is sent, and links are shown to those who make them instead.
///
/// @param from     address that mail comes from
/// @param startTls whether the connection must be encrypted; off only for a server on the same machine
@ConfigurationProperties(prefix = "throughline.mail", ignoreUnknownFields = false)
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("true") boolean startTls) {
    public MailSettings {
        if (host != null && from == null) {
            throw new IllegalArgumentException(
                    "throughline.mail.from: expected the address that mail comes from, such as pathways@example.org");
        }
    }

    boolean isComplete() {
        return host != null;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
