package throughline.finder;

import java.util.Optional;
import throughline.finder.FinderAnswer.Hit;
import throughline.region.Organization;
import throughline.region.Region;

/// A result in words, for the command line.
///
/// @param key     what identifies it: a SOC code, a slug
/// @param place   the institution that offers it, or its city; may be empty
/// @param matched the other words through which it was found; may be empty
record ResultLine(Kind kind, String key, String title, String place, String matched) {
    static ResultLine of(Hit hit, Region region) {
        var id = hit.id();
        var matched = Optional.ofNullable(hit.matched()).orElse("");
        return switch (hit.kind()) {
            case OCCUPATION -> {
                var occupation = region.occupations().get(id);
                yield new ResultLine(hit.kind(), occupation.soc(), occupation.title(), "", matched);
            }
            case PROGRAM -> {
                var program = region.programs().get(id);
                yield new ResultLine(
                        hit.kind(), program.slug(), program.title(), name(program.organizationId(), region), matched);
            }
            case COURSE -> {
                var course = region.courses().get(id);
                var title = course.title() == null ? course.code() : course.code() + " " + course.title();
                yield new ResultLine(hit.kind(), course.slug(), title, name(course.organizationId(), region), matched);
            }
            case CREDENTIAL -> {
                var credential = region.credentials().get(id);
                yield new ResultLine(
                        hit.kind(), credential.slug(), credential.name(), name(credential.issuerId(), region), matched);
            }
            case ORGANIZATION -> {
                Organization organization = region.organizations().get(id);
                var city = Optional.ofNullable(organization.address().city()).orElse("");
                yield new ResultLine(hit.kind(), organization.slug(), organization.name(), city, matched);
            }
            case PATHWAY -> {
                var pathway = region.sectors().stream()
                        .flatMap(sector -> sector.pathways().stream())
                        .skip(id)
                        .findFirst()
                        .orElseThrow();
                yield new ResultLine(hit.kind(), pathway.code(), pathway.title(), "", matched);
            }
            case SECTOR -> {
                var sector = region.sectors().stream()
                        .filter(each -> each.number() == id)
                        .findFirst()
                        .orElseThrow();
                yield new ResultLine(hit.kind(), Integer.toString(sector.number()), sector.title(), "", matched);
            }
            case ACTIVITY -> {
                var activity = region.activities().get(id);
                yield new ResultLine(
                        hit.kind(),
                        activity.slug(),
                        activity.title(),
                        name(activity.organizationId(), region),
                        matched);
            }
            case SUPPORT -> {
                var support = region.supports().get(id);
                yield new ResultLine(
                        hit.kind(), support.slug(), support.name(), name(support.organizationId(), region), matched);
            }
        };
    }

    private static String name(int organizationId, Region region) {
        return organizationId < 0
                ? ""
                : region.organizations().get(organizationId).name();
    }
}
