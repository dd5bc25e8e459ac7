package throughline.interests;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.explore.OccupationLine;
import throughline.explore.Ref;
import throughline.explore.Sources;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// What somebody likes, and the occupations that go with it.
///
/// @param areas       the six areas in their order
/// @param most        the largest possible sum
/// @param state       `ranked`, `broad`, `flat` or `partial`
/// @param levels      preparations to choose from, the first for all
/// @param occupations best fit first
/// @param total       occupations of the chosen preparation
/// @param flat        occupations whose six values are equal, which have no fit
/// @param more        address of the longer list, if there is more
/// @param mini        sums are those of the mini form
public record ResultPage(
        List<Area> areas,
        int most,
        String state,
        List<Level> levels,
        List<Match> occupations,
        int total,
        List<Ref> flat,
        @Nullable String more,
        String scores,
        boolean mini,
        String level,
        String standing,
        List<String> standings,
        String zip,
        boolean zipKnown,
        String address,
        String csv,
        Sources sources)
        implements Page {
    public ResultPage {
        areas = List.copyOf(areas);
        levels = List.copyOf(levels);
        occupations = List.copyOf(occupations);
        flat = List.copyOf(flat);
        standings = List.copyOf(standings);
    }

    /// An area with its sum; absent where an item was left open.
    public record Area(String key, @Nullable Integer sum) {
        /// Width of the bar as SVG writes it.
        public String percent(int most) {
            return sum == null ? "0%" : Math.round(1000.0 * sum / most) / 10.0 + "%";
        }
    }

    /// A preparation to choose.
    ///
    /// @param key  empty for all
    public record Level(String key, int occupations, String url, boolean chosen) {}

    /// An occupation that was compared.
    ///
    /// @param correlation Pearson's r in ten-thousandths
    /// @param fit         `best`, `great` or `other`
    /// @param level       usual preparation, if known
    /// @param programs    programs in the region that lead to it
    /// @param ways        address of the page that says where to begin
    public record Match(
            OccupationLine line,
            int correlation,
            String fit,
            @Nullable String level,
            int programs,
            String ways) {}

    @JsonIgnore
    public Hexagon hexagon() {
        return new Hexagon(areas, most);
    }

    /// Areas with a sum, highest first.
    @JsonIgnore
    public List<Area> strongest() {
        return areas.stream()
                .sorted(Comparator.comparingInt((Area area) -> area.sum() == null ? -1 : area.sum())
                        .reversed())
                .toList();
    }

    public boolean hasOrder() {
        return state.equals("ranked") || state.equals("broad");
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("interests.result.title")),
                        shell.text("interests.result.lead"),
                        "interests")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("interests.title")), "/interests"))
                .unlisted();
    }
}
