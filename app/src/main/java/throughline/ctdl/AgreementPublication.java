package throughline.ctdl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.ctdl.AgreementSource.CourseNode;
import throughline.ctdl.AgreementSource.Requirement;
import throughline.ctdl.AgreementSource.Way;
import throughline.engine.map.Label;
import throughline.region.Organization;
import throughline.region.Program;

/// Agreements as a CTDL publication: each transfer agreement, a profile of transfer value for each way to earn its
/// courses, the courses, programs and organizations.
///
/// A profile has no "or": each alternative has a profile of its own, and courses that are needed together are several
/// sources of one. Used once.
final class AgreementPublication {
    private static final String SEMESTER_HOUR = "creditUnit:SemesterHour";

    private final Publisher publisher;
    private final Map<String, Map<String, Object>> profiles = new LinkedHashMap<>();
    private final TreeMap<String, CourseNode> courses = new TreeMap<>();
    private final TreeMap<String, Program> programs = new TreeMap<>();
    private final TreeMap<Integer, Organization> organizations = new TreeMap<>();

    private AgreementPublication(Publisher publisher) {
        this.publisher = publisher;
    }

    /// @param key name of the whole in identifiers
    static Map<String, Object> of(Publisher publisher, String key, List<AgreementSource> agreements) {
        return new AgreementPublication(publisher).document(key, agreements);
    }

    private Map<String, Object> document(String key, List<AgreementSource> agreements) {
        var graph = new ArrayList<Map<String, Object>>();
        agreements.forEach(one -> graph.add(agreement(one)));
        graph.addAll(profiles.values());
        courses.values().forEach(course -> graph.add(course(course)));
        programs.values().forEach(program -> graph.add(program(program)));
        organizations.values().forEach(one -> graph.add(publisher.organization(label(one))));
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", "https://credreg.net/ctdl/schema/context/json");
        document.put("@id", publisher.graph(key));
        document.put("@graph", graph);
        return document;
    }

    private Map<String, Object> agreement(AgreementSource source) {
        return new Entity("ceterms:TransferAgreement")
                .put("@id", publisher.resource(source.key()))
                .put("ceterms:ctid", publisher.ctid(source.key()))
                .put("ceterms:name", Label.of(source.title()))
                .put(
                        "ceterms:description",
                        publisher.words().label("ctdl.agreement.description", Label.of(source.title())))
                .put("ceterms:ownedBy", owner(source.receiving()))
                .put("ceterms:sendingOrganization", owner(source.sending()))
                .put("ceterms:receivingOrganization", owner(source.receiving()))
                .put("ceterms:approvedBy", owners(source.others()))
                .put("ceterms:sendingProgram", resource(source.sendingProgram()))
                .put("ceterms:receivingProgram", resource(source.receivingProgram()))
                .put("ceterms:dateSigned", text(source.signedOn()))
                .put("ceterms:dateEffective", text(source.validFrom()))
                .put("ceterms:expirationDate", text(source.validTo()))
                .put("ceterms:agreementType", types(source))
                .put(
                        "ceterms:learningRecognitionSourceType",
                        source.isDual() ? List.of("lrSource:DualEnrollment") : List.of())
                .put("ceterms:keyword", keyword(source))
                .put(
                        "ceterms:hasTransferValueProfile",
                        source.ways().stream()
                                .map(way -> profile(source, way))
                                .distinct()
                                .toList())
                .map();
    }

    private static List<String> types(AgreementSource source) {
        var types = new ArrayList<String>();
        types.add(
                source.kind().equals("mou")
                        ? "agreementCat:MemorandumOfUnderstanding"
                        : "agreementCat:ArticulationAgreement");
        if (source.parties().size() > 2) {
            types.add("agreementCat:MultipartyAgreement");
        }
        return types;
    }

    /// Kinds that the vocabulary does not tell apart.
    private static @Nullable Label keyword(AgreementSource source) {
        return source.isDual() ? Label.of(source.kind()) : null;
    }

    /// Keeps the profile of a way. Its identifier hangs on what is taken and earned, not on their order.
    ///
    /// @return its address
    private String profile(AgreementSource source, Way way) {
        var earned = names(way.earns());
        var name = source.key() + "#" + earned + (way.from().isEmpty() ? "" : "+" + names(way.from()));
        var address = publisher.resource(name);
        var units = source.unitsHundredths();
        var title = new Label(
                way.earns().stream().map(one -> one.title().en()).collect(Collectors.joining(", ")),
                way.earns().stream()
                        .map(one -> one.title().es() == null
                                ? one.title().en()
                                : one.title().es())
                        .collect(Collectors.joining(", ")));
        profiles.put(
                address,
                new Entity("ceterms:TransferValueProfile")
                        .put("@id", address)
                        .put("ceterms:ctid", publisher.ctid(name))
                        .put(
                                "ceterms:name",
                                way.earns().size() == 1 ? way.earns().getFirst().title() : title)
                        .put("ceterms:description", publisher.words().label("ctdl.agreement.profile", title))
                        .put("ceterms:ownedBy", owner(source.receiving()))
                        .put("ceterms:subjectWebpage", publisher.page(source.key()))
                        .put("ceterms:startDate", text(source.validFrom()))
                        .put("ceterms:endDate", text(source.validTo()))
                        .put(
                                "ceterms:lifeCycleStatusType",
                                Entity.concept("LifeCycleStatus", "lifeCycle:Active", "Active"))
                        .put("ceterms:transferValue", units == null ? List.of() : List.of(value(units)))
                        .put("ceterms:transferValueFrom", resources(way.from()))
                        .put("ceterms:transferValueFor", resources(way.earns()))
                        .put(
                                "ceterms:requires",
                                source.requirements().stream()
                                        .map(this::requirement)
                                        .toList())
                        .put(
                                "ceterms:applicability",
                                source.appliesTo().stream()
                                        .map(this::applicability)
                                        .toList())
                        .map());
        return address;
    }

    private static String names(List<CourseNode> nodes) {
        return nodes.stream().map(CourseNode::slug).sorted().collect(Collectors.joining("+"));
    }

    private Map<String, Object> requirement(Requirement one) {
        var name = publisher.words().label(one.requirement().key());
        var by = one.by();
        return new Entity("ceterms:ConditionProfile")
                .put(
                        "ceterms:name",
                        one.number() == 0
                                ? name
                                : new Label(name.en() + " " + one.number(), name.es() + " " + one.number()))
                .put(
                        "ceterms:description",
                        by == null ? null : publisher.words().label("ctdl.requirement.by", by.toString()))
                .put("ceterms:condition", one.text())
                .put("ceterms:minimumAge", one.age())
                .map();
    }

    private Map<String, Object> applicability(Program program) {
        return new Entity("ceterms:CredentialAlignmentObject")
                .put("ceterms:targetNode", publisher.page(path(program)))
                .put("ceterms:targetNodeName", new Label(program.title(), program.titleEs()))
                .map();
    }

    private static Map<String, Object> value(int unitsHundredths) {
        return new Entity("ceterms:ValueProfile")
                .put("schema:value", unitsHundredths / 100.0)
                .put("ceterms:creditUnitType", List.of(SEMESTER_HOUR))
                .map();
    }

    private List<String> resources(List<CourseNode> nodes) {
        nodes.forEach(node -> courses.putIfAbsent(node.slug(), node));
        nodes.forEach(node -> owner(node.owner()));
        return nodes.stream()
                .map(node -> publisher.resource("courses/" + node.slug()))
                .toList();
    }

    private Map<String, Object> course(CourseNode node) {
        return new Entity("ceterms:Course")
                .put("@id", publisher.resource("courses/" + node.slug()))
                .put("ceterms:ctid", publisher.ctid("courses/" + node.slug()))
                .put("ceterms:name", node.title())
                .put("ceterms:description", publisher.words().label("ctdl.kind.course.at", label(node.owner())))
                .put("ceterms:codedNotation", node.code())
                .put("ceterms:subjectWebpage", publisher.page(node.page()))
                .put("ceterms:ownedBy", owner(node.owner()))
                .put("ceterms:offeredBy", owner(node.owner()))
                .put("ceterms:lifeCycleStatusType", Entity.concept("LifeCycleStatus", "lifeCycle:Active", "Active"))
                .map();
    }

    private @Nullable List<String> resource(@Nullable Program program) {
        if (program == null) {
            return null;
        }
        programs.put(program.slug(), program);
        return List.of(publisher.resource("programs/" + program.slug()));
    }

    private static String path(Program program) {
        return "/programs/" + program.slug();
    }

    private Map<String, Object> program(Program program) {
        return new Entity("ceterms:LearningProgram")
                .put("@id", publisher.resource("programs/" + program.slug()))
                .put("ceterms:ctid", publisher.ctid("programs/" + program.slug()))
                .put("ceterms:name", new Label(program.title(), program.titleEs()))
                .put("ceterms:subjectWebpage", publisher.page(path(program)))
                .put("ceterms:lifeCycleStatusType", Entity.concept("LifeCycleStatus", "lifeCycle:Active", "Active"))
                .map();
    }

    private List<String> owners(List<Organization> list) {
        return list.stream().flatMap(one -> owner(one).stream()).toList();
    }

    private List<String> owner(@Nullable Organization organization) {
        if (organization == null) {
            return List.of();
        }
        organizations.put(organization.id(), organization);
        return List.of(publisher.owner(label(organization)));
    }

    private static Label label(Organization organization) {
        return new Label(organization.name(), organization.nameEs());
    }

    private static @Nullable Object text(java.time.@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
