package throughline.engine.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Small regions whose dead ends anybody can see.
class ReachTest {
    @Test
    void allOfATailAndAnyOfTheArcs() {
        var village = Village.of("""
                school            -> health
                school            -> english
                health, english   -> nursing
                license           -> nurse
                nursing, exam     -> license
                """);
        var reach = Reach.of(village.graph, village.at("school"));
        assertThat(reach.has(village.at("nursing"))).isTrue();
        assertThat(reach.has(village.at("nurse"))).isFalse();
    }

    @Test
    void theWitnessNamesTheLeavesThatAreMissing() {
        var village = Village.of("""
                school            -> nursing
                nursing, exam     -> license
                license, clinic   -> nurse
                degree            -> license
                math, physics     -> degree
                """);
        assertThat(village.names(
                        Witness.of(village.graph, village.at("nurse"), leavesOf(village), village.at("school"))))
                .containsExactlyInAnyOrder("exam", "clinic");
    }

    @Test
    void aCircleIsNobodysWayIn() {
        var village = Village.of("""
                b        -> a
                a        -> b
                school   -> c
                """);
        var school = village.at("school");
        assertThat(Reach.of(village.graph, school).has(village.at("a"))).isFalse();
        assertThat(Witness.of(village.graph, village.at("a"), leavesOf(village), school))
                .isEmpty();
        assertThat(village.names(Witness.of(village.graph, village.at("a"), _ -> 1, school)))
                .containsExactly("a");
        assertThat(village.names(Witness.circle(village.graph, village.at("a"), Reach.of(village.graph, school))))
                .containsExactly("a", "b");
    }

    @Test
    void whatLeadsToNoTargetIsSeenFromTheTargets() {
        var village = Village.of("""
                school            -> welding
                school            -> art
                welding           -> welder
                art, missing      -> welder
                """);
        var reach = Reach.of(village.graph, village.at("school"));
        var onward = new Onward(village.graph, reach, village.at("welder"));
        assertThat(onward.has(village.at("welding"))).isTrue();
        assertThat(onward.has(village.at("art"))).isFalse();
    }

    @Test
    void whoComesLateFindsTheArcClosed() {
        var village = Village.of("""
                school            -> algebra   [3mo]
                algebra           -> calculus  [3mo @0-2]
                calculus          -> college
                """);
        var arrivals = Arrivals.of(village.graph, 0, village.at("school"));
        assertThat(arrivals.at(village.at("algebra"))).isEqualTo(3);
        assertThat(arrivals.at(village.at("college"))).isEqualTo(Arrivals.NEVER);
        assertThat(arrivals.late()).containsExactly(1);
    }

    @Test
    void everythingHangsOnWhatAllWaysPass() {
        var village = Village.of("""
                school            -> bridge
                bridge            -> north
                bridge            -> south
                north             -> college
                south             -> college
                """);
        var reach = Reach.of(village.graph, village.at("school"));
        assertThat(village.names(new Landmarks(village.graph, reach, village.at("school")).of(village.at("college"))))
                .containsExactly("bridge", "college");
    }

    @Test
    void aChoiceThatDoesNotCountCostsItsTime() {
        var village = Village.of("""
                school            -> degree       [4mo]
                school            -> certificate  [2mo]
                school            -> stackable    [2mo]
                stackable         -> degree       [2mo]
                """);
        assertThat(Arrivals.regret(village.graph, village.at("degree"), 1, 0, village.at("school")))
                .isEqualTo(2);
        assertThat(Arrivals.regret(village.graph, village.at("degree"), 2, 0, village.at("school")))
                .isZero();
    }

    private static java.util.function.IntToLongFunction leavesOf(Village village) {
        return node -> village.graph.into(node).length == 0 ? 1 : Witness.NEVER;
    }
}
