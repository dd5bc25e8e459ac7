package throughline.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.engine.map.Column;
import throughline.engine.map.Exit;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.region.Code;

/// Whoever leaves after a step is told of jobs that are open with what one then holds.
class OpeningsTest {
    private static final List<Code> SCHOOLING = Stream.of(
                    "No formal educational credential",
                    "High school diploma or equivalent",
                    "Some college, no degree",
                    "Postsecondary nondegree award",
                    "Associate's degree",
                    "Bachelor's degree",
                    "Master's degree",
                    "Doctoral or professional degree")
            .map(title -> new Code(
                    "entry-education",
                    title.toLowerCase(Locale.ROOT)
                            .replace("'", "")
                            .replace(",", "")
                            .replace(' ', '-'),
                    title,
                    null,
                    null,
                    null,
                    null,
                    0))
            .toList();

    private static final Step CERTIFICATE = step("certificate", Step.Kind.CERTIFICATE, Column.CERTIFICATE, null);
    private static final Step ASSOCIATE = step("associate", Step.Kind.DEGREE, Column.ASSOCIATE, null);
    private static final Step AIDES = job("aides", "High school diploma or equivalent");
    private static final Step ASSISTANTS = job("assistants", "Postsecondary nondegree award");
    private static final Step NURSES = job("nurses", "Bachelor's degree");
    private static final Step PROFESSORS = job("professors", "Doctoral or professional degree");
    private static final Step HELPERS = job("helpers", null);

    private static Step job(String name, @Nullable String education) {
        return step(
                name,
                Step.Kind.JOB,
                Column.CAREER,
                new StepFacts.Job(5_000_000L, false, "Here", "2025", null, null, null, education));
    }

    private static Step step(String id, Step.Kind kind, Column column, @Nullable StepFacts facts) {
        return new Step(
                id,
                kind,
                column,
                Lane.STEPS,
                0,
                0,
                Label.of(id),
                List.of(),
                null,
                facts == null ? StepFacts.NONE : facts,
                Set.of(),
                Step.Standing.NORMAL,
                Step.Remarks.NONE,
                null,
                List.of());
    }

    private static Exit exit(Step step, List<Step> shown, Step... folded) {
        return new Openings(SCHOOLING, Map.of(step.id(), jobs(List.of(folded), false)))
                .exit(step, List.of(step.id()), jobs(shown, false), List.of());
    }

    private static Map<Step, Boolean> jobs(List<Step> jobs, boolean named) {
        var all = new LinkedHashMap<Step, Boolean>();
        jobs.forEach(job -> all.put(job, named));
        return all;
    }

    @Test
    void oneLevelMoreCountsForWhatTheProgramNames() {
        var named = jobs(List.of(ASSISTANTS, NURSES, PROFESSORS), true);

        assertThat(new Openings(SCHOOLING, Map.of())
                        .exit(ASSOCIATE, List.of(), named, List.of())
                        .jobs())
                .containsExactly("nurses", "assistants");
        assertThat(exit(ASSOCIATE, List.of(ASSISTANTS, NURSES)).jobs()).containsExactly("assistants");
    }

    @Test
    void jobsThatAskForMoreSchoolingAreLeftOutAndTheNearestComesFirst() {
        var exit = exit(CERTIFICATE, List.of(PROFESSORS, HELPERS, AIDES, NURSES, ASSISTANTS));

        assertThat(exit.jobs()).containsExactly("assistants", "aides", "helpers");
        assertThat(exit.beyond()).isNull();
    }

    @Test
    void oneLevelMoreCountsWhereNothingElseIsThere() {
        assertThat(exit(ASSOCIATE, List.of(PROFESSORS, NURSES)).jobs()).containsExactly("nurses");
        assertThat(exit(CERTIFICATE, List.of(PROFESSORS, NURSES)).jobs()).isEmpty();
    }

    @Test
    void jobsWithoutACardAreNamedToo() {
        var beyond = exit(CERTIFICATE, List.of(PROFESSORS), ASSISTANTS, NURSES, AIDES)
                .beyond();

        assertThat(beyond).isNotNull();
        assertThat(beyond.first()).isNotNull();
        assertThat(beyond.first().title()).isEqualTo(Label.of("assistants"));
        assertThat(beyond.others()).isEqualTo(1);
    }

    @Test
    void whereAllJobsAskForMuchMoreThatIsToldApartFromNoJob() {
        assertThat(exit(CERTIFICATE, List.of(PROFESSORS)).beyond()).isEqualTo(new Exit.Beyond(null, 0));
        assertThat(exit(CERTIFICATE, List.of()).beyond()).isNull();
    }
}
