package throughline.browse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import throughline.region.Organization;
import throughline.region.Program.RecordType;
import throughline.region.Region;
import throughline.region.Segment;

/// How much of what a Region holds, counted once.
///
/// @param programsBySector    programs by sector number; 0 for those without
/// @param occupationsBySector occupations by sector number; 0 for those without
/// @param schoolsBySegment    open organizations that have a page of their own, by segment
record Overview(
        int programs,
        int courses,
        int occupations,
        int schools,
        Map<Integer, Integer> programsBySector,
        Map<Integer, Integer> occupationsBySector,
        Map<Segment, Integer> schoolsBySegment,
        Map<RecordType, Integer> programsByRecord) {

    static Overview of(Region region) {
        var programs = new TreeMap<Integer, Integer>();
        var records = new EnumMap<RecordType, Integer>(RecordType.class);
        for (var program : region.programs()) {
            programs.merge(program.sector(), 1, Integer::sum);
            records.merge(program.recordType(), 1, Integer::sum);
        }
        var occupations = new TreeMap<Integer, Integer>();
        region.occupations().forEach(occupation -> occupations.merge(occupation.sector(), 1, Integer::sum));
        var schools = new EnumMap<Segment, Integer>(Segment.class);
        for (var organization : region.organizations()) {
            if (teaches(organization)) {
                schools.merge(segment(organization), 1, Integer::sum);
            }
        }
        return new Overview(
                region.programs().size(),
                region.courses().size(),
                region.occupations().size(),
                schools.values().stream().mapToInt(Integer::intValue).sum(),
                programs,
                occupations,
                schools,
                records);
    }

    /// Segments in which people learn, with at least one school.
    List<Segment> segments() {
        return List.copyOf(schoolsBySegment.keySet());
    }

    private static boolean teaches(Organization organization) {
        var segment = organization.segment();
        return organization.active()
                && segment != null
                && segment != Segment.EMPLOYER
                && segment != Segment.WORKFORCE_AGENCY;
    }

    private static Segment segment(Organization organization) {
        var segment = organization.segment();
        return segment == null ? Segment.EMPLOYER : segment;
    }

    /// Keeps the overview of the newest Region it was asked about. Thread-safe.
    @Component
    static final class Holder {
        private final AtomicReference<Kept> kept = new AtomicReference<>();

        private record Kept(Region region, Overview overview) {}

        Overview of(Region region) {
            var present = kept.get();
            if (present == null || present.region() != region) {
                present = new Kept(region, Overview.of(region));
                kept.set(present);
            }
            return present.overview();
        }
    }
}
