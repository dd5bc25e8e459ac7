package throughline.gaps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A gap report, ready to be set: every text in the language of the report, numbers as they are shown.
///
/// @param summaries the summary for the public, one for each language
/// @param tables    lists of jobs
/// @param advice    what gaps give reason to do
/// @param sectors   shares of the sectors
/// @param footing   what it rests on: sources, method, version
public record GapReport(
        String language,
        String title,
        String scope,
        String date,
        List<Summary> summaries,
        List<Table> tables,
        List<Advice> advice,
        Labels labels,
        List<Share> sectors,
        List<String> footing) {
    public GapReport {
        summaries = List.copyOf(summaries);
        tables = List.copyOf(tables);
        advice = List.copyOf(advice);
        sectors = List.copyOf(sectors);
        footing = List.copyOf(footing);
    }

    /// @param language tag of its language
    public record Summary(String language, String title, List<String> sentences) {
        public Summary {
            sentences = List.copyOf(sentences);
        }
    }

    /// @param note what the table says, in a sentence
    public record Table(String title, String note, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /// A job.
    ///
    /// @param from where its possible gaps begin in the picture, percent of the width
    /// @param wide how wide they are, percent of the width
    /// @param style `short`, `over` or `open`
    public record Row(
            String soc,
            String title,
            @Nullable String titleLanguage,
            String openings,
            String awards,
            String gap,
            String possible,
            String wage,
            String from,
            String wide,
            String style) {}

    /// Recommendations of one kind.
    public record Advice(String title, String note, List<Line> lines) {
        public Advice {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String title, String reason, String who, String score) {}

    /// A sector with its shares of high-school courses, college awards and openings.
    public record Share(String title, String offerings, String awards, String openings) {}

    /// Words of the page itself.
    public record Labels(
            String job,
            String openings,
            String awards,
            String gap,
            String possible,
            String picture,
            String wage,
            String advice,
            String who,
            String points,
            String align,
            String alignNote,
            String sector,
            String offerings,
            String collegeAwards,
            String jobs,
            String footing,
            String trust) {}
}
