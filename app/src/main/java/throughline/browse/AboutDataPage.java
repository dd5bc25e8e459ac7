package throughline.browse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.region.Program.RecordType;
import throughline.region.Region;
import throughline.region.Source;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Where everything comes from: each source with its edition, terms and rows, what records mean, and what is
/// not known. Numbers on other pages link to `#source-<id>`.
///
/// @param version version of the Region
/// @param records how many programs stand on which kind of record
public record AboutDataPage(
        String version,
        int programs,
        int courses,
        int occupations,
        int schools,
        Map<String, Integer> records,
        List<Publisher> publishers,
        List<String> attributions)
        implements Page {
    public AboutDataPage {
        publishers = List.copyOf(publishers);
        attributions = List.copyOf(attributions);
    }

    /// Sources of one publisher.
    public record Publisher(String name, List<Edition> editions) {
        public Publisher {
            editions = List.copyOf(editions);
        }
    }

    /// One imported edition of a source.
    ///
    /// @param explained rows that are not used, by reason, most first
    public record Edition(
            long id,
            String kind,
            String part,
            String title,
            String vintage,
            LocalDate asOf,
            String license,
            @Nullable String attribution,
            @Nullable String url,
            String owner,
            @Nullable LocalDate confirmedOn,
            boolean synthetic,
            String file,
            long rowsIn,
            long rowsUsed,
            long rowsExplained,
            List<Reason> explained,
            Instant importedAt) {
        public Edition {
            explained = List.copyOf(explained);
        }
    }

    /// Why rows are not used.
    public record Reason(String reason, long rows) {}

    static AboutDataPage of(Region region, Overview overview) {
        var records = new TreeMap<String, Integer>();
        for (var type : RecordType.values()) {
            records.put(type.key(), overview.programsByRecord().getOrDefault(type, 0));
        }
        var byPublisher = new TreeMap<String, List<Edition>>(String.CASE_INSENSITIVE_ORDER);
        for (var source : region.sources()) {
            byPublisher
                    .computeIfAbsent(source.publisher(), _ -> new ArrayList<>())
                    .add(edition(source));
        }
        return new AboutDataPage(
                region.version(),
                overview.programs(),
                overview.courses(),
                overview.occupations(),
                overview.schools(),
                records,
                byPublisher.entrySet().stream()
                        .map(entry -> new Publisher(entry.getKey(), entry.getValue()))
                        .toList(),
                region.sources().stream()
                        .map(Source::attribution)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList());
    }

    private static Edition edition(Source source) {
        return new Edition(
                source.id(),
                source.kind(),
                source.part(),
                source.title(),
                source.vintage(),
                source.asOf(),
                source.license(),
                source.attribution(),
                source.url(),
                source.owner(),
                source.confirmedOn(),
                source.synthetic(),
                source.fileName(),
                source.rowsIn(),
                source.rowsUsed(),
                source.rowsExplained(),
                source.explained().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                        .toList(),
                source.importedAt());
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                Words.name(shell.language(), shell.text("browse.data.title")),
                shell.text("browse.data.lead"),
                "about-data");
    }
}
