package throughline.gaps;

import java.util.List;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// The awards of the programs of one code, what they lead to, and what is certain. People a year in hundredths.
///
/// @param code    as catalogs print it
/// @param apart   purpose of awards that are not made for work, such as `transfer`, or empty
/// @param reached occupations that the programs lead to, the most openings first
/// @param openings openings a year of all of them together
/// @param brief    these openings minus these awards, as published briefs count
/// @param skills   how much of what the first occupations ask for the programs declare
/// @param texts    programs and courses of the code whose words were looked at; `detailed` say more than a title
public record GapProgramPage(
        String code,
        Words title,
        String area,
        String parameters,
        String apart,
        long apartAwards,
        long awards,
        long openings,
        long brief,
        List<GapOccupationPage.AwardRow> rows,
        int moreRows,
        List<GapRow> reached,
        List<GapOccupationPage.Reached> links,
        GapChart chart,
        Trend trend,
        List<SkillsView.Summary> skills,
        int texts,
        int detailed,
        List<Cite> sources)
        implements Page {
    public GapProgramPage {
        rows = List.copyOf(rows);
        reached = List.copyOf(reached);
        links = List.copyOf(links);
        skills = List.copyOf(skills);
        sources = List.copyOf(sources);
    }

    @Override
    public Head head(Shell shell) {
        var head = Head.of(
                        Words.name(shell.language(), shell.text("gaps.program.title", title.value())),
                        shell.text("gaps.program.description", title.value(), area),
                        "gaps")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("gaps.title")), "/gaps"));
        return parameters.isEmpty() ? head : head.unlisted();
    }
}
