package throughline.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.planner.Asked.Who;
import throughline.routes.Obstacle;

class AskedTest {
    private static final Asked ASKED = new Asked(
            new Asked.Start(
                    Who.STUDENT, "harbor-high-school", 10, List.of("course:marlin-college/bio-160"), true, false),
            new Asked.Limits(true, "92001", 15, 3000, List.of("program:nursing")),
            new Asked.Pace(0, true),
            "occupation:29-1141");

    @Test
    void theAddressHoldsTheWholeQuestion() {
        assertThat(ASKED.address())
                .isEqualTo(
                        "/routes?who=student&school=harbor-high-school&grade=10&done=course:marlin-college/bio-160"
                                + "&work=yes&evenings=yes&zip=92001&miles=15&summers=yes&cost=3000&not=program:nursing&goal=occupation:29-1141");
    }

    @Test
    void whoWorksTakesTwoCoursesUnlessAnotherNumberIsChosen() {
        assertThat(ASKED.courses()).isEqualTo(2);
        assertThat(ASKED.at(4, false).courses()).isEqualTo(4);
        assertThat(ASKED.question().maxCostCents()).isEqualTo(300_000);
    }

    @Test
    void aPersonDropsOnlyOwnConditions() {
        assertThat(ASKED.without(Obstacle.DIPLOMA)).isNull();
        assertThat(ASKED.without(Obstacle.REACH))
                .isNotNull()
                .extracting(asked -> asked.limits().zip())
                .isEqualTo("");
        assertThat(ASKED.without(Obstacle.BARRED))
                .isNotNull()
                .extracting(asked -> asked.limits().barred())
                .isEqualTo(List.of());
        assertThat(ASKED.barring("program:nursing")
                        .barring("institution:marlin-college")
                        .question()
                        .barred())
                .containsExactly("program:nursing", "institution:marlin-college");
    }
}
