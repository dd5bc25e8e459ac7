package throughline.finder;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;

/// What is known of each row besides its words: facet values, figures to sort by, its place, and how much it
/// is worth when words match equally well.
final class Columns {
    private final Map<Facet, FacetColumn> facets = new EnumMap<>(Facet.class);
    private final float[] worth;
    private final float[] wage;
    private final float[] openings;
    private final float[] awards;
    private final int[] organization;
    private final int[] titleRank;
    private final int institutionsFrom;
    private final int institutionsTo;

    Columns(Rows rows) {
        var region = rows.region();
        var count = rows.count();
        institutionsFrom = rows.start(Kind.ORGANIZATION);
        institutionsTo = institutionsFrom + rows.size(Kind.ORGANIZATION);
        worth = new float[count];
        wage = new float[count];
        openings = new float[count];
        awards = new float[count];
        organization = new int[count];
        var measures = new Measures(region);
        var values = new FacetValues(region, measures);
        var builders = new EnumMap<Facet, FacetColumn.Builder>(Facet.class);
        for (var facet : Facet.values()) {
            builders.put(facet, new FacetColumn.Builder(count));
        }
        var titles = new String[count];
        for (var row = 0; row < count; row++) {
            var thing = rows.thing(row);
            var kind = rows.kind(row);
            for (var entry : builders.entrySet()) {
                entry.getValue().set(row, values.of(entry.getKey(), kind, thing));
            }
            wage[row] = measures.wage(thing);
            openings[row] = measures.openings(thing);
            awards[row] = thing instanceof Thing.OfProgram(var it) ? (float) Measures.recentAwards(it) : Float.NaN;
            organization[row] = thing.organizationId();
            worth[row] = worth(region, thing, openings[row], awards[row]);
            titles[row] = thing.title().toLowerCase(Locale.ROOT);
        }
        builders.forEach((facet, builder) -> facets.put(facet, builder.build()));
        titleRank = ranks(titles);
    }

    private static int[] ranks(String[] titles) {
        var order = IntStream.range(0, titles.length)
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> titles[row]).thenComparing(Comparator.naturalOrder()))
                .toList();
        var ranks = new int[titles.length];
        for (var rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return ranks;
    }

    /// Occupations and programs come before bare course rows; among equals the one with more openings or
    /// awards. The factors were set by measuring the judged queries.
    private static float worth(Region region, Thing thing, float openingsTenths, float awards) {
        return switch (thing) {
            case Thing.OfOccupation(var it) ->
                (Float.isNaN(openingsTenths) ? 0.8f : 1 + 0.12f * (float) Math.log10(1 + openingsTenths / 10))
                        * (it.title().endsWith("All Other") ? 0.8f : 1);
            case Thing.OfProgram(var it) ->
                (awards > 0 ? 0.95f + 0.14f * (float) Math.log10(1 + awards) : 0.8f)
                        * (isGraduate(region, it) ? 0.88f : 1);
            case Thing.OfCredential _ -> 0.9f;
            case Thing.OfSector _ -> 1.6f;
            case Thing.OfPathway _ -> 1.2f;
            case Thing.OfOrganization(var it) -> worth(it);
            case Thing.OfActivity _, Thing.OfSupport _ -> 0.75f;
            case Thing.OfCourse(var it) -> it.title() == null || it.title().isEmpty() ? 0.4f : 0.55f;
        };
    }

    /// Most who search are on their way into a first occupation.
    private static boolean isGraduate(Region region, Program program) {
        return region.findCode("award-type", program.awardType())
                .filter(code -> "graduate".equals(code.parent()))
                .isPresent();
    }

    private static float worth(Organization organization) {
        var segment = organization.segment();
        if (segment == null) {
            return 0.8f;
        }
        return switch (segment) {
            case COLLEGE, UNIVERSITY -> organization.type().equals("community-college") ? 1.3f : 1.1f;
            case ADULT_SCHOOL, WORKFORCE_AGENCY -> 1f;
            case HIGH_SCHOOL, EMPLOYER -> 0.9f;
            case MIDDLE_SCHOOL -> 0.7f;
        };
    }

    FacetColumn facet(Facet facet) {
        var column = facets.get(facet);
        if (column == null) {
            throw new IllegalStateException("no column of facet " + facet);
        }
        return column;
    }

    float worth(int row) {
        return worth[row];
    }

    /// Id of the organization a row belongs to, or -1.
    int organization(int row) {
        return organization[row];
    }

    boolean isInstitution(int row) {
        return row >= institutionsFrom && row < institutionsTo;
    }

    /// Place of a row among all titles in order.
    int titleRank(int row) {
        return titleRank[row];
    }

    /// What rows are sorted by, higher first; NaN where a row has no such figure.
    float figure(FinderQuery.Sort sort, int row) {
        return switch (sort) {
            case WAGE -> wage[row];
            case OPENINGS -> openings[row];
            case AWARDS -> awards[row] < 0 ? Float.NaN : awards[row];
            case TITLE -> -titleRank[row];
            case RELEVANCE, DISTANCE -> Float.NaN;
        };
    }
}
