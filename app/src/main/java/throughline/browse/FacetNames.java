package throughline.browse;

import java.util.List;
import java.util.stream.Stream;
import throughline.finder.Facet;
import throughline.region.Code;
import throughline.region.Region;
import throughline.region.Segment;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.Visit;
import throughline.web.Words;

/// Names of facet values, which are keys, in the language of a visit: from code tables, names of things, or the
/// message bundles; a value nobody names is shown as it is.
final class FacetNames {
    private static final List<String> LENGTHS =
            List.of("under-3-months", "3-6-months", "6-12-months", "1-2-years", "2-4-years", "4-years-up");
    private static final List<String> OPENINGS = List.of("500-up", "100-499", "25-99", "under-25");

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
            case SEGMENT -> code("segment", facet, value);
            case AG -> lettered("uc-a-g", value);
            case CREDIT -> code("credit-status", facet, value);
            case EDUCATION -> code("entry-education", facet, value);
            case MODALITY -> code("modality", facet, value);
            case WAGE -> code("wage-band", facet, value);
            case COUNTY, CITY -> plain(value);
            case KIND, LENGTH, SCHEDULE, LANGUAGE, EARLY_CREDIT, OPENINGS, LIVING_WAGE, TREND -> own(facet, value);
        };
    }

    private Words code(String scheme, Facet facet, String value) {
        return region.findCode(scheme, value)
                .map(code -> Words.of(language, code.title(), code.titleEs()))
                .orElseGet(() -> own(facet, value));
    }

    private Words lettered(String scheme, String letter) {
        return region.findCode(scheme, letter)
                .map(code -> Words.of(
                        language,
                        letter + " · " + code.title(),
                        code.titleEs() == null ? null : letter + " · " + code.titleEs()))
                .orElseGet(() -> plain(letter));
    }

    /// The order of values that go from less to more; empty for facets whose values come most frequent first.
    List<String> order(Facet facet) {
        return switch (facet) {
            case WAGE -> codes("wage-band");
            case EDUCATION -> codes("entry-education");
            case AG -> codes("uc-a-g");
            case LENGTH -> LENGTHS;
            case OPENINGS -> OPENINGS;
            case SEGMENT -> Stream.of(Segment.values()).map(Segment::key).toList();
            case KIND,
                    SECTOR,
                    PATHWAY,
                    INSTITUTION,
                    COUNTY,
                    CITY,
                    AWARD,
                    MODALITY,
                    SCHEDULE,
                    LANGUAGE,
                    CREDIT,
                    EARLY_CREDIT,
                    LIVING_WAGE,
                    TREND -> List.of();
        };
    }

    /// Whether a value of the award facet is a group of award types.
    boolean isGroup(Facet facet, String value) {
        return facet == Facet.AWARD
                && region.findCode("award-type", value)
                        .map(code -> "group".equals(code.level()))
                        .orElse(false);
    }

    private List<String> codes(String scheme) {
        return region.codes(scheme).stream().map(Code::code).toList();
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
