package throughline.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import throughline.platform.Failure;
import throughline.platform.Progress;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Texts;

/// Writes the pages of a Region as files with relative links.
public final class SiteExport {
    /// Stands in every copy, so that a newer one may be written over it, and nothing else.
    private static final String MARK = "throughline-copy.txt";

    private static final Pattern LISTS =
            Pattern.compile("href=\"((?:/es)?/(?:programs|occupations|institutions)\\?letter=[^\"#]*)\"");
    private static final Pattern ASSETS = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final Region region;
    private final Server server;
    private final LocalDate today;

    /// Where pages come from.
    public interface Server {
        /// What is at an address with language prefix.
        ///
        /// @throws IOException when it cannot be read
        byte[] read(String address) throws IOException, InterruptedException;
    }

    /// What was written.
    public record Written(int pages, long bytes) {}

    public SiteExport(Region region, Server server, LocalDate today) {
        this.region = region;
        this.server = server;
        this.today = today;
    }

    /// Writes the copy. Lists are cut into pages by letter; those are found on the way.
    ///
    /// @throws Failure when the folder holds something else
    /// @throws Progress.Cancelled when `overall` asked to stop; what is written stays
    public Written write(Path folder, List<Language> languages, Progress overall) {
        try {
            prepare(folder);
            var addresses = new LinkedHashSet<String>();
            languages.forEach(
                    language -> SiteAddresses.of(region).forEach(page -> addresses.add(prefixed(language, page))));
            var lists = lists(addresses, overall);
            addresses.addAll(lists);
            var assets = new LinkedHashSet<String>();
            ASSETS.matcher(text(addresses.getFirst())).results().forEach(found -> assets.add(found.group(1)));
            var bytes = 0L;
            for (var asset : assets) {
                bytes += write(folder.resolve(asset.substring(1)), server.read(asset));
            }
            bytes += pages(folder, languages, addresses, overall);
            bytes += search(folder, languages, addresses);
            bytes += write(folder.resolve(SiteFile.MISSING), missing(languages).getBytes(StandardCharsets.UTF_8));
            return new Written(addresses.size(), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        }
    }

    private static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent() && !Files.exists(folder.resolve(MARK))) {
                throw new Failure(
                        "The folder " + folder + " holds something else. Name an empty folder with --to DIR.");
            }
        }
        Files.writeString(folder.resolve(MARK), "A copy of a Throughline site. Open index.html.\n");
    }

    private static String prefixed(Language language, String page) {
        return page.equals("/") ? (language == Language.EN ? "/" : language.prefix()) : language.prefix() + page;
    }

    /// Pages of lists by letter, as the lists link them.
    private Set<String> lists(Set<String> addresses, Progress overall) throws IOException, InterruptedException {
        var found = new LinkedHashSet<String>();
        var waiting = new ArrayList<>(addresses.stream()
                .filter(address -> address.matches("(/es)?/(programs|occupations|institutions)"))
                .toList());
        try (var step = overall.begin("Find lists", waiting.size(), "lists")) {
            for (var at = 0; at < waiting.size(); at++) {
                step.check();
                LISTS.matcher(text(waiting.get(at)))
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link ->
                                !link.contains("sector=") && !link.contains("segment=") && !link.contains("format="))
                        .filter(found::add)
                        .forEach(waiting::add);
                step.advance(1);
            }
        }
        return found;
    }

    private String text(String address) throws IOException, InterruptedException {
        return new String(server.read(address), StandardCharsets.UTF_8);
    }

    private long pages(Path folder, List<Language> languages, Set<String> addresses, Progress overall)
            throws IOException, InterruptedException {
        var files = new SiteFile(addresses);
        var bytes = 0L;
        try (var step = overall.begin("Write pages", addresses.size(), "pages");
                var threads =
                        Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors())) {
            var done = new ExecutorCompletionService<Long>(threads);
            var notices = languages.stream().map(this::notice).toList();
            for (var address : addresses) {
                var language = languageOf(address, languages);
                done.submit(() -> write(
                        folder.resolve(SiteFile.of(address)),
                        files.rewrite(text(address), address, notices.get(languages.indexOf(language)))
                                .getBytes(StandardCharsets.UTF_8)));
            }
            try {
                for (var left = addresses.size(); left > 0; left--) {
                    step.check();
                    bytes += done.take().get();
                    step.advance(1);
                }
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
            } finally {
                threads.shutdownNow();
            }
        }
        return bytes;
    }

    /// The page that searches the copy, in each language with its index.
    private long search(Path folder, List<Language> languages, Set<String> addresses)
            throws IOException, InterruptedException {
        var files = new SiteFile(addresses);
        var bytes = write(folder.resolve(SearchFile.SCRIPT), SearchFile.script());
        for (var language : languages) {
            var address = prefixed(language, SearchFile.ADDRESS);
            var page = files.rewrite(text(prefixed(language, "/glossary")), address, notice(language));
            bytes += write(
                    folder.resolve(SiteFile.of(address)),
                    SearchFile.of(page, language).getBytes(StandardCharsets.UTF_8));
            bytes += write(
                    folder.resolve(SiteFile.of(address)).resolveSibling(SearchFile.INDEX),
                    SearchIndex.of(region, language).getBytes(StandardCharsets.UTF_8));
        }
        return bytes;
    }

    private static Language languageOf(String address, List<Language> languages) {
        return languages.stream()
                .filter(language -> !language.prefix().isEmpty()
                        && (address.equals(language.prefix()) || address.startsWith(language.prefix() + "/")))
                .findFirst()
                .orElse(languages.getFirst());
    }

    private String notice(Language language) {
        return Texts.load(language).text("kit.notice", Format.of(language).date(today));
    }

    private static long write(Path file, byte[] content) throws IOException {
        var folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, content);
        return content.length;
    }

    private static String missing(List<Language> languages) {
        var page = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"" + languages.getFirst().tag()
                        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<title>Throughline</title></head><body>");
        for (var language : languages) {
            var texts = Texts.load(language);
            page.append("<div lang=\"" + language.tag() + "\"><h1>" + texts.text("kit.missing") + "</h1><p>"
                    + texts.text("kit.missing.lead") + " <a href=\"" + SiteFile.of(prefixed(language, "/")) + "\">"
                    + texts.text("web.home") + "</a></p></div>");
        }
        return page.append("</body></html>\n").toString();
    }
}
