package throughline.grids;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How fast a program is taken.
public enum Pace {
    /// As its owner states it; where no terms are stated, five courses a term.
    FULL(5, 0),
    /// Two courses a term.
    PART(2, 0),
    /// Two courses a term, in the evening.
    EVENING(2, 0),
    /// Five courses a term and two in summer.
    SUMMER(5, 2);

    private final int courses;
    private final int summerCourses;

    Pace(int courses, int summerCourses) {
        this.courses = courses;
        this.summerCourses = summerCourses;
    }

    /// Courses in a fall or spring term.
    public int courses() {
        return courses;
    }

    /// Courses in a summer; 0 when it is free.
    public int summerCourses() {
        return summerCourses;
    }

    /// The word in addresses and texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The pace of an address; full where none is named.
    static Optional<Pace> find(String key) {
        return key.isEmpty()
                ? Optional.of(FULL)
                : Stream.of(values()).filter(pace -> pace.key().equals(key)).findFirst();
    }
}
