package throughline.gaps;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// What gaps give reason to do, by kind.
///
/// @param kind    the only kind shown, or empty for the first of all kinds
/// @param zip     ZIP code whose nearest institutions are named, or empty
/// @param unknown whether the place of that ZIP code is not known
public record GapRecommendationsPage(
        String area, String kind, String zip, boolean unknown, List<Group> groups, List<Cite> sources) implements Page {
    public GapRecommendationsPage {
        groups = List.copyOf(groups);
        sources = List.copyOf(sources);
    }

    /// Recommendations of one kind.
    ///
    /// @param count how many there are; the first are shown
    public record Group(String kind, int count, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /// @param score people a year for certain, weighted by pay
    /// @param state how far it has come, or empty when nobody decided yet
    public record Line(
            Words title,
            String path,
            long score,
            String reason,
            String pay,
            String state,
            @Nullable LocalDate since,
            List<Thing> institutions,
            List<Thing> schools) {
        public Line {
            institutions = List.copyOf(institutions);
            schools = List.copyOf(schools);
        }
    }

    public record Thing(Words name, String path) {}

    /// Where all of a kind are listed, with the ZIP code that was asked for.
    public String of(String kind) {
        return "/gaps/recommendations?kind=" + kind + (zip.matches("[0-9]{5}") ? "&zip=" + zip : "");
    }

    @Override
    public Head head(Shell shell) {
        var head = Head.of(
                        Words.name(shell.language(), shell.text("gaps.rec.title")),
                        shell.text("gaps.rec.description", area),
                        "gaps")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("gaps.title")), "/gaps"));
        return zip.isEmpty() ? head : head.unlisted();
    }
}
