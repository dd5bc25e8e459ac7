package throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import throughline.imports.Imports;
import throughline.platform.Failure;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;

@Tag("database")
class DemoLoaderTest {
    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final DemoRegion region = new DemoRegion(DemoSize.SMALL, 1);
    private final DemoLoader loader =
            new DemoLoader(new Imports(database.dataSource(), List.of()), database.dataSource());

    @Test
    void everyFactArrivesInASyntheticReleaseAndASecondLoadChangesNothing() {
        assertThat(loader.isLoaded(region)).isFalse();
        loader.load(region, Progress.silent());
        assertThat(loader.isLoaded(region)).isTrue();
        assertThat(loader.isLoaded(new DemoRegion(DemoSize.SMALL, 2))).isFalse();

        var facts = DemoFacts.of(region);
        assertThat(number("select count(*) from course"))
                .isEqualTo(facts.courses().size());
        assertThat(number("select sum(rows_used) from release where synthetic"))
                .isEqualTo(DemoFacts.all(region).size());
        assertThat(number("select count(*) from release where not synthetic")).isZero();
        assertThat(setting("region.name")).isEqualTo("Saguaral County");
        assertThat(setting("region.demonstration")).isEqualTo("true");

        loader.load(region, Progress.silent());
        assertThat(number("select count(*) from release"))
                .isEqualTo(region.releases().size());
    }

    @Test
    void aRealRegionIsLeftAlone() {
        database.jdbc().sql("""
                insert into release (kind, vintage, as_of, title, publisher, license, owner, file_name, sha256, \
                    file_bytes, rows_in, rows_used, rows_explained, state, imported_by)
                values ('cde-schools', '2018', '2018-06-26', 't', 'p', 'l', 'o', 'f', 's', 1, 0, 0, 0, 'active', 'ana')
                """).update();
        assertThatThrownBy(() -> loader.load(region, Progress.silent()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("real region");
    }

    private long number(String query) {
        return database.jdbc().sql(query).query((row, _) -> row.getLong(1)).single();
    }

    private String setting(String key) {
        return database.jdbc()
                .sql("select value from setting where key = :key")
                .param("key", key)
                .query((row, _) -> row.getString(1))
                .single();
    }
}
