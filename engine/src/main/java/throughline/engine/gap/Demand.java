package throughline.engine.gap;

/// What the labor market asks for.
///
/// @param occupation its code
/// @param openings   openings a year, growth and replacement; a projection may be 0 or negative, and such an
///                   occupation takes no share of a supply
public record Demand(String occupation, Fraction openings) {
    public static Demand of(String occupation, long openings) {
        return new Demand(occupation, Fraction.of(openings));
    }
}
