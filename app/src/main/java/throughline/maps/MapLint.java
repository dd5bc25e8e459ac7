package throughline.maps;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import throughline.engine.map.CareerMap;
import throughline.region.Region;

/// Checks maps by the rules of [LintRule]. Made once for a Region and day; safe to share.
public final class MapLint {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(Finding::rule);

    private final MapIndex index;
    private final LocalDate day;
    private final List<MapCheck> beside;

    private MapLint(MapIndex index, LocalDate day, MapCheck... beside) {
        this.index = index;
        this.day = day;
        this.beside = List.of(beside);
    }

    /// @param day    the day whose school year is shown
    /// @param beside checks that are not rules of the map alone
    public static MapLint of(Region region, LocalDate day, MapCheck... beside) {
        return new MapLint(new MapIndex(region), day, beside);
    }

    /// Decisions of curators about maps that the Region does not have.
    public List<Finding> strays() {
        return CurationRules.strays(new Curations(index.region));
    }

    /// What is wrong with a map: errors first, then by rule, then in reading order.
    public List<Finding> check(CareerMap map) {
        var in = new Findings(map, index, day);
        StructureRules.check(in);
        KindRules.check(in);
        CourseRules.check(in);
        ContentRules.check(in);
        EvidenceRules.check(in);
        CurationRules.check(in);
        return Stream.concat(in.list().stream(), beside.stream().flatMap(one -> one.check(map).stream()))
                .sorted(ORDER)
                .toList();
    }
}
