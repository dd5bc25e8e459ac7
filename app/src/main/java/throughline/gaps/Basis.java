package throughline.gaps;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.region.Organization;
import throughline.region.Region;

/// What is counted: where openings are, whose awards, by which source, along which links. Two answers on the same
/// basis can be compared; the basis is named beside every number.
///
/// @param area         labor market area of the openings
/// @param providers    which awards count
/// @param county       county whose institutions alone count, or null for all
/// @param institutions slugs of institutions whose awards alone count, with those below them; empty for all
/// @param vintage      which source counts where an institution has several
/// @param crosswalk    which links count
record Basis(
        String area,
        Providers providers,
        @Nullable String county,
        Set<String> institutions,
        Vintage vintage,
        Crosswalk crosswalk) {
    Basis {
        institutions = Collections.unmodifiableSet(new TreeSet<>(institutions));
    }

    /// Everything that is known, by the sources that say most.
    static Basis of(String area) {
        return new Basis(area, Providers.ALL, null, Set.of(), Vintage.DETAILED, Crosswalk.PUBLISHED);
    }

    Basis withArea(String area) {
        return new Basis(area, providers, county, institutions, vintage, crosswalk);
    }

    Basis withProviders(Providers providers) {
        return new Basis(area, providers, county, institutions, vintage, crosswalk);
    }

    Basis withCounty(@Nullable String county) {
        return new Basis(area, providers, county, institutions, vintage, crosswalk);
    }

    /// Whether awards of an institution count by where it is and whose it is.
    boolean counts(Region region, Organization organization) {
        if (county != null && !county.equals(organization.address().county())) {
            return false;
        }
        if (institutions.isEmpty()) {
            return true;
        }
        for (var one = organization; ; one = region.organizations().get(one.parentId())) {
            if (institutions.contains(one.slug())) {
                return true;
            }
            if (one.parentId() < 0) {
                return false;
            }
        }
    }

    Basis withInstitutions(Set<String> institutions) {
        return new Basis(area, providers, county, institutions, vintage, crosswalk);
    }

    Basis withVintage(Vintage vintage) {
        return new Basis(area, providers, county, institutions, vintage, crosswalk);
    }

    Basis withCrosswalk(Crosswalk crosswalk) {
        return new Basis(area, providers, county, institutions, vintage, crosswalk);
    }

    /// Which awards count.
    enum Providers {
        /// Those of all institutions of the region.
        ALL,
        /// Those of community colleges, credit and noncredit.
        COLLEGES,
        /// Those of community colleges for credit.
        CREDIT;

        boolean counts(String organizationType, String awardType) {
            return switch (this) {
                case ALL -> true;
                case COLLEGES -> organizationType.equals("community-college");
                case CREDIT ->
                    organizationType.equals("community-college")
                            && !awardType.startsWith("noncredit")
                            && !awardType.equals("adult-high-school-diploma");
            };
        }
    }

    /// Which source counts where an institution reports to several.
    enum Vintage {
        /// One that tells award types apart before one that does not, TOP before CIP codes, then the newest.
        DETAILED,
        /// The one with the newest year.
        NEWEST
    }

    /// Which links from programs to occupations count.
    enum Crosswalk {
        /// As published, with what the region itself added or removed.
        PUBLISHED,
        /// Without teachers in colleges (25-1000), to whom nearly every program leads on paper.
        WITHOUT_TEACHERS,
        /// Without teachers, and with links to members of a group that a source of openings counts as one: home health
        /// aides (31-1121) lead to home health and personal care aides (31-1128).
        WITH_GROUPS;

        boolean counts(String soc) {
            return this == PUBLISHED || !soc.startsWith("25-1");
        }
    }
}
