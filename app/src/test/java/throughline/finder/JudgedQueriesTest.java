package throughline.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What people type, with what they should find. Prints how well the Finder does; the floors lie a little below
/// what it reaches today, so that a change for the worse fails.
class JudgedQueriesTest {
    private static final String CODES = "code";
    private static final String ENGLISH = "en";
    private static final String SPANISH = "es";

    @Test
    void theRealRegionIsFoundAsPeopleWouldWant() {
        var result = JudgedQueries.read("/finder/judged-queries.csv").measure(BuiltFinders.real());
        print("real region", result);

        assertThat(result.scores()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(result.in(ENGLISH).ndcg()).as("nDCG@10 in English").isGreaterThan(0.85);
        assertThat(result.in(SPANISH).ndcg()).as("nDCG@10 in Spanish").isGreaterThan(0.85);
        assertThat(result.in(CODES).ndcg()).as("nDCG@10 of codes").isGreaterThan(0.95);
        assertThat(result.success()).as("success@3").isGreaterThan(0.97);
    }

    @Test
    void theDemonstrationIsFoundAsPeopleWouldWant() {
        var result =
                JudgedQueries.read("/finder/judged-queries-demonstration.csv").measure(BuiltFinders.demonstration());
        print("demonstration", result);

        assertThat(result.ndcg()).as("nDCG@10").isGreaterThan(0.80);
        assertThat(result.success()).as("success@3").isGreaterThan(0.95);
    }

    private static void print(String name, JudgedQueries.Result result) {
        System.out.printf(Locale.ROOT, "Judged queries, %s%n%s", name, result.report());
    }
}
