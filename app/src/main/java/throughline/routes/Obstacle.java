package throughline.routes;

import java.util.Locale;

/// A door that a link of the region could open.
public enum Obstacle {
    /// Entry without a high school diploma.
    DIPLOMA,
    /// Teaching in the person's language, or with help in English.
    ENGLISH,
    /// Evening, weekend or online classes.
    EVENINGS,
    /// A place within reach.
    REACH,
    /// Help with the cost.
    COST,
    /// A program that the person said to keep out of.
    BARRED;

    /// The door in texts and addresses.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
