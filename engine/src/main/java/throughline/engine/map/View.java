package throughline.engine.map;

import org.jspecify.annotations.Nullable;

/// What the reader of a map chose to see; part of its address.
///
/// @param all       everything, instead of the steps that matter most with the others folded into groups
/// @param staff     also what is for practitioners: agreements that have ended
/// @param school    slug of the reader's school, on a map "at my school"
/// @param stepsOnly just the steps and what one earns: no early credit, work-based learning or supports
public record View(boolean all, boolean staff, @Nullable String school, boolean stepsOnly) {
    /// The map that everybody sees first.
    public static final View PUBLIC = new View(false, false, null, false);

    public View withAll() {
        return new View(true, staff, school, stepsOnly);
    }

    public View forStaff() {
        return new View(all, true, school, stepsOnly);
    }

    public View at(String slug) {
        return new View(all, staff, slug, stepsOnly);
    }

    /// With all lanes, or just the steps.
    public View withStepsOnly(boolean only) {
        return new View(all, staff, school, only);
    }
}
