package throughline.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.region.Projection;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// An occupation with all that any source says of it. Wages and outlooks of several areas and vintages
/// stand side by side; none is mixed into another.
///
/// @param officialTitle formal English title where the page shows a Spanish one
/// @param wages         in the areas of the region's profile; the first is the one to show first
/// @param outlooks      in the areas of the region's profile; the first is the one to show first
/// @param otherAreas    number of areas outside of the region that sources describe
/// @param areas         address of the page about them
public record OccupationPage(
        String soc,
        Words title,
        @Nullable Words officialTitle,
        @Nullable Words description,
        @Nullable Ref sector,
        @Nullable Ref pathway,
        List<WageRow> wages,
        List<Outlook> outlooks,
        int otherAreas,
        String areas,
        List<Entry> entries,
        List<LivingWageCheck> livingWages,
        List<Score> interests,
        List<Words> tasks,
        List<Technology> technologies,
        List<Score> skills,
        List<Score> knowledge,
        List<Words> otherTitles,
        List<OccupationLine> related,
        List<Ref> furtherRelated,
        ProgramOverview programs,
        List<Ref> credentials,
        Sources sources)
        implements Page {
    public OccupationPage {
        wages = List.copyOf(wages);
        outlooks = List.copyOf(outlooks);
        entries = List.copyOf(entries);
        livingWages = List.copyOf(livingWages);
        interests = List.copyOf(interests);
        tasks = List.copyOf(tasks);
        technologies = List.copyOf(technologies);
        skills = List.copyOf(skills);
        knowledge = List.copyOf(knowledge);
        otherTitles = List.copyOf(otherTitles);
        related = List.copyOf(related);
        furtherRelated = List.copyOf(furtherRelated);
        credentials = List.copyOf(credentials);
    }

    /// Projected employment in an area, from one source and vintage.
    ///
    /// @param openingsTenths   openings per year in tenths
    /// @param growthMillionths growth over the whole period as millionths of the base
    public record Outlook(
            String area,
            int baseYear,
            int endYear,
            @Nullable Long baseJobs,
            @Nullable Long projectedJobs,
            @Nullable Long growthMillionths,
            @Nullable Long openingsTenths,
            Cite source) {
        static Outlook of(Projection projection, Cite source) {
            return new Outlook(
                    projection.area(),
                    projection.baseYear(),
                    projection.endYear(),
                    projection.baseJobs(),
                    projection.projectedJobs(),
                    projection.growthMillionths(),
                    projection.openingsTenths(),
                    source);
        }
    }

    /// What one usually needs to begin, as the sources say.
    public record Entry(
            @Nullable Words education,
            @Nullable Words experience,
            @Nullable Words training,
            List<Cite> sources) {
        public Entry {
            sources = List.copyOf(sources);
        }
    }

    /// A wage held against what a household needs.
    ///
    /// @param percentile which wage was compared: 25 is what beginners often earn, 50 the middle
    public record LivingWageCheck(
            String area,
            Words household,
            long needHourlyCents,
            LocalDate validFrom,
            int percentile,
            long wageHourlyCents,
            String wageArea,
            boolean reached,
            Cite needSource,
            Cite wageSource) {}

    /// Importance of an element, in hundredths of a scale from 1 to 5 (interests: 1 to 7).
    public record Score(Words name, int hundredths, Cite source) {
        /// Share of a scale that begins at 1, as SVG writes it.
        public String percent(int scaleHundredths) {
            return Math.clamp(100L * (hundredths - 100) / (scaleHundredths - 100), 0, 100) + "%";
        }
    }

    /// A technology; those most asked for come first.
    public record Technology(Words name, Words category, boolean hot, boolean inDemand) {}

    /// The wages of all areas as a picture.
    public WageChart wageChart() {
        return WageChart.of(wages, livingWages);
    }

    /// Sources of the scores of skills, knowledge and interests.
    public List<Cite> scoreSources() {
        return Stream.of(skills, knowledge, interests)
                .flatMap(List::stream)
                .map(Score::source)
                .distinct()
                .toList();
    }

    /// Technologies marked hot or in demand, or the first ones where none is.
    public int technologiesFirst() {
        var marked = (int) technologies.stream()
                .filter(technology -> technology.hot() || technology.inDemand())
                .count();
        return Math.min(technologies.size(), Math.clamp(marked, 8, 16));
    }

    @Override
    public Head head(Shell shell) {
        var about = description == null
                ? shell.text("explore.occupation.about", title.value(), shell.regionName())
                : Summary.of(description.value());
        var head = Head.of(title, about, "occupations");
        var crumb = new Head.Crumb(Summary.own(shell, "explore.occupations.title"), "/occupations");
        return head.withCrumbs(Summary.crumbs(crumb, sector)).withJsonLd(SchemaOrg.occupation(this, shell));
    }
}
