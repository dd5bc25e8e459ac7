package throughline.desk;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Other providers that people may sign in with, by OpenID Connect. Each key becomes part of the address that the
/// provider must know: `https://pathways.example.org/sign-in/done/KEY`.
///
/// @param patience how long one question to a provider may take
@ConfigurationProperties(prefix = "throughline.sign-in", ignoreUnknownFields = false)
public record SignInSettings(
        @DefaultValue Map<String, Provider> providers,
        @DefaultValue("10s") Duration patience) {
    public SignInSettings {
        providers = Map.copyOf(providers);
        providers.forEach((key, provider) -> {
            if (Stream.of(provider.name(), provider.issuer(), provider.clientId(), provider.clientSecret())
                    .anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("throughline.sign-in.providers." + key
                        + " needs a name, an issuer, a client-id and a client-secret.");
            }
        });
    }

    /// @param name   as the button says it: "Sign in with …"
    /// @param issuer address that the provider's own description stands under, /.well-known/openid-configuration
    public record Provider(
            @DefaultValue("") String name,
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret) {
        @Override
        public String toString() {
            return name + " at " + issuer;
        }
    }
}
