package throughline.people;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What passwords are held against beside the rules that are built in.
///
/// @param known file of passwords that are known to guessers, such as a list of breaches: one to a line, UTF-8
@ConfigurationProperties(prefix = "throughline.passwords", ignoreUnknownFields = false)
public record PasswordSettings(@Nullable Path known) {
    public PasswordSettings {
        if (known != null && !Files.isReadable(known)) {
            throw new IllegalArgumentException(
                    "throughline.passwords.known: expected a file that can be read, one password to a line, found: "
                            + known);
        }
    }
}
