package throughline.browse;

import throughline.finder.Facet;
import throughline.region.Region;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.Visit;
import throughline.web.Words;

/// Names of facet values, which are keys, in the language of a visit: from code tables, names of things, or the
/// message bundles; a value nobody names is shown as it is.
final class FacetNames {
    private final Region region;
    private final Language language;
    private final Texts texts;

    FacetNames(Region region, Visit visit) {
        this.region = region;
        this.language = visit.language();
        this.texts = visit.texts();
    }

    Words name(Facet facet, String value) {
        return switch (facet) {
            case SECTOR ->
                region.sectors().stream()
                        .filter(sector -> Integer.toString(sector.number()).equals(value))
                        .findFirst()
                        .map(sector -> Words.of(language, sector.title(), sector.titleEs()))
                        .orElseGet(() -> own(facet, value));
            case PATHWAY ->
                region.findPathway(value)
                        .map(pathway -> Words.of(language, pathway.title(), pathway.titleEs()))
                        .orElseGet(() -> plain(value));
            case INSTITUTION ->
                region.findOrganization(value)
                        .map(organization -> plain(organization.name()))
                        .orElseGet(() -> plain(value));
            case AWARD -> code("award-type", facet, value);
            case COUNTY, CITY -> plain(value);
            case AG -> code("ag-subject", facet, value);
            case EDUCATION -> code("entry-education", facet, value);
            case MODALITY -> code("modality", facet, value);
            case LANGUAGE -> code("language", facet, value);
            case KIND, SEGMENT, LENGTH, SCHEDULE, CREDIT, EARLY_CREDIT, WAGE, OPENINGS, LIVING_WAGE, TREND ->
                own(facet, value);
        };
    }

    private Words code(String scheme, Facet facet, String value) {
        return region.findCode(scheme, value)
                .map(code -> Words.of(language, code.title(), code.titleEs()))
                .orElseGet(() -> own(facet, value));
    }

    private Words own(Facet facet, String value) {
        var group = facet == Facet.SEGMENT ? "browse.segment." : facet == Facet.KIND ? "browse.kind." : "";
        var key = group.isEmpty() ? "browse.facet." + facet.parameter() + "." + value : group + value;
        return plain(texts.find(key).orElse(value));
    }

    private Words plain(String value) {
        return Words.name(language, value);
    }
}
