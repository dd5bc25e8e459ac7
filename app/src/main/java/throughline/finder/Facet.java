package throughline.finder;

import java.util.List;
import java.util.Optional;

/// A way to narrow results. Values are keys, never words; words come from code tables and message bundles.
public enum Facet {
    KIND("kind"),
    SECTOR("sector"),
    PATHWAY("pathway"),
    SEGMENT("segment"),
    INSTITUTION("institution"),
    COUNTY("county"),
    CITY("city"),
    AWARD("award"),
    LENGTH("length"),
    MODALITY("modality"),
    SCHEDULE("schedule"),
    LANGUAGE("language"),
    AG("ag"),
    CREDIT("credit"),
    EARLY_CREDIT("early-credit"),
    WAGE("wage"),
    OPENINGS("openings"),
    EDUCATION("education"),
    LIVING_WAGE("living-wage"),
    TREND("trend");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /// Name of the query parameter.
    public String parameter() {
        return parameter;
    }

    /// The facet of a query parameter.
    public static Optional<Facet> find(String parameter) {
        return List.of(values()).stream()
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }
}
