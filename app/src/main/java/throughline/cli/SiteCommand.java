package throughline.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.imports.Imports;
import throughline.kit.SiteExport;
import throughline.platform.Failure;
import throughline.region.RegionRefresh;
import throughline.web.Format;
import throughline.web.Language;

/// `throughline export site`: the pages as a folder of files, for a kiosk, a classroom or a home without network.
@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the pages as files with relative links: open index.html in the folder, also from a USB stick.",
            "Sectors, pathways, jobs, programs, schools, help and maps are there. What has to be asked (search, compare,",
            "questions) and single courses are not. Ctrl-C stops it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = "  throughline export site --to /media/usb/pathways --language both")
final class SiteCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "An empty folder or an earlier copy; made if needed.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    Path folder;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "both",
            description = "en, es or both. Default: ${DEFAULT-VALUE}.")
    String language = "both";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Session session;

    SiteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var languages = languages();
        var application = session.startWeb(
                new HashMap<>(
                        Map.of("server.port", 0, "server.address", "127.0.0.1", "logging.level.throughline", "warn")),
                context -> {
                    var imports = context.getBean(Imports.class);
                    return () -> imports.loadShipped(session.progress());
                });
        var server = ((WebServerApplicationContext) application).getWebServer();
        if (server == null) {
            throw new Failure("The pages could not be served, so they cannot be written.");
        }
        var region = application.getBean(RegionRefresh.class).refresh();
        var started = System.nanoTime();
        // Many streams over one connection of HTTP/2 are refused; a few connections of HTTP/1.1 are not.
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var site = "http://127.0.0.1:" + server.getPort();
            var written = new SiteExport(region, address -> read(client, site, address), LocalDate.now(Format.ZONE))
                    .write(folder, languages, session.progress());
            spec.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "%,d pages, %,d MB in %s, written in %d s. Open %s.",
                            written.pages(),
                            written.bytes() / 1_000_000,
                            folder,
                            (System.nanoTime() - started) / 1_000_000_000,
                            folder.resolve(languages.getFirst() == Language.EN ? "index.html" : "es/index.html")));
        }
        return ExitCode.OK;
    }

    private List<Language> languages() {
        return language.equals("both")
                ? List.of(Language.EN, Language.ES)
                : Language.find(language)
                        .map(List::of)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), "--language is en, es or both, not " + language + "."));
    }

    private static byte[] read(HttpClient client, String site, String address)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site + address))
                .header("Accept", "text/html, */*")
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }
}
