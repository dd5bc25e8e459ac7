package throughline.posters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that stands on a poster in one language, ready to be set.
///
/// @param language tag of the language
/// @param region   name of the region
/// @param title    goal in plain words
/// @param subtitle formal name, if another
/// @param school   name of who hangs it up, if wanted
/// @param logo     their mark as an embedded picture, if wanted
/// @param pages    zones by page: one page with all, or zones shared out over pages
/// @param lines    legend of the lines that occur
/// @param honesty  sentences of the honesty strip
/// @param valid    school year the poster is for
/// @param address  short address of the live map
/// @param code     the same as a QR code, an embedded picture
public record PosterSheet(
        String language,
        String region,
        String title,
        @Nullable String subtitle,
        @Nullable String school,
        @Nullable String logo,
        List<List<Zone>> pages,
        List<Line> lines,
        List<String> honesty,
        String valid,
        String address,
        String code,
        Labels labels) {

    /// A part of the way.
    ///
    /// @param style   `start`, `learn` or `lead`
    /// @param percent share of the width of the page
    /// @param columns its cards in columns side by side
    public record Zone(String style, String title, int percent, List<List<Group>> columns) {}

    /// Cards under a heading; without one they go on from the column before.
    public record Group(@Nullable String title, List<Card> cards) {}

    /// A step.
    ///
    /// @param kind    its type word
    /// @param facts   fact line
    /// @param badges  marks
    /// @param offers  who offers it
    /// @param start   invitations to start here
    /// @param next    where it leads, by kind of line
    /// @param missing whether nothing is recorded here; the title then says so
    public record Card(
            String kind,
            String title,
            String facts,
            String badges,
            String offers,
            List<String> start,
            List<Next> next,
            boolean missing) {

        /// Whether it tells but how many steps are left out.
        public boolean isRest() {
            return kind.isEmpty();
        }
    }

    /// Steps that one kind of line leads to.
    ///
    /// @param line style of the line, for example `required`
    public record Next(String line, String words, String steps) {}

    /// A line of the legend.
    public record Line(String line, String words) {}

    /// Fixed words.
    public record Labels(String legend, String live, String code, String start) {}
}
