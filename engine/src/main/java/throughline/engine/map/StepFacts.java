package throughline.engine.map;

import org.jspecify.annotations.Nullable;

/// The measured facts of a card; absent where no source states them.
public sealed interface StepFacts {
    StepFacts NONE = new None();

    record None() implements StepFacts {}

    /// Facts of learning.
    ///
    /// @param unitsLow    lowest semester units in hundredths over all offers, for example 1600
    /// @param unitsHigh   highest semester units in hundredths
    /// @param credits     high-school credits in hundredths
    /// @param months      length in months
    /// @param hours       length in hours
    /// @param costCents   cost to the student in cents, lowest over all offers
    /// @param awards      awards a year over all offers, newest school year
    /// @param awardsYear  that school year, for example `2023-24`
    /// @param award       key in the code table of award types, where it says more than the kind and the units
    record Learning(
            @Nullable Integer unitsLow,
            @Nullable Integer unitsHigh,
            @Nullable Integer credits,
            @Nullable Integer months,
            @Nullable Integer hours,
            @Nullable Long costCents,
            @Nullable Integer awards,
            @Nullable String awardsYear,
            @Nullable String award)
            implements StepFacts {}

    /// Facts of a job.
    ///
    /// @param medianCents    median yearly wage in cents
    /// @param topCoded       whether the wage is known only as "more than"
    /// @param wageArea       area of the wage as its source names it
    /// @param wagePeriod     period of the wage, for example `2025-05`
    /// @param openings       openings per year
    /// @param openingsArea   area of the openings
    /// @param openingsPeriod period of the openings, for example `2022-2032`
    /// @param education      key in the code table of entry educations
    record Job(
            @Nullable Long medianCents,
            boolean topCoded,
            @Nullable String wageArea,
            @Nullable String wagePeriod,
            @Nullable Integer openings,
            @Nullable String openingsArea,
            @Nullable String openingsPeriod,
            @Nullable String education)
            implements StepFacts {}

    /// Facts of an activity.
    ///
    /// @param stage `awareness`, `exploration`, `preparation` or `training`
    record Activity(
            String stage,
            @Nullable Integer hours,
            @Nullable Integer places,
            @Nullable Integer gradeLow,
            @Nullable Integer gradeHigh)
            implements StepFacts {}

    /// A card that stands for many.
    ///
    /// @param count how many cards it stands for
    /// @param of    what kind they are; the most common one where they differ
    /// @param more  whether other cards of that kind stand beside it, so that it means "12 more"
    record Group(int count, Step.Kind of, boolean more) implements StepFacts {}
}
