package throughline.region;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.history.Overlay;

/// Reads releases, settings and the last change: what a Region is built from and how it is called.
final class SourceStore {
    /// Part of the version, raised when the same facts build a different Region.
    private static final String SCHEMA = "2";

    /// Facts of this kind count on certain days, so that the Region may be another one tomorrow.
    private static final String DATED = "crosswalk-overrides";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SourceStore(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// One state of the releases.
    ///
    /// @param active  ids of all active releases
    /// @param current ids of the newest active release of each kind and part
    record State(
            String version,
            LocalDate day,
            Profile profile,
            List<Source> sources,
            List<Long> active,
            List<Long> current) {
        State {
            sources = List.copyOf(sources);
            active = List.copyOf(active);
            current = List.copyOf(current);
        }

        /// The same state with changes that nobody published: another version, so that nothing made for one is shown
        /// for the other.
        State drafted(Overlay changes) {
            return new State(
                    version + "-draft" + Integer.toHexString(changes.hashCode()),
                    day,
                    profile,
                    sources,
                    active,
                    current);
        }

        /// The editions of an earlier day: of each kind and part the newest of then, or the oldest there is.
        State asOf(LocalDate past) {
            var streams = new LinkedHashMap<String, List<Source>>();
            // Each kind and part comes newest first.
            sources.forEach(
                    source -> streams.computeIfAbsent(source.kind() + "\n" + source.part(), _ -> new ArrayList<>())
                            .add(source));
            var then = new ArrayList<Long>();
            var newest = new ArrayList<Long>();
            for (var stream : streams.values()) {
                var known = new ArrayList<>(stream.stream()
                        .filter(source -> !source.asOf().isAfter(past))
                        .toList());
                if (known.isEmpty()) {
                    known.add(stream.getLast());
                }
                newest.add(known.getFirst().id());
                known.forEach(source -> then.add(source.id()));
            }
            return new State(version + "-" + past, past, profile, sources, then, newest);
        }
    }

    private record Release(Source source, boolean current, String sha256) {}

    long lastChange() {
        return jdbc.sql("select coalesce(max(id), 0) from change")
                .query(Long.class)
                .single();
    }

    State read() {
        var state = transaction.execute(_ -> readState());
        if (state == null) {
            throw new IllegalStateException("the releases cannot be read");
        }
        return state;
    }

    private State readState() {
        var explained = explained();
        var releases = jdbc.sql("""
                        select r.*, exists (select from current_release c where c.id = r.id) as current
                        from release r
                        where state = 'active'
                        order by kind, part, as_of desc, id desc
                        """).query((row, _) -> release(row, explained)).list();
        var settings = settings();
        var sources = releases.stream().map(Release::source).toList();
        var active = sources.stream().map(Source::id).toList();
        var current = releases.stream()
                .filter(Release::current)
                .map(release -> release.source().id())
                .toList();
        var day = jdbc.sql("select current_date").query(LocalDate.class).single();
        return new State(version(releases, settings, day), day, profile(settings), sources, active, current);
    }

    private Map<Long, SequencedMap<String, Long>> explained() {
        var explained = new LinkedHashMap<Long, SequencedMap<String, Long>>();
        jdbc.sql("""
                        select release_id, code, rows
                        from release_issue_count
                        join release on release.id = release_id and state = 'active'
                        order by release_id, rows desc, code
                        """).query(row -> {
            explained
                    .computeIfAbsent(row.getLong("release_id"), _ -> new LinkedHashMap<>())
                    .put(row.getString("code"), row.getLong("rows"));
        });
        return explained;
    }

    private static Release release(ResultSet row, Map<Long, SequencedMap<String, Long>> explained) throws SQLException {
        var id = row.getLong("id");
        var source = new Source(
                id,
                row.getString("kind"),
                row.getString("part"),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("vintage"),
                row.getObject("as_of", LocalDate.class),
                row.getString("license"),
                row.getString("attribution"),
                row.getString("url"),
                row.getString("owner"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getBoolean("synthetic"),
                row.getString("file_name"),
                row.getLong("rows_in"),
                row.getLong("rows_used"),
                row.getLong("rows_explained"),
                explained.getOrDefault(id, new LinkedHashMap<>()),
                row.getTimestamp("imported_at").toInstant());
        return new Release(source, row.getBoolean("current"), row.getString("sha256"));
    }

    private SequencedMap<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        jdbc.sql("select key, value from setting order by key").query(row -> {
            settings.put(row.getString("key"), row.getString("value"));
        });
        return settings;
    }

    private static Profile profile(Map<String, String> settings) {
        var usual = Profile.SAN_DIEGO_IMPERIAL;
        var named = settings.get("region.name");
        return new Profile(
                named == null ? usual.name() : named,
                named == null ? usual.nameEs() : settings.get("region.name-es"),
                Boolean.parseBoolean(settings.getOrDefault("region.demonstration", "false")),
                list(settings.get("region.counties"), usual.counties()),
                list(settings.get("region.areas"), usual.areas()));
    }

    private static List<String> list(@Nullable String value, List<String> usual) {
        if (value == null || value.isBlank()) {
            return usual;
        }
        var list = new ArrayList<String>();
        for (var part : value.split(",", -1)) {
            if (!part.isBlank()) {
                list.add(part.strip());
            }
        }
        return list;
    }

    /// The last change says how far the facts have come, a checksum over releases and settings tells apart
    /// databases that happen to have come as far.
    private String version(List<Release> releases, SequencedMap<String, String> settings, LocalDate day) {
        var checksum = new CRC32();
        var text = new StringBuilder(SCHEMA);
        if (releases.stream().anyMatch(release -> release.source().kind().equals(DATED))) {
            text.append('|').append(day);
        }
        releases.forEach(release -> text.append('|')
                .append(release.source().kind())
                .append('|')
                .append(release.source().id())
                .append('|')
                .append(release.sha256()));
        settings.forEach(
                (key, value) -> text.append('|').append(key).append('=').append(value));
        checksum.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return "r" + lastChange() + "x" + Long.toHexString(checksum.getValue());
    }
}
