package throughline.engine.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Route;
import throughline.engine.route.RouteProblem.Setting;
import throughline.engine.route.RouteProblem.Step;

class RiskTest {
    @Test
    void isTheLogarithmOfThePassRateInMillionthsRoundedUp() {
        assertThat(Risk.ofPassRate(10_000)).isEqualTo(Risk.NONE);
        assertThat(Risk.ofPassRate(5_000).known()).isEqualTo(693_148);
        assertThat(Risk.ofPassRate(0).known()).isGreaterThan(Risk.ofPassRate(1).known());
        assertThatThrownBy(() -> Risk.ofPassRate(10_001)).hasMessageContaining("10001");
    }

    /// Half pass one after the other: a quarter passes both.
    @Test
    void addsUpWhereSharesMultiply() {
        var both = Risk.ofPassRate(5_000).plus(Risk.ofPassRate(5_000)).plus(Risk.UNKNOWN);
        assertThat(both.known() - Risk.ofPassRate(2_500).known()).isBetween(0L, 1L);
        assertThat(both.unknown()).isEqualTo(1);
    }

    /// Slow and dear but safe, fast and risky, fast and dear with a pass rate that nobody states.
    @Test
    void aSaferWayStaysBesideASoonerOne() {
        assertThat(front(Risk.ofPassRate(9_000), Risk.ofPassRate(5_000), Risk.UNKNOWN))
                .containsExactly(
                        "1 @100 risks 693148 and 0 unknown",
                        "1 @200 risks 0 and 1 unknown",
                        "2 @300 risks 105361 and 0 unknown");
    }

    @Test
    void whereNothingIsKnownItChangesNothing() {
        assertThat(front(Risk.NONE, Risk.NONE, Risk.NONE)).containsExactly("1 @100");
    }

    private static List<String> front(Risk slow, Risk fast, Risk dear) {
        var goals = new LinkedHashMap<String, Condition>();
        goals.put("job", new Condition(List.of(List.of("slow"), List.of("fast"), List.of("dear"))));
        var steps = List.of(step("slow", 2, 300, slow), step("fast", 1, 100, fast), step("dear", 1, 200, dear));
        return new RouteSearch(new RouteProblem(0, 9, 2, List.of(), steps, goals), 10_000)
                .front("job").routes().stream().map(RiskTest::line).toList();
    }

    private static String line(Route route) {
        return route.finish() + " @" + route.costCents() + RandomRisks.line(route.risk());
    }

    private static Step step(String id, int duration, long cost, Risk risk) {
        return new Step(id, Condition.NONE, duration, cost, 0, 0, 9, List.of(), Map.of(), Setting.ANYWHERE, risk);
    }
}
