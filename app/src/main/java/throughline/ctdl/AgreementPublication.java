package throughline.ctdl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;
import throughline.region.Agreement;
import throughline.region.Course;
import throughline.region.Organization;
import throughline.region.Region;

/// An agreement as a CTDL publication: the transfer agreement, a profile of transfer value for each way to earn a
/// course, the courses and the organizations.
///
/// A profile has no "or": each alternative has a profile of its own, and courses that are needed together are several
/// sources of one.
final class AgreementPublication {
    private static final String SEMESTER_HOUR = "creditUnit:SemesterHour";

    private final Publisher publisher;
    private final Region region;
    private final List<Agreement> lines;
    private final Agreement first;
    private final String key;
    private final TreeMap<Integer, Course> courses = new TreeMap<>();
    private final TreeMap<Integer, Organization> organizations = new TreeMap<>();

    private AgreementPublication(Publisher publisher, Region region, List<Agreement> lines) {
        this.publisher = publisher;
        this.region = region;
        this.lines = lines;
        this.first = lines.getFirst();
        this.key = key(first.slug());
    }

    /// Name of an agreement in identifiers and addresses.
    static String key(String slug) {
        return "credit/" + slug;
    }

    /// @param lines those of one agreement
    static Map<String, Object> of(Publisher publisher, Region region, List<Agreement> lines) {
        return new AgreementPublication(publisher, region, lines).document();
    }

    private Map<String, Object> document() {
        var graph = new ArrayList<Map<String, Object>>();
        var profiles = profiles();
        graph.add(agreement(profiles.keySet()));
        graph.addAll(profiles.values());
        courses.values().forEach(course -> graph.add(course(course)));
        organizations.values().forEach(one -> graph.add(publisher.organization(label(one))));
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", "https://credreg.net/ctdl/schema/context/json");
        document.put("@id", publisher.graph(key));
        document.put("@graph", graph);
        return document;
    }

    private Map<String, Object> agreement(java.util.Collection<String> profiles) {
        var kept = first.kept();
        var multiparty = kept != null && kept.terms().parties().size() > 2;
        return new Entity("ceterms:TransferAgreement")
                .put("@id", publisher.resource(key))
                .put("ceterms:ctid", publisher.ctid(key))
                .put("ceterms:name", Label.of(first.title()))
                .put(
                        "ceterms:description",
                        publisher.words().label("ctdl.agreement.description", Label.of(first.title())))
                .put("ceterms:ownedBy", owner(first.receivingId()))
                .put("ceterms:sendingOrganization", owner(first.sendingId()))
                .put("ceterms:receivingOrganization", owner(first.receivingId()))
                .put("ceterms:dateSigned", text(first.signedOn()))
                .put("ceterms:dateEffective", text(first.validFrom()))
                .put("ceterms:expirationDate", text(first.validTo()))
                .put(
                        "ceterms:agreementType",
                        multiparty
                                ? List.of("agreementCat:ArticulationAgreement", "agreementCat:MultipartyAgreement")
                                : List.of("agreementCat:ArticulationAgreement"))
                .put("ceterms:hasTransferValueProfile", List.copyOf(profiles))
                .map();
    }

    /// Profiles by address, in the order of the lines. A way of several courses has a line for each of them, but one
    /// profile.
    private Map<String, Map<String, Object>> profiles() {
        var profiles = new LinkedHashMap<String, Map<String, Object>>();
        for (var line : lines) {
            if (line.receivingCourseId() < 0) {
                continue;
            }
            var from = new TreeSet<>(line.together());
            if (line.sendingCourseId() >= 0) {
                from.add(line.sendingCourseId());
            }
            var earned = course(line.receivingCourseId());
            var name = new StringBuilder(key + "#" + earned.slug());
            from.forEach(id -> name.append('+').append(course(id).slug()));
            profiles.computeIfAbsent(
                    publisher.resource(name.toString()),
                    address -> profile(line, name.toString(), address, from, earned));
        }
        return profiles;
    }

    private Map<String, Object> profile(
            Agreement line, String name, String address, TreeSet<Integer> from, Course earned) {
        var units = line.unitsHundredths();
        return new Entity("ceterms:TransferValueProfile")
                .put("@id", address)
                .put("ceterms:ctid", publisher.ctid(name))
                .put("ceterms:name", label(earned))
                .put("ceterms:description", publisher.words().label("ctdl.agreement.profile", label(earned)))
                .put("ceterms:ownedBy", owner(line.receivingId()))
                .put("ceterms:subjectWebpage", publisher.page(key))
                .put("ceterms:startDate", text(line.validFrom()))
                .put("ceterms:endDate", text(line.validTo()))
                .put("ceterms:lifeCycleStatusType", Entity.concept("LifeCycleStatus", "lifeCycle:Active", "Active"))
                .put("ceterms:transferValue", units == null ? List.of() : List.of(value(units)))
                .put(
                        "ceterms:transferValueFrom",
                        from.stream().map(id -> resource(course(id))).toList())
                .put("ceterms:transferValueFor", List.of(resource(earned)))
                .map();
    }

    private static Map<String, Object> value(int unitsHundredths) {
        return new Entity("ceterms:ValueProfile")
                .put("schema:value", unitsHundredths / 100.0)
                .put("ceterms:creditUnitType", List.of(SEMESTER_HOUR))
                .map();
    }

    private Map<String, Object> course(Course course) {
        return new Entity("ceterms:Course")
                .put("@id", resource(course))
                .put("ceterms:ctid", publisher.ctid("courses/" + course.slug()))
                .put("ceterms:name", label(course))
                .put(
                        "ceterms:description",
                        publisher
                                .words()
                                .label(
                                        "ctdl.kind.course.at",
                                        label(region.organizations().get(course.organizationId()))))
                .put("ceterms:codedNotation", course.code())
                .put("ceterms:subjectWebpage", publisher.page("courses/" + course.slug()))
                .put("ceterms:ownedBy", owner(course.organizationId()))
                .put("ceterms:offeredBy", owner(course.organizationId()))
                .put("ceterms:lifeCycleStatusType", Entity.concept("LifeCycleStatus", "lifeCycle:Active", "Active"))
                .map();
    }

    private Course course(int id) {
        return courses.computeIfAbsent(id, region.courses()::get);
    }

    private String resource(Course course) {
        return publisher.resource("courses/" + course.slug());
    }

    private List<String> owner(int organization) {
        if (organization < 0) {
            return List.of();
        }
        var found = region.organizations().get(organization);
        organizations.put(organization, found);
        return List.of(publisher.owner(label(found)));
    }

    private static Label label(Organization organization) {
        return new Label(organization.name(), organization.nameEs());
    }

    private static Label label(Course course) {
        return course.title() == null ? Label.of(course.code()) : new Label(course.title(), course.titleEs());
    }

    private static @Nullable Object text(java.time.@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
