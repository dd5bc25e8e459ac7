package throughline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.region.RegionFixture;
import throughline.web.Language;

/// The Region of the fixture: Marlin College has nursing programs whose one known course is BIO 160.
class RoutePlannerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private final RoutePlanner planner = new RoutePlanner(RegionFixture.region(true), DAY);

    private static Question question(String goal, boolean evenings) {
        return new Question(null, 0, true, List.of(), true, evenings, null, 0, 5, false, null, List.of(), goal);
    }

    private List<String> lines(Question question, Language language) {
        var text = new RouteText(RegionFixture.region(true), language);
        return text.lines(text.view(planner.plan(question)));
    }

    @Test
    void everyStepNamesItsRuleAndSource() {
        assertThat(planner.plan(question("program:marlin-college-vocational-nursing", false)))
                .isInstanceOfSatisfying(RouteAnswer.Routes.class, found -> {
                    assertThat(found.proven()).isTrue();
                    assertThat(found.routes()).isNotEmpty();
                    assertThat(found.routes().getFirst().legs())
                            .allSatisfy(leg -> assertThat(leg.rule().source()).isGreaterThanOrEqualTo(0));
                });
    }

    @Test
    void saysHowManyPassTheExamAndWhoCounted() {
        var license = question("credential:registered-nurse-license", false);
        assertThat(String.join("\n", lines(license, Language.EN)))
                .contains("89 of 100 people pass the exam")
                .contains("Of 100 people who take this exam, 89 pass (2025). [");
        assertThat(planner.plan(license))
                .isInstanceOfSatisfying(
                        RouteAnswer.Routes.class,
                        found -> assertThat(found.routes())
                                .extracting(RouteAnswer.Planned::passedHundredths)
                                .containsOnly(8850));
    }

    @Test
    void nothingInTheEveningIsNoRouteAndNamesTheDoor() {
        assertThat(planner.plan(question("program:marlin-college-vocational-nursing", true)))
                .isInstanceOfSatisfying(
                        RouteAnswer.NoRoute.class,
                        none -> assertThat(none.missing())
                                .singleElement()
                                .extracting(RouteAnswer.Missing::obstacles)
                                .isEqualTo(List.of(Obstacle.EVENINGS)));
    }

    @Test
    void programsAndInstitutionsCanBeLeftOut() {
        for (var barred : List.of("program:marlin-college-vocational-nursing", "institution:marlin-college")) {
            var question = new Question(
                    null,
                    0,
                    true,
                    List.of(),
                    true,
                    false,
                    null,
                    0,
                    5,
                    false,
                    null,
                    List.of(barred),
                    "program:marlin-college-vocational-nursing");
            assertThat(planner.plan(question))
                    .isInstanceOfSatisfying(
                            RouteAnswer.NoRoute.class,
                            none -> assertThat(none.missing())
                                    .singleElement()
                                    .extracting(RouteAnswer.Missing::obstacles)
                                    .isEqualTo(List.of(Obstacle.BARRED)));
        }
    }

    @Test
    void whatIsNotKnownIsAnAnswer() {
        assertThat(planner.plan(question("occupation:99-0000", false)))
                .isEqualTo(new RouteAnswer.UnknownGoal("occupation:99-0000"));
    }

    @Test
    void bothLanguagesSayIt() {
        var goal = question("program:marlin-college-vocational-nursing", true);
        assertThat(lines(goal, Language.EN).getFirst()).startsWith("No route leads there");
        assertThat(lines(goal, Language.ES).getFirst()).startsWith("Ningún camino");
    }

    @Test
    void schoolYearsEndInJune() {
        assertThat(Terms.graduation(DAY, 10)).isEqualTo(2029);
        assertThat(Terms.after(DAY)).isEqualTo(2027 * Terms.YEAR + Terms.SPRING);
        assertThat(Terms.fallOf(11, 2029)).isEqualTo(2027 * Terms.YEAR + Terms.FALL);
    }
}
