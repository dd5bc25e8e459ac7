package throughline.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import throughline.web.PublicAddress;

/// The other providers of the settings. A provider describes itself when somebody first signs in with it, not when the
/// server starts: one that is down keeps nobody else out.
@Component
@Lazy
final class Providers implements ClientRegistrationRepository {
    static final String BEGIN = "/sign-in/with";
    static final String DONE = "/sign-in/done";

    private final Map<String, SignInSettings.Provider> settings;
    private final PublicAddress address;
    private final ProviderClient client;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Providers(SignInSettings settings, PublicAddress address) {
        this.settings = new TreeMap<>(settings.providers());
        this.address = address;
        this.client = new ProviderClient(settings.patience());
    }

    boolean isEmpty() {
        return settings.isEmpty();
    }

    ProviderClient client() {
        return client;
    }

    List<SignInPage.Provider> choices() {
        return settings.entrySet().stream()
                .map(entry -> new SignInPage.Provider(entry.getValue().name(), BEGIN + "/" + entry.getKey()))
                .toList();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        var provider = settings.get(id);
        return provider == null ? null : known.computeIfAbsent(id, _ -> registration(id, provider));
    }

    private ClientRegistration registration(String id, SignInSettings.Provider provider) {
        return ClientRegistrations.fromOidcConfiguration(client.describe(provider.issuer()))
                .registrationId(id)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientName(provider.name())
                .scope("openid", "email")
                .redirectUri(address.configured().orElse("{baseUrl}") + DONE + "/{registrationId}")
                .build();
    }
}
