package throughline.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapitalsTest {
    @Test
    void shoutedNamesAreWrittenAsUsual() {
        assertThat(Capitals.tamed("GROSSMONT ADULT SCHOOL")).isEqualTo("Grossmont Adult School");
        assertThat(Capitals.tamed("THE ACADEMY OF HAIR DESIGN")).isEqualTo("The Academy of Hair Design");
        assertThat(Capitals.tamed("CET SAN DIEGO")).isEqualTo("CET San Diego");
    }

    @Test
    void otherNamesStayAsTheyAre() {
        for (var name : new String[] {"ATA College", "UEI", "MiraCosta College", "", "E3 Civic High"}) {
            assertThat(Capitals.tamed(name)).isEqualTo(name);
        }
    }
}
