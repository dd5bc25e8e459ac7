package throughline.gaps;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import throughline.engine.gap.Method;
import throughline.region.Region;

/// Gaps of a Region for other features.
public final class Gaps {
    private Gaps() {}

    /// Computes everything about gaps in an area (every method, what is possible, what is certain) and returns the gaps
    /// in proportion to openings, people a year to two decimals, by SOC code.
    ///
    /// @param collegesOnly whether awards of community colleges alone count
    public static SortedMap<String, BigDecimal> proportional(Region region, String area, boolean collegesOnly) {
        var basis = Basis.of(area);
        var gaps = RegionGaps.of(region, collegesOnly ? basis.withProviders(Basis.Providers.COLLEGES) : basis);
        var found = new TreeMap<String, BigDecimal>();
        gaps.lines(gaps.outlook().keySet())
                .forEach(line -> found.put(
                        line.occupation().soc(), line.gap(Method.PROPORTIONAL).rounded(2)));
        return found;
    }
}
