package throughline.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import throughline.people.Person;
import throughline.people.SignIn;

/// Joins our way of comparing passwords to Spring Security. Who is signed in is known there by the number of the
/// account alone.
final class PasswordProvider implements AuthenticationProvider {
    private final SignIn signIn;

    PasswordProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        var password = String.valueOf(tried.getCredentials());
        return signIn.byPassword(tried.getName(), password, origin(tried))
                .map(person -> signedIn(person, tried.getDetails()))
                .orElseThrow(() -> new BadCredentialsException("refused"));
    }

    static Authentication signedIn(Person person, @Nullable Object details) {
        var token = UsernamePasswordAuthenticationToken.authenticated(Long.toString(person.id()), null, List.of());
        token.setDetails(details);
        return token;
    }

    private static String origin(Authentication tried) {
        return tried.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class;
    }
}
