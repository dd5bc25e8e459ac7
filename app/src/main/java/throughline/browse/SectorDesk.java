package throughline.browse;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import throughline.finder.Facet;
import throughline.finder.FinderQuery;
import throughline.finder.FinderQuery.Sort;
import throughline.finder.Kind;
import throughline.region.Occupation;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.Segment;
import throughline.web.Head;
import throughline.web.Language;
import throughline.web.Shell;
import throughline.web.Visit;
import throughline.web.Words;

/// Assembles the pages of sectors and pathways.
final class SectorDesk {
    private static final int MOST = 10;
    private static final int PER_STAGE = 6;

    private final Region region;
    private final Overview overview;
    private final Rows rows;

    SectorDesk(Visit visit, Overview overview) {
        this.region = visit.region();
        this.overview = overview;
        this.rows = Rows.of(region, visit);
    }

    static Head.Crumb above(Shell shell) {
        return new Head.Crumb(Words.name(shell.language(), shell.text("browse.sectors.title")), "/sectors");
    }

    List<SectorLine> lines() {
        return region.sectors().stream().map(this::line).toList();
    }

    SectorPage page(Sector sector) {
        var value = Integer.toString(sector.number());
        return new SectorPage(
                line(sector),
                mostOpenings(region.occupationsIn(sector)),
                mostAwards(region.programs().stream().filter(program -> program.sector() == sector.number()), MOST),
                search(Kind.OCCUPATION, Facet.SECTOR, value, Sort.OPENINGS),
                search(Kind.PROGRAM, Facet.SECTOR, value, Sort.AWARDS));
    }

    PathwayPage page(Sector.Pathway pathway) {
        var code = pathway.code();
        var courses = region.coursesIn(pathway).size();
        return new PathwayPage(
                line(rows.sector(pathway.sector()).orElseThrow()),
                line(pathway),
                pathway.note() == null ? null : new Words(pathway.note(), Language.EN),
                stages(pathway),
                mostOpenings(region.occupationsIn(pathway)),
                search(Kind.OCCUPATION, Facet.PATHWAY, code, Sort.OPENINGS),
                courses,
                search(Kind.COURSE, Facet.PATHWAY, code, Sort.RELEVANCE));
    }

    private List<PathwayPage.Stage> stages(Sector.Pathway pathway) {
        var bySegment = new EnumMap<Segment, List<Program>>(Segment.class);
        region.programsIn(pathway).forEach(program -> {
            var segment = region.organizations().get(program.organizationId()).segment();
            if (segment != null) {
                bySegment.merge(segment, List.of(program), SectorDesk::joined);
            }
        });
        return bySegment.entrySet().stream()
                .map(entry -> stage(entry.getKey(), entry.getValue(), pathway))
                .toList();
    }

    private static List<Program> joined(List<Program> first, List<Program> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private PathwayPage.Stage stage(Segment segment, List<Program> programs, Sector.Pathway pathway) {
        var all = FinderQuery.of("")
                .toggled(Facet.KIND, Kind.PROGRAM.key())
                .toggled(Facet.PATHWAY, pathway.code())
                .toggled(Facet.SEGMENT, segment.key())
                .withSort(Sort.AWARDS);
        return new PathwayPage.Stage(
                segment.key(), mostAwards(programs.stream(), PER_STAGE), programs.size(), SearchDesk.path(all));
    }

    private SectorLine line(Sector sector) {
        return new SectorLine(
                sector.number(),
                rows.title(sector),
                "/sectors/" + sector.slug(),
                overview.programsBySector().getOrDefault(sector.number(), 0),
                overview.occupationsBySector().getOrDefault(sector.number(), 0),
                sector.pathways().stream().map(this::line).toList());
    }

    private SectorLine.PathwayLine line(Sector.Pathway pathway) {
        return new SectorLine.PathwayLine(
                pathway.code(),
                rows.title(pathway),
                "/pathways/" + pathway.slug(),
                region.programsIn(pathway).size(),
                region.occupationsIn(pathway).size());
    }

    private List<ResultRow> mostOpenings(List<Occupation> occupations) {
        return occupations.stream()
                .sorted(Comparator.comparingLong((Occupation occupation) -> -openings(occupation))
                        .thenComparing(Occupation::soc))
                .limit(MOST)
                .map(rows::of)
                .map(ResultRow::withoutDetail)
                .toList();
    }

    private long openings(Occupation occupation) {
        var outlook = region.outlook(occupation);
        var openings = outlook == null ? null : outlook.openingsTenths();
        return openings == null ? -1 : openings;
    }

    private List<ResultRow> mostAwards(Stream<Program> programs, int most) {
        return programs.sorted(Comparator.comparingInt((Program program) -> -newestAwards(program))
                        .thenComparing(Program::title)
                        .thenComparing(Program::slug))
                .limit(most)
                .map(rows::of)
                .toList();
    }

    /// A count of all award types together ranks no single one of them.
    private static int newestAwards(Program program) {
        return AwardCount.newest(program)
                .filter(count -> !count.allTypes())
                .map(AwardCount::awards)
                .orElse(-1);
    }

    private static String search(Kind kind, Facet facet, String value, Sort sort) {
        return SearchDesk.path(FinderQuery.of("")
                .toggled(Facet.KIND, kind.key())
                .toggled(facet, value)
                .withSort(sort));
    }
}
