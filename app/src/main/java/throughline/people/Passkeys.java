package throughline.people;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.AuditLog.By;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys: made, and used to show who somebody is. The device must ask its owner, by a PIN or a finger, so that one
/// passkey is two factors. WebAuthn4J reads and checks what browsers send; nothing of that is done here.
@Component
@Lazy
public final class Passkeys {
    /// More than anybody has devices.
    static final int MAX_PER_ACCOUNT = 20;

    /// Room for large keys; a longer answer is not read.
    private static final int MAX_ANSWER_CHARACTERS = 20_000;

    private static final int MAX_NAME_CHARACTERS = 60;
    private static final int CHALLENGE_BYTES = 32;
    private static final int REFUSALS_PER_ADDRESS = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Ed25519, ECDSA with P-256, RSA: what devices have. The page offers the same ones.
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final PasskeyStore store;
    private final AccountStore accountStore;
    private final Accounts accounts;
    private final AuditLog log;
    private final TransactionOperations transactions;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager library = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);
    private final JsonMapper json = new JsonMapper();
    private final Throttle refusals = new Throttle(REFUSALS_PER_ADDRESS, Duration.ofMinutes(10));

    Passkeys(
            PasskeyStore store,
            AccountStore accountStore,
            Accounts accounts,
            AuditLog log,
            TransactionOperations transactions) {
        this.store = store;
        this.accountStore = accountStore;
        this.accounts = accounts;
        this.log = log;
        this.transactions = transactions;
    }

    /// Where pages are reached: a passkey is made for the host, and the browser says the origin.
    public record Site(String host, String origin) {
        /// @param address scheme, host, port and perhaps a path
        public static Site of(String address) {
            var url = URI.create(address);
            return new Site(String.valueOf(url.getHost()), url.getScheme() + "://" + url.getAuthority());
        }
    }

    /// What a browser is told to make a passkey.
    ///
    /// @param handle what authenticators know the account by
    /// @param known  credentials of the account: a device that has one makes no second
    public record Offer(String handle, List<String> known) {
        public Offer {
            known = List.copyOf(known);
        }
    }

    /// What a device signs, so that an answer counts once.
    public static String newChallenge() {
        var bytes = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public Offer offer(Person person) {
        return new Offer(
                text(store.handle(person.id())),
                store.credentials(person.id()).stream().map(Passkeys::text).toList());
    }

    /// Keeps a new passkey of somebody who has just confirmed who they are.
    ///
    /// @param answer what the browser made, as JSON
    /// @param asked  whether this browser was given a challenge, and has not used it yet
    public boolean add(Person person, String name, String answer, Site site, Predicate<String> asked, String origin) {
        try {
            var made = made(answer);
            var server = server(made.getCollectedClientData(), site, asked);
            library.verify(made, new RegistrationParameters(server, ALGORITHMS, true, true));
            var data = Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
            var credential = Objects.requireNonNull(data.getAttestedCredentialData());
            var called = name.strip().substring(0, Math.min(name.strip().length(), MAX_NAME_CHARACTERS));
            var kept = transactions.execute(_ -> {
                var fits = store.credentials(person.id()).size() < MAX_PER_ACCOUNT
                        && store.insert(
                                person.id(),
                                site.host(),
                                called.isEmpty() ? site.host() : called,
                                credential.getCredentialId(),
                                attested.convert(credential),
                                data.getSignCount(),
                                data.isFlagBE(),
                                data.isFlagBS());
                if (fits) {
                    log.record(new By(person.actor(), origin), "passkey added", person.actor(), "", called);
                }
                return fits;
            });
            return Boolean.TRUE.equals(kept);
        } catch (WebAuthnException | JacksonException | IllegalArgumentException refused) {
            log.record(new By(person.actor(), origin), "passkey refused", person.actor(), "", reason(refused));
            return false;
        }
    }

    /// The person whose passkey signed, unless the account is locked.
    public Optional<Person> signIn(String answer, Site site, Predicate<String> asked, String origin) {
        if (!refusals.isOpen(origin)) {
            return Optional.empty();
        }
        return switch (check(answer, site, asked)) {
            case Checked.Right(var person) -> {
                accountStore.signedIn(person.id());
                log.record(new By(person.actor(), origin), "signed in", person.actor(), "", "passkey");
                yield Optional.of(person);
            }
            case Checked.Wrong(var account, var why) -> {
                refusals.pass(origin);
                log.record(
                        By.nobody(origin),
                        "sign-in refused",
                        account == null ? "no account" : "account " + account,
                        "",
                        "passkey: " + why);
                yield Optional.empty();
            }
        };
    }

    /// Whether a passkey of somebody who is signed in signed, before they do what cannot be taken back.
    public boolean confirm(Person person, String answer, Site site, Predicate<String> asked, String origin) {
        var checked = check(answer, site, asked);
        var right = checked instanceof Checked.Right(var other) && other.id() == person.id();
        if (!right) {
            var why = checked instanceof Checked.Wrong wrong ? wrong.why() : "of another account";
            log.record(new By(person.actor(), origin), "confirmation refused", person.actor(), "", "passkey: " + why);
        }
        return right;
    }

    private sealed interface Checked {
        record Right(Person person) implements Checked {}

        record Wrong(@Nullable Long account, String why) implements Checked {}
    }

    private Checked check(String answer, Site site, Predicate<String> asked) {
        Long account = null;
        try {
            var credential = read(answer);
            var signed = signed(credential);
            var server = server(signed.getCollectedClientData(), site, asked);
            var found = store.find(bytes(credential.path("rawId")), site.host());
            if (found.isEmpty()) {
                return new Checked.Wrong(null, "not known");
            }
            var key = found.get();
            account = key.account();
            var handle = credential.path("response").path("userHandle");
            if (handle.isString() && !MessageDigest.isEqual(bytes(handle), key.handle())) {
                return new Checked.Wrong(account, "of another account");
            }
            library.verify(signed, new AuthenticationParameters(server, record(key), null, true, true));
            var data = Objects.requireNonNull(signed.getAuthenticatorData());
            if (!store.used(key.id(), data.getSignCount(), data.isFlagBS())) {
                return new Checked.Wrong(account, "used meanwhile");
            }
            return accounts.findPerson(account)
                    .<Checked>map(Checked.Right::new)
                    .orElseGet(() -> new Checked.Wrong(key.account(), "locked"));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException refused) {
            return new Checked.Wrong(account, reason(refused));
        }
    }

    private RegistrationData made(String answer) {
        var response = read(answer).path("response");
        return library.parse(new RegistrationRequest(
                bytes(response.path("attestationObject")), bytes(response.path("clientDataJSON"))));
    }

    private AuthenticationData signed(JsonNode credential) {
        var response = credential.path("response");
        var handle = response.path("userHandle");
        return library.parse(new AuthenticationRequest(
                bytes(credential.path("rawId")),
                handle.isString() ? bytes(handle) : null,
                bytes(response.path("authenticatorData")),
                bytes(response.path("clientDataJSON")),
                bytes(response.path("signature"))));
    }

    private JsonNode read(String answer) {
        if (answer.length() > MAX_ANSWER_CHARACTERS) {
            throw new IllegalArgumentException("too long");
        }
        return json.readTree(answer);
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getUrlDecoder().decode(text.asString(""));
    }

    private CredentialRecordImpl record(PasskeyStore.Key key) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                key.syncable(),
                key.synced(),
                key.signatures(),
                attested.convert(key.attested()),
                null,
                null,
                null,
                Set.of());
    }

    private static ServerProperty server(@Nullable CollectedClientData said, Site site, Predicate<String> asked) {
        if (said == null || said.getChallenge() == null) {
            throw new IllegalArgumentException("no challenge");
        }
        var challenge = said.getChallenge().getValue();
        if (!asked.test(text(challenge))) {
            throw new IllegalArgumentException("a challenge that nobody was given");
        }
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /// The kind of refusal; what the browser sent is not written down.
    private static String reason(RuntimeException refused) {
        return refused.getClass().getSimpleName().replace("Exception", "");
    }
}
