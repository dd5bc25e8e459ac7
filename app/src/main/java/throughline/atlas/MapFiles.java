package throughline.atlas;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import throughline.drawings.Drawing;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.maps.MapJson;
import throughline.maps.MapTable;
import throughline.maps.Maps;
import throughline.maps.StepWords;
import throughline.web.CsvFile;
import throughline.web.Format;
import throughline.web.PublicAddress;
import throughline.web.Visit;

/// Maps as files: `/maps/pathways/welding.svg` is the drawing, `.png` its preview, `.csv` the table of its steps,
/// `.json` the whole map as data, and `.docx` the map in words for word processors.
@Controller
final class MapFiles {
    private static final Map<String, String> TYPES =
            Map.of("svg", "image/svg+xml;charset=utf-8", "png", "image/png", "json", "application/json;charset=utf-8");

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Maps maps;
    private final PublicAddress address;
    private final FileShelf shelf = new FileShelf();

    MapFiles(Maps maps, PublicAddress address) {
        this.maps = maps;
        this.address = address;
    }

    @GetMapping({"/maps/{kind}/{key}.{ending:svg|png|json}", "/maps/{kind}/{school}/{key}.{ending:svg|png|json}"})
    ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable String school,
            @PathVariable String key,
            @PathVariable String ending,
            Visit visit) {
        return answer(path(kind, school, key), ending, visit);
    }

    @GetMapping(value = "/maps/{*subject}", params = "format=svg")
    ResponseEntity<byte[]> drawing(@PathVariable String subject, Visit visit) {
        return answer(subject.substring(1), "svg", visit);
    }

    /// The table of the steps.
    ///
    /// @throws ResponseStatusException when there is no such map
    @GetMapping({"/maps/{kind}/{key}.csv", "/maps/{kind}/{school}/{key}.csv"})
    CsvFile table(
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable String school,
            @PathVariable String key,
            Visit visit) {
        var map = find(path(kind, school, key), visit)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new CsvFile(
                name(map.subject()),
                MapTable.columns(),
                MapTable.rows(map, visit.region(), visit.texts(), visit.language()).stream());
    }

    /// The map in words.
    ///
    /// @throws ResponseStatusException when there is no such map
    @GetMapping({"/maps/{kind}/{key}.docx", "/maps/{kind}/{school}/{key}.docx"})
    ResponseEntity<byte[]> document(
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable String school,
            @PathVariable String key,
            Visit visit,
            HttpServletRequest request) {
        var map = find(path(kind, school, key), visit)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var words = MapPages.words(visit);
        var document = new OutlineWord(
                words.words(map.title()),
                new OutlineMaker(map, words, visit.texts(), visit.language()).outline(),
                visit.texts(),
                visit.language(),
                address.of(request) + visit.language().prefix());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, WORD)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(map.subject()) + ".docx\"")
                .cacheControl(CacheControl.noCache())
                .body(document.bytes());
    }

    private ResponseEntity<byte[]> answer(String subject, String ending, Visit visit) {
        var region = visit.region();
        var edition = region.version() + " " + today();
        var address = ending + " " + visit.language().tag() + " " + subject + "?" + visit.query();
        var kept = shelf.find(edition, address);
        var body = kept.or(() -> find(subject, visit).flatMap(map -> make(map, ending, visit)));
        if (body.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (kept.isEmpty()) {
            shelf.keep(edition, address, body.get());
        }
        // The digest of the bytes differs with the Region, the build, the day, the language and the view alike.
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPES.getOrDefault(ending, "application/octet-stream"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + digest(body.get()) + "\"")
                .body(body.get());
    }

    private static Optional<byte[]> make(CareerMap map, String ending, Visit visit) {
        if (ending.equals("json")) {
            return Optional.of(MapJson.write(map, visit.region()).getBytes(StandardCharsets.UTF_8));
        }
        if (map.steps().size() > MapPages.MOST_DRAWN) {
            return Optional.empty();
        }
        var words = new StepWords(visit.region(), visit.language(), visit.texts());
        var drawing = Drawing.of(map, words, visit.texts(), visit.language());
        if (ending.equals("png")) {
            return Optional.of(drawing.preview(visit.region().profile().name()));
        }
        var prefix = visit.language().prefix();
        Function<String, String> link = path -> prefix + path;
        return Optional.of(drawing.file(link::apply).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<CareerMap> find(String subject, Visit visit) {
        return MapPages.find(maps, subject, visit);
    }

    private static String path(String kind, @Nullable String school, String key) {
        return kind + "/" + (school == null ? "" : school + "/") + key;
    }

    private static String name(Subject subject) {
        return subject.path().replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static LocalDate today() {
        return LocalDate.now(Format.ZONE);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
