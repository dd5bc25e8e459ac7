package throughline.desk;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import throughline.people.Accounts;
import throughline.people.SignIn;
import throughline.region.Regions;
import throughline.web.Language;
import throughline.web.PublicAddress;

/// What is protected, and how. Sessions and Spring Security exist under [#PATHS] only, in every language: a public
/// page never meets them. They are made with the first request there, so that a server starts without.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SecurityConfiguration.IDLE_SECONDS)
@EnableConfigurationProperties(SignInSettings.class)
class SecurityConfiguration {
    /// Where people sign in, by password or link, and what is behind it.
    static final List<String> PATHS = List.of("/sign-in", "/link", "/desk");

    /// After an hour without a request a session ends; what was being typed is kept all the same.
    static final int IDLE_SECONDS = 60 * 60;

    private static final int AFTER_THE_LANGUAGE = Ordered.HIGHEST_PRECEDENCE + 50;

    @Bean
    static BeanFactoryPostProcessor securityWhenItIsNeeded() {
        return beans -> {
            for (var name : beans.getBeanDefinitionNames()) {
                var bean = beans.getBeanDefinition(name);
                var made = bean.getBeanClassName() + " " + bean.getFactoryBeanName();
                if (made.contains("org.springframework.security.") || made.contains("org.springframework.session.")) {
                    bean.setLazyInit(true);
                }
            }
        };
    }

    @Bean
    DelegatingFilterProxyRegistrationBean sessionFilter() {
        return under(new DelegatingFilterProxyRegistrationBean("springSessionRepositoryFilter"), AFTER_THE_LANGUAGE);
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilter() {
        return under(new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain"), AFTER_THE_LANGUAGE + 1);
    }

    private static DelegatingFilterProxyRegistrationBean under(
            DelegatingFilterProxyRegistrationBean filter, int order) {
        var patterns = new ArrayList<String>();
        for (var language : Language.values()) {
            for (var path : PATHS) {
                patterns.add(language.prefix() + path);
                patterns.add(language.prefix() + path + "/*");
            }
        }
        filter.setUrlPatterns(patterns);
        filter.setOrder(order);
        return filter;
    }

    @Bean
    Callers callers(Accounts accounts, Regions regions) {
        return new Callers(accounts, regions);
    }

    @Bean
    WebMvcConfigurer callersAsArguments(Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(callers);
            }
        };
    }

    /// 216 random bits, as many characters as the column holds; a UUID would have 122.
    @Bean
    SessionIdGenerator sessionIds() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[27];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().encodeToString(bytes);
        };
    }

    /// One cookie for all languages, made when somebody comes to sign in. Where pages are reached by HTTPS its name
    /// begins with `__Host-`, so that no neighbor of the host can plant one.
    @Bean
    CookieSerializer sessionCookie(PublicAddress address) {
        var cookie = new DefaultCookieSerializer();
        var secure =
                address.configured().filter(url -> url.startsWith("https://")).isPresent();
        cookie.setCookieName(secure ? "__Host-desk" : "desk");
        if (secure) {
            cookie.setUseSecureCookie(true);
        }
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    @Lazy
    SecurityFilterChain desk(HttpSecurity http, Callers callers, SignIn signIn, Doors doors, Providers providers) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in/**", "/link/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .authenticationProvider(new PasswordProvider(signIn))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(doors::welcome)
                        .failureHandler(doors::refused))
                .logout(out -> out.logoutUrl("/sign-in/out").logoutSuccessHandler(doors::goodbye))
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint(doors::signInFirst).accessDeniedHandler(doors::notSent))
                .addFilterBefore(callers.filter(), AuthorizationFilter.class)
                // Where somebody wanted to go stands in the address of the sign-in page, not in a session.
                .requestCache(cache -> cache.disable())
                // Every page has them already.
                .headers(headers -> headers.disable());
        if (!providers.isEmpty()) {
            http.oauth2Login(other -> other.loginPage("/sign-in")
                    .clientRegistrationRepository(providers)
                    .authorizationEndpoint(at -> at.authorizationRequestResolver(withPkce(providers)))
                    .tokenEndpoint(at ->
                            at.accessTokenResponseClient(providers.client().tokens()))
                    .userInfoEndpoint(
                            at -> at.oidcUserService(providers.client().users()))
                    .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                        @Override
                        public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                            filter.setAuthenticationFailureHandler(doors::providerIsDown);
                            return filter;
                        }
                    })
                    .redirectionEndpoint(at -> at.baseUri(Providers.DONE + "/*"))
                    .successHandler(doors::vouchedFor)
                    .failureHandler(doors::refused));
        }
        return http.build();
    }

    /// A code that somebody else got hold of is of no use without the proof that this server keeps.
    private static OAuth2AuthorizationRequestResolver withPkce(Providers providers) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, Providers.BEGIN);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /// Keys of providers are read by the same client as everything of theirs.
    @Bean
    @Lazy
    JwtDecoderFactory<ClientRegistration> tokensOfProviders(Providers providers) {
        return providers.client();
    }
}
