package throughline.region;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.demo.DemoSite;
import throughline.platform.TestDatabase;

/// The small demonstration after more and more random changes: each Region is built after the one before, from what
/// was kept of it, and once more from the database alone.
public final class EditedRegions {
    private static final long SEED = 20261128;
    private static final int ROUNDS = 8;

    private static List<Pair> built = List.of();

    private EditedRegions() {}

    /// @param next    built after the one before
    /// @param rebuilt built as if nothing had been kept
    public record Pair(Region next, Region rebuilt) {
        byte[] nextBytes() {
            return bytes(next);
        }

        byte[] rebuiltBytes() {
            return bytes(rebuilt);
        }

        private static byte[] bytes(Region region) {
            var out = new ByteArrayOutputStream();
            try {
                ((MemoryRegion) region).write(new SnapshotOutput(out));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }

    public static synchronized List<Pair> list() {
        if (built.isEmpty()) {
            try (var database = TestDatabase.create()) {
                DemoSite.loadSmall(database.dataSource());
                var edits = new Edits(JdbcClient.create(database.dataSource()));
                var store = new RegionStore(database.dataSource());
                var pairs = new ArrayList<Pair>();
                for (var round = 0; round < ROUNDS; round++) {
                    var next = store.read(RegionBuilder::build);
                    pairs.add(new Pair(next, new RegionStore(database.dataSource()).read(RegionBuilder::build)));
                    edits.some(next);
                }
                built = List.copyOf(pairs);
            }
        }
        return built;
    }

    /// Random changes, written as people's changes are kept.
    private static final class Edits {
        private final JdbcClient jdbc;
        private final Random random = new Random(SEED);
        private final long account;

        private Edits(JdbcClient jdbc) {
            this.jdbc = jdbc;
            account = jdbc.sql(
                            "insert into account (email, name, created_by) values ('r@example.org', 'R', 'test') returning id")
                    .query(Long.class)
                    .single();
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private void some(Region region) {
            for (var i = 0; i < 6; i++) {
                var course = any(region.courses());
                var program = any(region.programs());
                var organization = any(region.organizations());
                var reference = organization.identifiers().getFirst();
                var words = "Words " + random.nextInt(1_000);
                switch (random.nextInt(9)) {
                    case 0 -> publish("course", course.key(), "title", words, reference);
                    case 1 -> publish("course", course.key(), "description", "", reference);
                    case 2 -> publish("program", program.key(), "length_months", "" + random.nextInt(60), reference);
                    case 3 -> publish("organization", reference, "phone", "555 01" + random.nextInt(99), reference);
                    case 4 -> publish("course", course.key(), "presence", "retired", reference);
                    case 5 -> publish("support_service", any(region.supports()).key(), "name_es", words, reference);
                    case 6 -> takeBack();
                    case 7 -> {
                        var key = "kept:" + reference + ":" + i + random.nextInt(1_000_000);
                        publish("course", key, "presence", "shown", reference);
                        publish("course", key, "code", "NEW " + random.nextInt(1_000), reference);
                        publish("course", key, "title", words, reference);
                    }
                    default -> {
                        var key = program.key() + "|" + course.key();
                        publish(
                                "program_course",
                                key,
                                "presence",
                                random.nextBoolean() ? "shown" : "retired",
                                reference);
                        publish("program_course", key, "position", "" + random.nextInt(20), reference);
                    }
                }
            }
        }

        private void publish(String table, String key, String field, String value, String organization) {
            jdbc.sql("""
                            update edit set ended_at = now()
                            where fact_table = :table and fact_key = :key and field = :field and ended_at is null
                            """)
                    .param("table", table)
                    .param("key", key)
                    .param("field", field)
                    .update();
            jdbc.sql("""
                            insert into edit (fact_table, fact_key, field, organization, base, before, value, reason,
                              account_id, author, published_at)
                            values (:table, :key, :field, :organization, '', '', :value, '', :account, 'R', now())
                            """)
                    .param("table", table)
                    .param("key", key)
                    .param("field", field)
                    .param("organization", organization)
                    .param("value", value)
                    .param("account", account)
                    .update();
        }

        private void takeBack() {
            jdbc.sql("""
                            update edit set ended_at = now()
                            where id in (select id from edit where ended_at is null order by id limit 2)
                            """).update();
        }
    }
}
