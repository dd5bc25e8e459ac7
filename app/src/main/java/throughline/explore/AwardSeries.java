package throughline.explore;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Words;

/// Awards by school year from one source; series of several sources stand side by side.
///
/// @param award award type counted; absent where the source adds all types of this code together
/// @param years oldest first
public record AwardSeries(@Nullable Words award, List<Year> years, Cite source) {
    public AwardSeries {
        years = List.copyOf(years);
    }

    /// Awards in one school year; absent when suppressed.
    public record Year(String schoolYear, @Nullable Integer awards) {}

    /// The largest count, at least 1: the full width of the picture.
    public int highest() {
        return Math.max(
                1,
                years.stream()
                        .map(Year::awards)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
    }

    /// Width of a count in the picture, as SVG writes it.
    public String percent(int awards) {
        return Math.round(1000.0 * awards / highest()) / 10.0 + "%";
    }
}
