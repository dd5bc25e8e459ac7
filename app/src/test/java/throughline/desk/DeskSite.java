package throughline.desk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import throughline.App;
import throughline.demo.DemoSite;
import throughline.people.Account;
import throughline.people.Accounts;
import throughline.people.AuditLog.By;
import throughline.people.Membership;
import throughline.people.OneTimeLink.Purpose;
import throughline.people.Role;
import throughline.people.SignIn;
import throughline.platform.TestDatabase;
import throughline.region.Organization;
import throughline.region.Region;
import throughline.region.Regions;

/// The whole application as a server, over a database that holds the small demonstration. Tests share one.
final class DeskSite {
    static final String PASSWORD = "plum kettle sidewalk 47";
    private static DeskSite shared;

    final TestDatabase database;
    private final ConfigurableApplicationContext application;

    private DeskSite(TestDatabase database, List<String> settings) {
        this(database, database.dataSource(), settings);
    }

    private DeskSite(TestDatabase database, DataSource connections, List<String> settings) {
        this.database = database;
        var spring = new SpringApplication(App.class);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                context -> context.registerBean(DataSource.class, () -> connections));
        var arguments = new ArrayList<>(List.of("--server.port=0", "--spring.main.banner-mode=off"));
        arguments.addAll(settings);
        application = spring.run(arguments.toArray(String[]::new));
    }

    static synchronized DeskSite shared() {
        if (shared == null) {
            var database = TestDatabase.create();
            DemoSite.loadSmall(database.dataSource());
            shared = new DeskSite(database, List.of());
        }
        return shared;
    }

    /// The application over a demonstration of a size of its own.
    static DeskSite of(String size) {
        var database = TestDatabase.create();
        DemoSite.load(database.dataSource(), size);
        var pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        return new DeskSite(database, new HikariDataSource(pool), List.of());
    }

    /// Another server on the same database.
    DeskSite another(String... settings) {
        return new DeskSite(database, List.of(settings));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    Region region() {
        return bean(Regions.class).present().orElseThrow();
    }

    /// A district of the demonstration that has schools below it.
    Organization district() {
        return region().organizations().stream()
                .filter(one -> region().childrenOf(one).size() > 1 && one.parentId() < 0)
                .findFirst()
                .orElseThrow();
    }

    Organization school() {
        return region().childrenOf(district()).getFirst();
    }

    /// An organization that is neither above nor below the district.
    Organization elsewhere() {
        return region().organizations().stream()
                .filter(one -> one.parentId() < 0
                        && one.id() != district().id()
                        && !region().programsOf(one).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// Waits until the Region shows something, for what is published while nobody waits.
    void await(java.util.function.Predicate<Region> shown) {
        var until = System.nanoTime() + java.time.Duration.ofSeconds(60).toNanos();
        while (!shown.test(region())) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the Region did not come to show it");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    /// Publishes what is due on a day, as the timers of two servers do that come at the same time.
    ///
    /// @return how many both say they published
    int due(java.time.LocalDate day) {
        return together(() -> bean(throughline.history.DueEdits.class).publish(day));
    }

    /// Does something twice at the same time and adds up what comes of it.
    static int together(java.util.concurrent.Callable<Integer> work) {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var sum = 0;
            for (var done : threads.invokeAll(java.util.List.of(work, work))) {
                sum += done.get();
            }
            return sum;
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    static String reference(Organization organization) {
        return organization.identifiers().getFirst();
    }

    Account account(String email, Membership... memberships) {
        var accounts = bean(Accounts.class);
        var account = accounts.invite(By.COMMAND_LINE, email, email.replaceFirst("@.*", ""), "en");
        for (var membership : memberships) {
            accounts.grant(By.COMMAND_LINE, account, membership);
        }
        if (!account.hasPassword()) {
            var link = accounts.link(By.COMMAND_LINE, account, Purpose.INVITATION);
            bean(SignIn.class).byLink(link.token(), PASSWORD, "192.0.2.10");
        }
        return account;
    }

    /// A browser of somebody with a role, signed in.
    Browser signedIn(Role role, String reference) {
        var email = role.key() + "-" + Integer.toHexString(reference.hashCode()) + "@example.org";
        account(email, new Membership(role, reference));
        var browser = browser();
        browser.signIn(email);
        return browser;
    }

    String origin() {
        return "http://localhost:"
                + ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    Browser browser() {
        return new Browser(origin());
    }

    void close() {
        application.close();
    }

    /// A person's browser without scripts: keeps cookies, fills in forms as they are on the page.
    static final class Browser {
        final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private final String origin;

        Browser(String origin) {
            this.origin = origin;
        }

        Browser at(DeskSite other) {
            var browser = new Browser(other.origin());
            cookies.getCookieStore()
                    .getCookies()
                    .forEach(cookie -> browser.cookies.getCookieStore().add(URI.create(other.origin()), cookie));
            return browser;
        }

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path))
                    .header("Accept", "text/html")
                    .build());
        }

        /// Follows redirects within the site.
        HttpResponse<String> open(String path) {
            var answer = get(path);
            for (var hops = 0; answer.statusCode() / 100 == 3 && hops < 5; hops++) {
                answer = get(answer.headers().firstValue("Location").orElseThrow());
            }
            return answer;
        }

        Document page(String path) {
            var answer = open(path);
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answers " + answer.statusCode());
            }
            return Jsoup.parse(answer.body(), origin);
        }

        HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
            var body = fields.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            var request = HttpRequest.newBuilder(URI.create(origin + path))
                    .header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(request.build());
        }

        /// Sends a form of a page with what is in it, and some fields filled in.
        HttpResponse<String> submit(Element form, Map<String, String> fields) {
            return post(form.attr("action"), filled(form, fields));
        }

        static Map<String, String> filled(Element form, Map<String, String> fields) {
            var all = new java.util.LinkedHashMap<String, String>();
            for (var input : form.select("input[name], select[name], textarea[name]")) {
                var value = switch (input.tagName()) {
                    case "select" -> {
                        var chosen = input.selectFirst("option[selected]");
                        yield (chosen == null ? input.selectFirst("option") : chosen).attr("value");
                    }
                    case "textarea" -> input.wholeText();
                    default -> input.attr("value");
                };
                all.put(input.attr("name"), value);
            }
            all.putAll(fields);
            return all;
        }

        void signIn(String email) {
            var form = page("/sign-in").selectFirst("form.desk");
            var answer = submit(form, Map.of("email", email, "password", PASSWORD));
            if (answer.statusCode() != 302) {
                throw new AssertionError(email + " cannot sign in: " + answer.statusCode());
            }
        }

        HttpResponse<byte[]> bytes(String path) {
            try {
                return client.send(
                        HttpRequest.newBuilder(URI.create(origin + path)).build(), BodyHandlers.ofByteArray());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        /// Sends a form with a file in its field `file`.
        HttpResponse<String> upload(String path, Map<String, String> fields, byte[] file) {
            return upload(path, fields, "file", file);
        }

        HttpResponse<String> upload(String path, Map<String, String> fields, String part, byte[] file) {
            var body = new java.io.ByteArrayOutputStream();
            fields.forEach((name, value) -> body.writeBytes(
                    ("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                            .getBytes(StandardCharsets.UTF_8)));
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + part
                            + "\"; filename=\"../up.xlsx\"\r\n" + "Content-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
            return send(HttpRequest.newBuilder(URI.create(origin + path))
                    .header("Accept", "text/html")
                    .header("Content-Type", "multipart/form-data; boundary=edge")
                    .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                    .build());
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
