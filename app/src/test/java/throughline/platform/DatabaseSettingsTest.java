package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    @Test
    void understandsTheUsualForms() {
        assertThat(DatabaseSettings.parse("postgresql://ana:se%40cret+1@db.example.org:5433/region?sslmode=require"))
                .isEqualTo(new DatabaseSettings.External(
                        "jdbc:postgresql://db.example.org:5433/region?sslmode=require", "ana", "se@cret+1"));
        assertThat(DatabaseSettings.parse("jdbc:postgresql://localhost/region?user=ana&password=p@ss"))
                .isEqualTo(new DatabaseSettings.External(
                        "jdbc:postgresql://localhost/region?user=ana&password=p@ss", null, null));
        assertThat(DatabaseSettings.parse("postgres://ana@[::1]:5432/region"))
                .isEqualTo(new DatabaseSettings.External("jdbc:postgresql://[::1]:5432/region", "ana", null));
    }

    @Test
    void refusesOtherTextWithoutRepeatingAPassword() {
        assertThatThrownBy(() -> DatabaseSettings.parse("mysql://ana:secret@localhost/region"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("postgresql://")
                .hasMessageNotContaining("secret");
    }

    @Test
    void doesNotPrintPasswords() {
        assertThat(DatabaseSettings.parse("postgresql://ana:secret@localhost/region?password=secret"))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void prefersTheOptionToTheEnvironment() {
        var environment = Map.of(DatabaseSettings.VARIABLE, "postgresql://localhost/fromenvironment");
        assertThat(DatabaseSettings.of("postgresql://localhost/fromoption", environment))
                .asString()
                .endsWith("fromoption");
        assertThat(DatabaseSettings.of(null, environment)).asString().endsWith("fromenvironment");
        assertThat(DatabaseSettings.of(null, Map.of())).isEqualTo(new DatabaseSettings.Embedded());
    }
}
