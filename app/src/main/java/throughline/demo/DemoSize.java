package throughline.demo;

import java.util.Locale;

/// How much of the invented state is made. Smaller sizes are the first counties of larger ones.
public enum DemoSize {
    /// One county: about 70 schools, 2 colleges, 3,000 courses.
    SMALL(1),
    /// Two counties: about 900 schools, 10 colleges, 30,000 courses, 3,000 programs.
    REGION(2),
    /// A state: about 1,000,000 courses.
    STATE(58);

    private final int counties;

    DemoSize(int counties) {
        this.counties = counties;
    }

    int counties() {
        return counties;
    }

    /// The word used on the command line, for example `small`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
