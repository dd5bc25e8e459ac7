package throughline.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import throughline.finder.Kind;
import throughline.region.Region;

/// The texts of programs, courses, occupations and credentials as rows of PostgreSQL, with a full text index of titles,
/// other titles and descriptions in falling weight, and a trigram index of titles for slips.
final class SearchDocuments {
    private static final int PORTION = 5_000;

    private final Region region;
    private final StringBuilder portion = new StringBuilder();
    private int written;

    SearchDocuments(Region region) {
        this.region = region;
    }

    /// The name of a thing in both answers.
    static String name(Kind kind, int id) {
        return kind.key() + " " + id;
    }

    /// Writes and indexes all documents, and returns how many.
    int write(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("""
                    create unlogged table document (name text, title text, other text, body text, words tsvector
                    generated always as (setweight(to_tsvector('english', title), 'A')
                        || setweight(to_tsvector('english', other), 'B')
                        || setweight(to_tsvector('english', body), 'D')) stored)""");
            copy(connection);
            statement.execute("create index on document using gin (words)");
            statement.execute("create index on document using gin (title gin_trgm_ops)");
            statement.execute("vacuum analyze document");
        }
        return written;
    }

    private void copy(Connection connection) throws SQLException {
        for (var it : region.occupations()) {
            var others = Stream.of(it.alternateTitles(), it.spanishTitles(), it.searchWords())
                    .flatMap(List::stream)
                    .collect(Collectors.joining(". "));
            var tasks = it.tasks().stream().map(task -> task.text()).collect(Collectors.joining(" "));
            add(connection, name(Kind.OCCUPATION, it.id()), it.title(), it.soc() + " " + others, tasks);
        }
        for (var it : region.programs()) {
            var leads = it.occupations().stream()
                    .map(link -> region.occupations().get(link.occupationId()).title())
                    .collect(Collectors.joining(". "));
            add(
                    connection,
                    name(Kind.PROGRAM, it.id()),
                    it.title(),
                    place(it.organizationId()) + " " + it.top(),
                    leads);
        }
        for (var it : region.credentials()) {
            add(connection, name(Kind.CREDENTIAL, it.id()), it.name(), it.nameEs(), it.description());
        }
        for (var it : region.courses()) {
            add(
                    connection,
                    name(Kind.COURSE, it.id()),
                    it.code() + " " + (it.title() == null ? "" : it.title()),
                    place(it.organizationId()),
                    it.description());
        }
        flush(connection);
    }

    private String place(int organization) {
        var it = region.organizations().get(organization);
        return it.name() + " " + it.address().city() + " " + it.address().county();
    }

    private void add(Connection connection, String name, String title, @Nullable String other, @Nullable String body)
            throws SQLException {
        portion.append(name)
                .append('\t')
                .append(clean(title))
                .append('\t')
                .append(clean(other))
                .append('\t')
                .append(clean(body))
                .append('\n');
        if (++written % PORTION == 0) {
            flush(connection);
        }
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\t\\n\\r\\\\]", " ");
    }

    private void flush(Connection connection) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy document (name, title, other, body) from stdin",
                            new StringReader(portion.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        portion.setLength(0);
    }

    /// The best documents for what was typed: all words in full text, or a title that is alike.
    List<String> search(Connection connection, String words, int limit) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select name from document, websearch_to_tsquery('english', ?) query
                where words @@ query or title % ?
                order by ts_rank(words, query) + similarity(title, ?) desc, name
                limit ?""")) {
            statement.setString(1, words);
            statement.setString(2, words);
            statement.setString(3, words);
            statement.setInt(4, limit);
            try (var rows = statement.executeQuery()) {
                var names = new ArrayList<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }
}
