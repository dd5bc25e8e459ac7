package throughline.gaps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Words;

/// One occupation in a list of gaps. People a year in hundredths.
///
/// @param path          the page with the whole computation
/// @param gap           by the method of the list
/// @param low           the least possible gap
/// @param high          the greatest possible gap
/// @param marks         marks it carries
public record GapRow(
        String soc,
        Words title,
        String path,
        long openings,
        long awards,
        long gap,
        long low,
        long high,
        @Nullable Words education,
        @Nullable Long medianHourlyCents,
        List<Words> marks) {
    public GapRow {
        marks = List.copyOf(marks);
    }

    /// What is certain, as a key of texts: `short` of awards, `over` with more awards than openings, or `open`.
    public String certain() {
        return low > 0 ? "short" : high < 0 ? "over" : "open";
    }
}
