package throughline.gaps;

import java.util.List;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// How the ranking of gaps changes with another way to count.
///
/// @param variants keys of the other ways
/// @param kept     how many of the first jobs stay among as many, by variant
public record GapSensitivityPage(
        String area, List<String> variants, List<Integer> kept, List<Line> lines, List<Cite> sources) implements Page {
    public GapSensitivityPage {
        variants = List.copyOf(variants);
        kept = List.copyOf(kept);
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
    }

    /// @param places place in each other ranking, 0 where it is in none
    public record Line(Words title, String path, long low, List<Integer> places) {
        public Line {
            places = List.copyOf(places);
        }
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("gaps.sens.title")),
                        shell.text("gaps.sens.description", area),
                        "gaps")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("gaps.title")), "/gaps"));
    }
}
