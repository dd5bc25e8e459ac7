package throughline.interests;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import throughline.region.Segment;

/// Where somebody stands who asks for a way: it decides which parts of the system lie ahead.
public enum Standing {
    MIDDLE_SCHOOL(Segment.MIDDLE_SCHOOL, Segment.HIGH_SCHOOL, Segment.COLLEGE, Segment.UNIVERSITY),
    HIGH_SCHOOL(Segment.HIGH_SCHOOL, Segment.COLLEGE, Segment.UNIVERSITY),
    ADULT(Segment.ADULT_SCHOOL, Segment.WORKFORCE_AGENCY, Segment.EMPLOYER, Segment.COLLEGE, Segment.UNIVERSITY),
    COLLEGE(Segment.COLLEGE, Segment.UNIVERSITY);

    private final List<Segment> ahead;

    Standing(Segment... ahead) {
        this.ahead = List.of(ahead);
    }

    /// Segments that lie ahead, nearest first.
    List<Segment> ahead() {
        return ahead;
    }

    /// The standing in addresses, for example `high-school`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Standing> find(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
