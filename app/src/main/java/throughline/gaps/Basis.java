package throughline.gaps;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What is counted: where openings are, whose awards, by which source, along which links. Two answers on the same
/// basis can be compared; the basis is named beside every number.
///
/// @param area         labor market area of the openings
/// @param providers    which awards count
/// @param institutions slugs of institutions whose awards alone count, or empty for all
/// @param vintage      which source counts where an institution has several
/// @param crosswalk    which links count
record Basis(String area, Providers providers, Set<String> institutions, Vintage vintage, Crosswalk crosswalk) {
    Basis {
        institutions = Collections.unmodifiableSet(new TreeSet<>(institutions));
    }

    /// Everything that is known, by the sources that say most.
    static Basis of(String area) {
        return new Basis(area, Providers.ALL, Set.of(), Vintage.DETAILED, Crosswalk.PUBLISHED);
    }

    Basis withArea(String area) {
        return new Basis(area, providers, institutions, vintage, crosswalk);
    }

    Basis withProviders(Providers providers) {
        return new Basis(area, providers, institutions, vintage, crosswalk);
    }

    Basis withInstitutions(Set<String> institutions) {
        return new Basis(area, providers, institutions, vintage, crosswalk);
    }

    Basis withVintage(Vintage vintage) {
        return new Basis(area, providers, institutions, vintage, crosswalk);
    }

    Basis withCrosswalk(Crosswalk crosswalk) {
        return new Basis(area, providers, institutions, vintage, crosswalk);
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
        WITHOUT_TEACHERS;

        boolean counts(String soc) {
            return this == PUBLISHED || !soc.startsWith("25-1");
        }
    }
}
