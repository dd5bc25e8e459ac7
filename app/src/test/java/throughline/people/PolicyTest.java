package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.people.Act.*;
import static throughline.people.Role.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The whole matrix: every role, every act, in the own organization, one below, one above, one beside, and the region.
class PolicyTest {
    private static final Policy POLICY = new Policy(PeopleFixture.TREE);

    /// Written down a second time on purpose: a change of the table of roles must be meant.
    private static final Map<Role, Set<Act>> EXPECTED = new EnumMap<>(Map.of(
            COORDINATOR, Set.of(READ_WORK, PROPOSE, PUBLISH, CONFIRM, ANSWER, MANAGE_PEOPLE),
            FACULTY, Set.of(READ_WORK, PROPOSE),
            COUNSELOR, Set.of(READ_WORK, PROPOSE),
            REVIEWER, Set.of(READ_WORK, PROPOSE, PUBLISH),
            EXECUTIVE, Set.of(READ_WORK, READ_FIGURES, SIGN),
            ANALYST, Set.of(READ_WORK, READ_FIGURES),
            EMPLOYER_PARTNER, Set.of(READ_WORK, PROPOSE, CONFIRM),
            REGIONAL_STAFF, Set.of(READ_WORK, PROPOSE, PUBLISH, CONFIRM, ANSWER, MANAGE_PEOPLE, READ_FIGURES),
            ADMINISTRATOR, Set.of(READ_WORK, MANAGE_PEOPLE, READ_AUDIT, ADMINISTER)));

    private static Person person(Membership... memberships) {
        return new Person(1, "a@example.org", "A", "en", List.of(memberships));
    }

    @TestFactory
    Stream<DynamicTest> everyRoleDoesInItsOrganizationsWhatItMayAndNothingElsewhere() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Act.values())
                        .map(act -> DynamicTest.dynamicTest(role + " " + act, () -> {
                            var permitted = EXPECTED.get(role).contains(act);
                            var person = person(new Membership(role, "key:district"));
                            assertThat(POLICY.may(person, act, "key:district")).isEqualTo(permitted);
                            assertThat(POLICY.may(person, act, "key:school")).isEqualTo(permitted);
                            assertThat(POLICY.may(person, act, "cds:1")).isEqualTo(permitted);
                            assertThat(POLICY.may(person, act, "key:college")).isFalse();
                            assertThat(POLICY.may(person, act, "key:unknown")).isFalse();
                            assertThat(POLICY.may(person, act, Membership.REGION))
                                    .isFalse();
                            var below = person(new Membership(role, "key:school"));
                            assertThat(POLICY.may(below, act, "key:district")).isFalse();
                            var everywhere = person(new Membership(role, Membership.REGION));
                            assertThat(POLICY.may(everywhere, act, Membership.REGION))
                                    .isEqualTo(permitted);
                            assertThat(POLICY.may(everywhere, act, "key:unknown"))
                                    .isEqualTo(permitted);
                            assertThat(POLICY.permit(person, act, "key:school").isPresent())
                                    .isEqualTo(permitted);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> rolesOfTheRegionAreGivenByAdministratorsOnly() {
        return Stream.of(Role.values())
                .flatMap(giver -> Stream.of(Role.values())
                        .map(given -> DynamicTest.dynamicTest(giver + " gives " + given, () -> {
                            var person = person(new Membership(giver, "key:district"));
                            var guarded = given == REGIONAL_STAFF || given == ADMINISTRATOR;
                            var expected = guarded
                                    ? giver == ADMINISTRATOR
                                    : EXPECTED.get(giver).contains(MANAGE_PEOPLE);
                            assertThat(POLICY.mayGrant(person, given, "key:school"))
                                    .isEqualTo(expected);
                            assertThat(POLICY.mayGrant(person, given, "key:college"))
                                    .isFalse();
                            assertThat(POLICY.mayGrant(person, given, Membership.REGION))
                                    .isFalse();
                        })));
    }

    @Test
    void withoutARoleNothingIsPermitted() {
        for (var act : Act.values()) {
            assertThat(POLICY.may(person(), act, "key:school")).isFalse();
        }
    }

    @Test
    void aPermitIsForOneActOnly() {
        var permit = POLICY.permit(person(new Membership(FACULTY, "key:school")), PROPOSE, "key:school")
                .orElseThrow();
        assertThat(permit.require(PROPOSE)).isSameAs(permit);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> permit.require(PUBLISH))
                .hasMessageContaining("PUBLISH");
    }

    @Test
    void rolesAreWrittenAndReadBack() {
        for (var role : Role.values()) {
            assertThat(Role.find(role.key())).hasValue(role);
        }
        assertThat(Role.find("owner")).isEmpty();
    }
}
