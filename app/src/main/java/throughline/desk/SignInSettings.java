package throughline.desk;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Other providers that people may sign in with, by OpenID Connect. Each key becomes part of the address that the
/// provider must know: `https://pathways.example.org/sign-in/done/KEY`.
@ConfigurationProperties(prefix = "throughline.sign-in", ignoreUnknownFields = false)
public record SignInSettings(@DefaultValue Map<String, Provider> providers) {
    public SignInSettings {
        providers = Map.copyOf(providers);
    }

    /// @param name   as the button says it: "Sign in with …"
    /// @param issuer address that the provider's own description stands under, /.well-known/openid-configuration
    public record Provider(String name, String issuer, String clientId, String clientSecret) {
        @Override
        public String toString() {
            return name + " at " + issuer;
        }
    }
}
