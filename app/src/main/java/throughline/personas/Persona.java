package throughline.personas;

import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;

/// An invented person in a situation that many are in: a row of the table of personas, described in
/// docs/reference/personas.md.
///
/// @param id             name in addresses, for example `working-parent`
/// @param title          a few words
/// @param about          the situation in a sentence
/// @param place          where the person is: `school:SLUG`, `zip:92101`, `anywhere`, or a rule of [Places]
/// @param grade          grade of a student, 9 to 12; 0 for an adult
/// @param diploma        whether an adult has a diploma or equivalent
/// @param english        whether programs in English can be followed
/// @param evenings       only evenings, weekends or online
/// @param miles          how far the person can go; 0 for anywhere
/// @param coursesPerTerm courses that fit in a term
/// @param summers        whether summer terms are used
/// @param maxCostDollars most that all may cost, absent for no limit
public record Persona(
        String id,
        Label title,
        Label about,
        String place,
        int grade,
        boolean diploma,
        boolean english,
        boolean evenings,
        int miles,
        int coursesPerTerm,
        boolean summers,
        @Nullable Integer maxCostDollars) {}
