package throughline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrosswalksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<CrosswalkFact> NURSING = List.of(
            link("top", "123010", "cip2020", "51.3801"),
            link("cip2020", "51.3801", "soc2018", "29-1141"),
            link("cip2020", "51.3801", "soc2018", "25-1072"),
            link("top", "125000", "cip2020", "51.0904"),
            link("cip2020", "51.0904", "soc2018", "29-2042"));

    @Test
    void everyStepFromProgramToOccupationIsVisible() {
        var crosswalks = Crosswalks.of(NURSING, List.of(), TODAY);

        assertThat(crosswalks.reached("123010", "top", "cip2020", "soc2018").get("29-1141"))
                .singleElement()
                .satisfies(path -> assertThat(path.steps())
                        .containsExactly(
                                new Crosswalks.Step("top", "123010"),
                                new Crosswalks.Step("cip2020", "51.3801"),
                                new Crosswalks.Step("soc2018", "29-1141")));
    }

    @Test
    void targetsComeInTheOrderOfTheirCodes() {
        var crosswalks = Crosswalks.of(NURSING, List.of(), TODAY);

        assertThat(crosswalks.targets("cip2020", "51.3801", "soc2018"))
                .extracting(Crosswalks.Target::code)
                .containsExactly("25-1072", "29-1141");
        assertThat(crosswalks.sources("top", "cip2020")).containsExactly("123010", "125000");
    }

    @Test
    void aCodeWithoutLinksLeadsNowhere() {
        var crosswalks = Crosswalks.of(NURSING, List.of(), TODAY);

        assertThat(crosswalks.paths("490100", "top", "cip2020", "soc2018")).isEmpty();
        assertThat(crosswalks.targets("naics2022", "11", "soc2018")).isEmpty();
    }

    @Test
    void overridesAddAndRemoveLinksWhileTheyAreValid() {
        var overrides = List.of(
                override("25-1072", "remove", "2026-01-01", "2026-12-31"),
                override("29-2061", "add", "2026-01-01", null),
                override("31-1131", "add", "2027-01-01", null));
        var crosswalks = Crosswalks.of(NURSING, overrides, TODAY);

        assertThat(crosswalks.targets("cip2020", "51.3801", "soc2018"))
                .containsExactly(
                        new Crosswalks.Target("29-1141", "", false),
                        new Crosswalks.Target("29-2061", "agreed with the colleges", true));
        assertThat(Crosswalks.of(NURSING, overrides, LocalDate.of(2028, 1, 1)).targets("cip2020", "51.3801", "soc2018"))
                .extracting(Crosswalks.Target::code)
                .containsExactly("25-1072", "29-1141", "29-2061", "31-1131");
    }

    @Test
    void theLongestPrefixWins() {
        var crosswalks = Crosswalks.of(
                List.of(
                        link("top-prefix", "12", "ca-pathway", "9B"),
                        link("top-prefix", "1208", "ca-pathway", "9B"),
                        link("top-prefix", "120820", "ca-pathway", "9C")),
                List.of(),
                TODAY);

        assertThat(crosswalks.findByPrefix("top-prefix", "120820", "ca-pathway"))
                .hasValueSatisfying(target -> assertThat(target.code()).isEqualTo("9C"));
        assertThat(crosswalks.findByPrefix("top-prefix", "120810", "ca-pathway"))
                .hasValueSatisfying(target -> assertThat(target.code()).isEqualTo("9B"));
        assertThat(crosswalks.findByPrefix("top-prefix", "490100", "ca-pathway"))
                .isEmpty();
    }

    private static CrosswalkFact link(String from, String fromCode, String to, String toCode) {
        return new CrosswalkFact(from, fromCode, to, toCode, null);
    }

    private static CrosswalkOverrideFact override(String toCode, String action, String from, String to) {
        return new CrosswalkOverrideFact(
                "cip2020",
                "51.3801",
                "soc2018",
                toCode,
                action,
                "agreed with the colleges",
                "regional office",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
