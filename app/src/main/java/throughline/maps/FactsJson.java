package throughline.maps;

import java.util.Objects;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.maps.MapView.FactsView;

/// The facts of a card as JSON and back.
final class FactsJson {
    private FactsJson() {}

    static FactsView view(StepFacts facts) {
        return switch (facts) {
            case StepFacts.None _ -> empty("none");
            case StepFacts.Learning it ->
                new FactsView(
                        "learning",
                        it.unitsLow(),
                        it.unitsHigh(),
                        it.credits(),
                        it.months(),
                        it.hours(),
                        it.costCents(),
                        it.awards(),
                        it.awardsYear(),
                        it.award(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case StepFacts.Job it ->
                new FactsView(
                        "job",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        it.medianCents(),
                        it.topCoded(),
                        it.wageArea(),
                        it.wagePeriod(),
                        it.openings(),
                        it.openingsArea(),
                        it.openingsPeriod(),
                        it.education(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case StepFacts.Activity it ->
                new FactsView(
                        "activity",
                        null,
                        null,
                        null,
                        null,
                        it.hours(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        it.stage(),
                        it.places(),
                        it.gradeLow(),
                        it.gradeHigh(),
                        null,
                        null,
                        null);
            case StepFacts.Group it ->
                new FactsView(
                        "group",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        it.count(),
                        MapJson.key(it.of()),
                        it.more());
        };
    }

    private static FactsView empty(String type) {
        return new FactsView(
                type, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null);
    }

    static StepFacts facts(FactsView it) {
        return switch (it.type()) {
            case "learning" ->
                new StepFacts.Learning(
                        it.unitsLowHundredths(),
                        it.unitsHighHundredths(),
                        it.creditsHundredths(),
                        it.months(),
                        it.hours(),
                        it.costCents(),
                        it.awards(),
                        it.awardsYear(),
                        it.award());
            case "job" ->
                new StepFacts.Job(
                        it.medianCents(),
                        Boolean.TRUE.equals(it.topCoded()),
                        it.wageArea(),
                        it.wagePeriod(),
                        it.openings(),
                        it.openingsArea(),
                        it.openingsPeriod(),
                        it.education());
            case "activity" ->
                new StepFacts.Activity(
                        Objects.requireNonNull(it.stage()), it.hours(), it.places(), it.gradeLow(), it.gradeHigh());
            case "group" ->
                new StepFacts.Group(
                        Objects.requireNonNull(it.count()),
                        MapJson.value(Step.Kind.class, Objects.requireNonNull(it.of())),
                        Boolean.TRUE.equals(it.more()));
            default -> StepFacts.NONE;
        };
    }
}
