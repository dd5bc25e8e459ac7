package throughline.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import throughline.demo.DemoLoader;
import throughline.demo.DemoRegion;
import throughline.demo.DemoSize;

/// Not for people: the run from which the JDK learns what to keep in its AOT cache. Starts the web application on
/// any port, loads a small demonstration, reads a few dozen pages the way a browser would, and ends. The launcher
/// calls it once after a build.
@Command(name = "train", hidden = true, description = "Reads pages so that the JDK can prepare its AOT cache.")
final class TrainCommand implements Callable<Integer> {
    private static final int PAGES = 60;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final List<String> DOORS = List.of(
            "/", "/search?q=nurse", "/search?q=weldng", "/search?q=soldador&lang=es", "/api/v1", "/no-such-page");

    private final Session session;

    TrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var region = new DemoRegion(DemoSize.SMALL, DemoRegion.DEFAULT_SEED);
        var application =
                session.startWeb(new HashMap<>(Map.of("server.port", 0, "server.address", "127.0.0.1")), context -> {
                    var loader = context.getBean(DemoLoader.class);
                    return () -> loader.load(region, session.progress());
                });
        var server = ((WebServerApplicationContext) application).getWebServer();
        if (server == null) {
            return ExitCode.SOFTWARE;
        }
        try (var client = HttpClient.newHttpClient()) {
            read(client, "http://127.0.0.1:" + server.getPort());
        }
        return ExitCode.OK;
    }

    private static void read(HttpClient client, String site) throws IOException, InterruptedException {
        var known = new LinkedHashSet<>(DOORS);
        var waiting = new ArrayDeque<>(DOORS);
        for (var read = 0; read < PAGES && !waiting.isEmpty(); read++) {
            var request = HttpRequest.newBuilder(URI.create(site + waiting.remove()))
                    .header("Accept", "text/html")
                    .build();
            var links =
                    LINK.matcher(client.send(request, BodyHandlers.ofString()).body());
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&");
                if (!link.startsWith("//") && known.add(link)) {
                    waiting.add(link);
                }
            }
        }
    }
}
