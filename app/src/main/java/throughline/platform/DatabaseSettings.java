package throughline.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which database serves this installation: the embedded one in the home folder, or a server named by a URL.
public sealed interface DatabaseSettings {
    String VARIABLE = "THROUGHLINE_DATABASE_URL";

    /// PostgreSQL in the home folder, started and stopped by Throughline.
    record Embedded() implements DatabaseSettings {}

    /// A server somebody else looks after. User and password are null when the URL itself holds or omits them.
    record External(
            String jdbcUrl, @Nullable String user, @Nullable String password) implements DatabaseSettings {
        /// Never shows the password: this text may reach a log. Parameters of the URL may hold one too.
        @Override
        public String toString() {
            return jdbcUrl.replaceFirst("\\?.*", "");
        }
    }

    /// `--database URL`, else the environment variable, else the embedded database.
    static DatabaseSettings of(@Nullable String option, Map<String, String> environment) {
        var url = option == null ? environment.get(VARIABLE) : option;
        return url == null || url.isBlank() ? new Embedded() : parse(url.strip());
    }

    /// Understands `postgresql://user:password@host:port/name`, `postgres://…` and `jdbc:postgresql://…`.
    ///
    /// @throws Failure when the text is none of these; the message does not repeat it, as it may hold a password
    static External parse(String url) {
        var matcher = Url.PATTERN.matcher(url);
        if (!matcher.matches()) {
            throw new Failure("The database URL is not understood. Write it as "
                    + "postgresql://user:password@host:5432/name or jdbc:postgresql://host:5432/name?user=...");
        }
        return new External(
                "jdbc:postgresql://" + matcher.group("rest"),
                Url.decode(matcher.group("user")),
                Url.decode(matcher.group("password")));
    }

    /// How a URL is taken apart.
    final class Url {
        private static final Pattern PATTERN = Pattern.compile("(?:jdbc:)?(?:postgresql|postgres)://"
                + "(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<rest>[^/?@]*/[^/?@]+(?:\\?.*)?)");

        private Url() {}

        private static @Nullable String decode(@Nullable String part) {
            // A plus sign stands for itself in this part of a URL.
            return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }
}
