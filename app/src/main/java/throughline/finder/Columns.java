package throughline.finder;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;

/// What is known of each row besides its words: facet values, figures to sort by, its place, and how much it
/// is worth when words match equally well.
final class Columns {
    private final Map<FacetGroup.Basis, FacetGroup> groups = new EnumMap<>(FacetGroup.Basis.class);
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
        var builders = new EnumMap<FacetGroup.Basis, FacetGroup.Builder>(FacetGroup.Basis.class);
        for (var basis : FacetGroup.Basis.values()) {
            builders.put(basis, new FacetGroup.Builder(basis, count));
        }
        var lowered = new HashMap<String, String>();
        var titles = new String[count];
        for (var row = 0; row < count; row++) {
            var thing = rows.thing(row);
            var kind = rows.kind(row);
            for (var entry : builders.entrySet()) {
                var facts = values.facts(entry.getKey(), kind, thing);
                entry.getValue().set(row, facts, facet -> values.of(facet, kind, thing));
            }
            wage[row] = measures.wage(thing);
            openings[row] = measures.openings(thing);
            awards[row] = thing instanceof Thing.OfProgram(var it) ? (float) Measures.recentAwards(it) : Float.NaN;
            organization[row] = thing.organizationId();
            worth[row] = worth(region, thing, openings[row], awards[row]);
            titles[row] = lowered.computeIfAbsent(thing.title(), title -> title.toLowerCase(Locale.ROOT));
        }
        builders.forEach((basis, builder) -> groups.put(basis, builder.build()));
        titleRank = ranks(titles);
    }

    /// The place of each row in the order of titles, equal ones in the order of rows. Catalogs use the same title
    /// many times, so titles are sorted once each and the rows dealt out to them.
    private static int[] ranks(String[] titles) {
        var distinct = new HashSet<>(Arrays.asList(titles)).toArray(String[]::new);
        Arrays.sort(distinct);
        var places = HashMap.<String, Integer>newHashMap(distinct.length);
        for (var place = 0; place < distinct.length; place++) {
            places.put(distinct[place], place);
        }
        var ranks = new int[titles.length];
        var next = new int[distinct.length + 1];
        for (var row = 0; row < titles.length; row++) {
            ranks[row] = places.getOrDefault(titles[row], 0);
            next[ranks[row] + 1]++;
        }
        for (var place = 1; place < next.length; place++) {
            next[place] += next[place - 1];
        }
        for (var row = 0; row < titles.length; row++) {
            ranks[row] = next[ranks[row]]++;
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

    /// The groups of facets in the order of [FacetGroup.Basis].
    List<FacetGroup> groups() {
        return List.copyOf(groups.values());
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
