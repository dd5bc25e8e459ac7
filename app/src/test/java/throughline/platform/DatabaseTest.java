package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DatabaseTest {
    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    @Test
    void hasTheSchemaOfThisProgram() {
        assertThat(database.jdbc()
                        .sql("select count(*) from release")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
