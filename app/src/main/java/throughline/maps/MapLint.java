package throughline.maps;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import throughline.engine.map.CareerMap;
import throughline.region.Region;

/// Checks maps by the rules of [LintRule]. Made once for a Region and day; safe to share.
public final class MapLint {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(Finding::rule);

    private final MapIndex index;
    private final LocalDate day;

    private MapLint(MapIndex index, LocalDate day) {
        this.index = index;
        this.day = day;
    }

    /// @param day the day whose school year is shown
    public static MapLint of(Region region, LocalDate day) {
        return new MapLint(new MapIndex(region), day);
    }

    /// Decisions of curators about maps that the Region does not have.
    public List<Finding> strays() {
        return CurationRules.strays(new Curations(index.region));
    }

    /// What is wrong with a map: errors first, then by rule, then in reading order.
    public List<Finding> check(CareerMap map) {
        var in = new Findings(map, index, day);
        StructureRules.check(in);
        CourseRules.check(in);
        EvidenceRules.check(in);
        CurationRules.check(in);
        return in.list().stream().sorted(ORDER).toList();
    }
}
