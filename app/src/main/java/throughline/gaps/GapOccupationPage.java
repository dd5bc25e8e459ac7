package throughline.gaps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// The gap of one occupation with its whole computation. People a year in hundredths.
///
/// @param occupation  address of the page of the occupation
/// @param known       whether openings are known in the area
/// @param members     occupations that the source of openings counts as this one
/// @param group       the group within which the source of openings counts this one, if it does
/// @param row         the gap by the method asked for
/// @param methods     openings minus awards by every method
/// @param brief       as published briefs count: all awards that can lead here
/// @param cluster     what is certain of all occupations that share awards with this one, if any
/// @param whatIf      what a program of so many completers would change, when that is asked
/// @param further     contributions that are named without their rows
/// @param trends      openings, awards and wages over the years that the data hold
public record GapOccupationPage(
        String soc,
        Words title,
        String occupation,
        String area,
        String parameters,
        boolean known,
        List<Thing> members,
        @Nullable Thing group,
        GapRow row,
        GapChart chart,
        @Nullable Openings openings,
        List<Contribution> contributions,
        List<Contribution> further,
        List<MethodLine> methods,
        long brief,
        @Nullable Cluster cluster,
        @Nullable What whatIf,
        List<Mark> marks,
        List<Trend> trends,
        SkillsView skills,
        List<Cite> sources)
        implements Page {
    public GapOccupationPage {
        members = List.copyOf(members);
        contributions = List.copyOf(contributions);
        further = List.copyOf(further);
        methods = List.copyOf(methods);
        marks = List.copyOf(marks);
        trends = List.copyOf(trends);
        sources = List.copyOf(sources);
    }

    /// Where the openings come from.
    public record Openings(
            long openings,
            String period,
            @Nullable Long exits,
            @Nullable Long transfers,
            @Nullable Words education,
            Cite source) {}

    /// Awards under a code that can lead here.
    ///
    /// @param code    as catalogs print it
    /// @param kinds   kinds of awards, told where another entry has the same code: its programs lead elsewhere
    /// @param path    the page of the programs of the code
    /// @param rows    institutions and years, at most so many; `moreRows` says how many are not shown
    /// @param reached what the programs lead to
    /// @param given   awards a year by method, in the order of the methods
    public record Contribution(
            String code,
            Words title,
            List<Words> kinds,
            String path,
            long awards,
            List<AwardRow> rows,
            int moreRows,
            List<Reached> reached,
            int moreReached,
            List<MethodLine> given) {
        public Contribution {
            kinds = List.copyOf(kinds);
            rows = List.copyOf(rows);
            reached = List.copyOf(reached);
            given = List.copyOf(given);
        }
    }

    /// @param awards awards a year on average
    public record AwardRow(Words institution, @Nullable Words award, List<Year> years, long awards, Cite source) {
        public AwardRow {
            years = List.copyOf(years);
        }
    }

    /// @param awards absent when suppressed
    public record Year(String schoolYear, @Nullable Integer awards) {}

    /// @param via     codes passed on the way, or empty
    /// @param reasons why the region itself added the link
    public record Reached(
            String soc,
            Words title,
            String path,
            boolean self,
            long openings,
            String via,
            List<String> reasons,
            List<Cite> sources) {
        public Reached {
            reasons = List.copyOf(reasons);
            sources = List.copyOf(sources);
        }
    }

    /// @param gap openings minus awards
    public record MethodLine(String method, long awards, long gap) {}

    public record Cluster(int programs, int occupations, long openings, long awards, long gap, List<Thing> members) {
        public Cluster {
            members = List.copyOf(members);
        }
    }

    /// @param placed completers a year who fill an opening that stays open today
    public record What(int completers, long low, long high, List<MethodLine> methods, long placed) {
        public What {
            methods = List.copyOf(methods);
        }
    }

    public record Thing(Words title, String path) {}

    /// What a rule says.
    public record Mark(
            Words title, String verdict, String publisher, String source, String edition, List<Finding> findings) {
        public Mark {
            findings = List.copyOf(findings);
        }
    }

    public record Finding(
            String measure,
            @Nullable String value,
            String threshold,
            @Nullable Cite source) {}

    @Override
    public Head head(Shell shell) {
        var head = Head.of(
                        Words.of(
                                shell.language(),
                                shell.text("gaps.occupation.title", title.value()),
                                shell.text("gaps.occupation.title", title.value())),
                        shell.text("gaps.occupation.description", title.value(), area),
                        "gaps")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("gaps.title")), "/gaps"));
        return parameters.isEmpty() && whatIf == null ? head : head.unlisted();
    }
}
