package throughline.region;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which segment a type of organization belongs to.
final class SegmentOf {
    private static final Map<String, Segment> SEGMENTS = Map.ofEntries(
            Map.entry("middle-school", Segment.MIDDLE_SCHOOL),
            Map.entry("high-school", Segment.HIGH_SCHOOL),
            Map.entry("k12-school", Segment.HIGH_SCHOOL),
            Map.entry("adult-school", Segment.ADULT_SCHOOL),
            Map.entry("continuing-education", Segment.ADULT_SCHOOL),
            Map.entry("community-college", Segment.COLLEGE),
            Map.entry("college", Segment.COLLEGE),
            Map.entry("career-college", Segment.COLLEGE),
            Map.entry("training-provider", Segment.COLLEGE),
            Map.entry("university", Segment.UNIVERSITY),
            Map.entry("employer", Segment.EMPLOYER),
            Map.entry("workforce-agency", Segment.WORKFORCE_AGENCY));

    private SegmentOf() {}

    static @Nullable Segment type(String type) {
        return SEGMENTS.get(type);
    }
}
