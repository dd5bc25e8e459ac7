package throughline.desk;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import throughline.web.PublicAddress;

/// The other providers of the settings. A provider describes itself when somebody first signs in with it, not when the
/// server starts: one that is down keeps nobody else out.
@Component
@Lazy
final class Providers implements ClientRegistrationRepository {
    static final String BEGIN = "/sign-in/with";
    static final String DONE = "/sign-in/done";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, SignInSettings.Provider> settings;
    private final PublicAddress address;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Providers(SignInSettings settings, PublicAddress address) {
        this.settings = new TreeMap<>(settings.providers());
        this.address = address;
    }

    boolean isEmpty() {
        return settings.isEmpty();
    }

    List<SignInPage.Provider> choices() {
        return settings.entrySet().stream()
                .map(entry -> new SignInPage.Provider(entry.getValue().name(), BEGIN + "/" + entry.getKey()))
                .toList();
    }

    /// Asks a provider for tokens through the JDK's client, and not for longer than a person waits.
    static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        var provider = settings.get(id);
        return provider == null ? null : known.computeIfAbsent(id, _ -> registration(id, provider));
    }

    private ClientRegistration registration(String id, SignInSettings.Provider provider) {
        return ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(id)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientName(provider.name())
                .scope("openid", "email")
                .redirectUri(address.configured().orElse("{baseUrl}") + DONE + "/{registrationId}")
                .build();
    }
}
