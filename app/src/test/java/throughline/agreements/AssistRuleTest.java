package throughline.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import throughline.agreements.AssistRule.Conjunction;
import throughline.agreements.AssistRule.Group;
import throughline.agreements.AssistRule.Joint;
import throughline.engine.Seeds;

/// Rules of ASSIST: what satisfies them, and the ways they come to.
class AssistRuleTest {
    private static final List<String> COURSES = List.of("A 1", "B 2", "C 3", "D 4", "E 5");

    @Test
    void groupsAreJoinedAsTheConjunctionsSay() {
        // (A and B) or (C or D) and E
        var rule = new AssistRule(
                List.of(
                        new Group(Joint.AND, List.of("A 1", "B 2")),
                        new Group(Joint.OR, List.of("C 3", "D 4")),
                        new Group(Joint.AND, List.of("E 5"))),
                List.of(new Conjunction(Joint.OR, 0, 2), new Conjunction(Joint.AND, 1, 2)));

        assertThat(rule.ways()).containsExactly(List.of("A 1", "B 2"), List.of("C 3", "E 5"), List.of("D 4", "E 5"));
        assertThat(rule.isSatisfiedBy(List.of("A 1", "B 2"))).isTrue();
        assertThat(rule.isSatisfiedBy(List.of("A 1", "D 4"))).isFalse();
        assertThat(rule.isSatisfiedBy(List.of("D 4", "E 5"))).isTrue();
        assertThat(new AssistRule(List.of(), List.of()).isSatisfiedBy(COURSES)).isFalse();
    }

    @Test
    void tooManyWaysAreRefused() {
        var group = new Group(Joint.OR, COURSES);
        var rule =
                new AssistRule(List.of(group, group, group, group, group), List.of(new Conjunction(Joint.AND, 0, 4)));
        assertThatThrownBy(rule::ways).isInstanceOf(IllegalArgumentException.class);
    }

    /// Whatever somebody has passed, the rule, its ways, and the rule made of its ways say the same.
    @TestFactory
    Stream<DynamicTest> theWaysSayWhatTheRuleSays() {
        return Seeds.of(100, random -> {
            var rule = rule(random);
            var ways = rule.ways();
            var again = AssistRule.of(ways);
            for (var passed : subsets()) {
                var expected = rule.isSatisfiedBy(passed);
                assertThat(ways.stream().anyMatch(passed::containsAll))
                        .as(rule + " " + passed)
                        .isEqualTo(expected);
                assertThat(again.isSatisfiedBy(passed)).as(rule + " " + passed).isEqualTo(expected);
            }
            assertThat(again.ways()).isEqualTo(ways);
        });
    }

    private static AssistRule rule(Random random) {
        var groups = new ArrayList<Group>();
        for (var i = 1 + random.nextInt(3); i > 0; i--) {
            var courses = COURSES.stream().filter(_ -> random.nextInt(3) == 0).toList();
            groups.add(new Group(joint(random), courses.isEmpty() ? List.of(COURSES.getFirst()) : courses));
        }
        var joints = new ArrayList<Conjunction>();
        for (var i = random.nextInt(3); i > 0; i--) {
            var begin = random.nextInt(groups.size());
            joints.add(new Conjunction(joint(random), begin, begin + random.nextInt(groups.size() - begin)));
        }
        return new AssistRule(groups, joints);
    }

    private static Joint joint(Random random) {
        return random.nextBoolean() ? Joint.AND : Joint.OR;
    }

    private static List<List<String>> subsets() {
        return IntStream.range(0, 1 << COURSES.size())
                .mapToObj(bits -> IntStream.range(0, COURSES.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(COURSES::get)
                        .toList())
                .toList();
    }
}
