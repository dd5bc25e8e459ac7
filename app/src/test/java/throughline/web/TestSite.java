package throughline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import throughline.finder.Finders;
import throughline.region.PastRegions;
import throughline.region.Region;
import throughline.region.RegionFixture;
import throughline.region.Regions;

/// The pages over the Region of [RegionFixture], without a database, on a free port. Tests share one.
public final class TestSite {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static TestSite shared;

    private final ConfigurableApplicationContext application;

    private TestSite(int port) {
        application = SpringApplication.run(Pages.class, "--server.port=" + port, "--spring.main.banner-mode=off");
    }

    /// The site that all tests use, with the Region of the fixture.
    public static synchronized TestSite shared() {
        if (shared == null) {
            shared = new TestSite(0);
            shared.publish(RegionFixture.region(true));
        }
        return shared;
    }

    /// A site of its own that has no Region yet.
    static TestSite empty() {
        return new TestSite(0);
    }

    /// Shows the fixture in a browser: the port is the first argument.
    public static void main(String[] arguments) {
        new TestSite(Integer.parseInt(arguments[0])).publish(RegionFixture.region(arguments.length == 1));
    }

    void publish(Region region) {
        application.getBean(Finders.class).prepare(region).run();
        RegionFixture.publish(application.getBean(Regions.class), region);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    void close() {
        application.close();
    }

    /// Address of the site, without a slash at the end.
    public String origin() {
        return "http://localhost:"
                + ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    /// What the site answers, redirects not followed.
    public HttpResponse<String> get(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(origin() + path));
        headers.forEach(request::header);
        return send(request.build());
    }

    /// The same as bytes, as they were sent.
    public HttpResponse<byte[]> bytes(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(origin() + path));
        headers.forEach(request::header);
        return send(request.build(), BodyHandlers.ofByteArray());
    }

    /// The whole answer to a request line that no client library would send.
    String raw(String requestLine) {
        var address = URI.create(origin());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The headers of a page alone.
    HttpResponse<String> head(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin() + path))
                .header("Accept", "text/html")
                .HEAD()
                .build());
    }

    /// What the site answers to a form that it never offered.
    HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin() + path))
                .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpResponse<String> get(String path) {
        return get(path, Map.of("Accept", "text/html"));
    }

    /// Only what pages need: no database, no commands.
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
            })
    @ComponentScan({
        "throughline.web",
        "throughline.browse",
        "throughline.explore",
        "throughline.atlas",
        "throughline.planner",
        "throughline.grids",
        "throughline.interests",
        "throughline.compare",
        "throughline.nearby",
        "throughline.doors",
        "throughline.counsel",
        "throughline.maps",
        "throughline.audit",
        "throughline.deadends",
        "throughline.personas",
        "throughline.posters",
        "throughline.ctdl",
        "throughline.api",
        "throughline.gaps"
    })
    static class Pages {
        @Bean
        Regions regions() {
            return new Regions();
        }

        @Bean
        PastRegions pastRegions() {
            return new PastRegions(_ -> RegionFixture.past());
        }

        @Bean
        Finders finders() {
            return new Finders();
        }
    }
}
