package throughline.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.ctdl.AgreementRequirement;
import throughline.desk.AgreementFilePage.Place;
import throughline.region.Region;
import tools.jackson.databind.JsonNode;

/// Transfer agreements of a CTDL document, read as fields of the form, which then judges them. Nothing is looked up
/// elsewhere: what the agreements point to must stand in the document. Used once.
final class CtdlFile {
    private static final String CONTEXT = "https://credreg.net/ctdl/schema/context/json";
    private static final Pattern CTID =
            Pattern.compile("ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final List<String> ORGANIZATIONS =
            List.of("ceterms:CredentialOrganization", "ceterms:Organization", "ceterms:QACredentialOrganization");
    private static final List<String> COURSE = List.of("ceterms:Course");

    private final Region region;
    private final CtdlNodes nodes;
    private final List<Place> places = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /// The fields of each agreement, or what is wrong.
    record Read(List<Map<String, String>> agreements, List<Place> places) {
        Read {
            agreements = List.copyOf(agreements);
            places = List.copyOf(places);
        }
    }

    private CtdlFile(Region region, JsonNode root) {
        this.region = region;
        this.nodes = new CtdlNodes(root);
    }

    /// Whether it looks like linked data at all.
    static boolean isOne(JsonNode root) {
        return root.isObject() && (root.has("@context") || root.has("@graph"));
    }

    static Read read(Region region, JsonNode root) {
        var file = new CtdlFile(region, root);
        var agreements = file.agreements(root);
        return new Read(file.places.isEmpty() ? agreements : List.of(), file.places);
    }

    private void wrong(String place, String key, String expected) {
        if (told.add(place + " " + key)) {
            places.add(new Place(place, key, expected));
        }
    }

    private List<Map<String, String>> agreements(JsonNode root) {
        if (CtdlNodes.each(root.path("@context")).stream()
                .noneMatch(one -> one.asString("").equals(CONTEXT))) {
            wrong("@context", "context", CONTEXT);
        }
        identifiers();
        var list = new ArrayList<Map<String, String>>();
        nodes.all().forEach((place, node) -> {
            if (CtdlNodes.isA(node, List.of("ceterms:TransferAgreement"))) {
                list.add(agreement(place, node));
            }
        });
        if (list.isEmpty()) {
            wrong("@graph", "type", "ceterms:TransferAgreement");
        }
        return list;
    }

    /// Every identifier is of the form that the vocabulary asks for, is that of its address, and stands there once.
    private void identifiers() {
        var seen = new HashMap<String, String>();
        nodes.all().forEach((place, node) -> {
            var address = node.path("@id").asString("");
            var ctid = node.path("ceterms:ctid").asString("");
            if (address.isEmpty()) {
                wrong(place, "missing", "@id");
            } else if (seen.putIfAbsent(address, place) != null) {
                wrong(place + " @id", "twice", String.valueOf(seen.get(address)));
            }
            if (!ctid.isEmpty() && !CTID.matcher(ctid).matches()) {
                wrong(place + " ceterms:ctid", "ctid", "ce-00000000-0000-0000-0000-000000000000");
            } else if (!ctid.isEmpty() && !address.endsWith(ctid)) {
                wrong(place + " ceterms:ctid", "tail", address.substring(address.lastIndexOf('/') + 1));
            }
        });
    }

    private Map<String, String> agreement(String place, JsonNode node) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", kind(node));
        fields.put("title", name(place, node));
        var sending = organization(place, node, "ceterms:sendingOrganization");
        var receiving = organization(place, node, "ceterms:receivingOrganization");
        fields.put("sending", sending.map(this::organization).orElse(""));
        fields.put("receiving", receiving.map(this::organization).orElse(""));
        fields.put(
                "others",
                targets(place, node, "ceterms:approvedBy", ORGANIZATIONS).stream()
                        .map(this::organization)
                        .collect(Collectors.joining("\n")));
        fields.put("from", day(place, node, "ceterms:dateEffective"));
        fields.put("to", day(place, node, "ceterms:expirationDate"));
        for (var end : List.of("sending", "receiving")) {
            targets(place, node, "ceterms:" + end + "Program", List.of("ceterms:LearningProgram"))
                    .forEach(one -> fields.put(end + "-program", program(one)));
        }
        var profiles = targets(place, node, "ceterms:hasTransferValueProfile", List.of("ceterms:TransferValueProfile"));
        if (profiles.isEmpty() && fields.get("kind").matches("articulation|.*ccap|adult_dual")) {
            wrong(place + " ceterms:hasTransferValueProfile", "reference", "ceterms:TransferValueProfile");
        }
        credits(profiles, sending, receiving, fields);
        profiles.stream().findFirst().ifPresent(first -> {
            same(profiles, "ceterms:transferValue");
            same(profiles, "ceterms:requires");
            same(profiles, "ceterms:applicability");
            put(fields, "units", units(nodes.place(first), first));
            requirements(nodes.place(first), first, fields);
            fields.put(
                    "applies",
                    CtdlNodes.each(first.path("ceterms:applicability")).stream()
                            .map(one -> slug(
                                            one.path("ceterms:targetNode").asString(""),
                                            "programs",
                                            CtdlNodes.text(one, "ceterms:targetNodeName"))
                                    .orElse(CtdlNodes.text(one, "ceterms:targetNodeName")))
                            .filter(title -> !title.isEmpty())
                            .collect(Collectors.joining("\n")));
        });
        return fields;
    }

    /// An agreement has one number of units, one list of conditions: what differs between its profiles would be lost.
    private void same(List<JsonNode> profiles, String property) {
        var first = profiles.getFirst().path(property);
        profiles.stream()
                .filter(one -> !one.path(property).equals(first))
                .forEach(one -> wrong(nodes.place(one) + " " + property, "same", nodes.place(profiles.getFirst())));
    }

    private static String kind(JsonNode node) {
        var types = CtdlNodes.concepts(node, "ceterms:agreementType");
        if (types.contains("agreementCat:MemorandumOfUnderstanding")) {
            return "mou";
        }
        if (CtdlNodes.concepts(node, "ceterms:learningRecognitionSourceType").contains("lrSource:DualEnrollment")) {
            var keyword = CtdlNodes.text(node, "ceterms:keyword");
            return keyword.matches("ccap|adult_dual") ? keyword : "non_ccap";
        }
        return node.has("ceterms:sendingProgram") && node.has("ceterms:receivingProgram") ? "program" : "articulation";
    }

    private String name(String place, JsonNode node) {
        var name = CtdlNodes.text(node, "ceterms:name");
        if (name.isEmpty()) {
            wrong(place, "missing", "ceterms:name");
        }
        return name;
    }

    private Optional<JsonNode> organization(String place, JsonNode node, String property) {
        var found = targets(place, node, property, ORGANIZATIONS);
        if (found.size() != 1) {
            wrong(place + " " + property, "one", "ceterms:Organization");
        }
        return found.stream().findFirst();
    }

    private String organization(JsonNode node) {
        var name = name(nodes.place(node), node);
        return slug(node.path("ceterms:subjectWebpage").asString(""), "institutions", name)
                .orElse(name);
    }

    private String program(JsonNode node) {
        var name = name(nodes.place(node), node);
        return slug(node.path("ceterms:subjectWebpage").asString(""), "programs", name)
                .orElse(name);
    }

    /// The name in addresses of a thing that is the same here: it tells things of the same title apart.
    private Optional<String> slug(String page, String folder, String title) {
        var slug = page.replaceFirst(".*/" + folder + "/", "");
        if (slug.equals(page)) {
            return Optional.empty();
        }
        var here = folder.equals("programs")
                ? region.findProgram(slug).map(one -> one.title())
                : region.findOrganization(slug).map(one -> one.name());
        return here.filter(title::equals).map(_ -> slug);
    }

    /// The things that a property points to, each of one of the classes.
    private List<JsonNode> targets(String place, JsonNode node, String property, List<String> classes) {
        var found = new ArrayList<JsonNode>();
        var values = CtdlNodes.each(node.path(property));
        for (var i = 0; i < values.size(); i++) {
            var target = nodes.find(values.get(i));
            if (target.filter(one -> CtdlNodes.isA(one, classes)).isPresent()) {
                found.add(target.get());
            } else {
                wrong(place + " " + property + "[" + i + "]", "reference", classes.getLast());
            }
        }
        return found;
    }

    private void credits(
            List<JsonNode> profiles,
            Optional<JsonNode> sending,
            Optional<JsonNode> receiving,
            Map<String, String> fields) {
        var ways = new LinkedHashMap<String, List<String>>();
        for (var profile : profiles) {
            var place = nodes.place(profile);
            var earns = codes(profile, "ceterms:transferValueFor", receiving);
            if (earns.isEmpty()) {
                wrong(place + " ceterms:transferValueFor", "reference", "ceterms:Course");
            }
            var taken = codes(profile, "ceterms:transferValueFrom", sending);
            ways.computeIfAbsent(earns, _ -> new ArrayList<>()).add(taken);
        }
        var line = 0;
        for (var way : ways.entrySet()) {
            fields.put("earn." + line, way.getKey());
            fields.put(
                    "take." + line,
                    way.getValue().stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("\n")));
            line++;
        }
    }

    /// Codes of courses, joined by plus signs; each must belong to the organization.
    private String codes(JsonNode profile, String property, Optional<JsonNode> owner) {
        var place = nodes.place(profile);
        return targets(place, profile, property, COURSE).stream()
                .map(course -> code(course, owner))
                .collect(Collectors.joining(" + "));
    }

    private String code(JsonNode course, Optional<JsonNode> owner) {
        var place = nodes.place(course);
        var code = course.path("ceterms:codedNotation").asString("").strip();
        if (code.isEmpty()) {
            wrong(place, "missing", "ceterms:codedNotation");
        } else if (code.contains("+")) {
            wrong(place + " ceterms:codedNotation", "plus", code);
        }
        var owners = new ArrayList<JsonNode>();
        owners.addAll(targets(place, course, "ceterms:ownedBy", ORGANIZATIONS));
        owners.addAll(targets(place, course, "ceterms:offeredBy", ORGANIZATIONS));
        if (!owners.isEmpty() && owner.filter(one -> !owners.contains(one)).isPresent()) {
            wrong(
                    place + " ceterms:ownedBy",
                    "owner",
                    owner.map(one -> CtdlNodes.text(one, "ceterms:name")).orElse(""));
        }
        return code;
    }

    private String day(String place, JsonNode node, String property) {
        var day = node.path(property).asString("");
        if (!day.isEmpty() && !DAY.matcher(day).matches()) {
            wrong(place + " " + property, "day", "2027-06-30");
            return "";
        }
        return day;
    }

    private @Nullable String units(String place, JsonNode profile) {
        var values = CtdlNodes.each(profile.path("ceterms:transferValue"));
        if (values.isEmpty()) {
            return null;
        }
        var at = place + " ceterms:transferValue[0]";
        var value = values.getFirst();
        if (values.size() > 1) {
            wrong(place + " ceterms:transferValue", "one", "ceterms:ValueProfile");
        }
        if (!CtdlNodes.concepts(value, "ceterms:creditUnitType").equals(List.of("creditUnit:SemesterHour"))) {
            wrong(at + " ceterms:creditUnitType", "unit", "creditUnit:SemesterHour");
        }
        var number = value.path("schema:value");
        if (!number.isNumber() || number.asDouble() < 0 || number.asDouble() >= 100) {
            wrong(at + " schema:value", "number", "3.5");
            return null;
        }
        return number.decimalValue().stripTrailingZeros().toPlainString();
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /// Conditions by their names. One of another name is something that the student does.
    private void requirements(String place, JsonNode profile, Map<String, String> fields) {
        var step = 0;
        var list = CtdlNodes.each(profile.path("ceterms:requires"));
        for (var i = 0; i < list.size(); i++) {
            var one = list.get(i);
            if (!CtdlNodes.isA(one, List.of("ceterms:ConditionProfile"))) {
                wrong(place + " ceterms:requires[" + i + "]", "type", "ceterms:ConditionProfile");
                continue;
            }
            var name = CtdlNodes.text(one, "ceterms:name");
            var text = CtdlNodes.text(one, "ceterms:condition");
            var spanish = CtdlNodes.spanish(one, "ceterms:condition");
            var about = CtdlNodes.text(one, "ceterms:description");
            switch (AgreementRequirement.find(name).orElse(AgreementRequirement.STEP)) {
                case GRADE -> put(fields, "grade", text);
                case EXAM -> {
                    put(fields, "exam", text);
                    put(fields, "exam-es", spanish);
                }
                case AGE -> put(fields, "age", one.path("ceterms:minimumAge").asString(""));
                case RESIDENCY -> {
                    put(fields, "residency", text);
                    put(fields, "residency-es", spanish);
                }
                case WINDOW -> {
                    put(fields, "opens", text.replaceFirst("/.*", "").replace("..", ""));
                    put(fields, "closes", text.replaceFirst(".*/", "").replace("..", ""));
                }
                case STEP -> {
                    put(fields, "step." + step, text.isEmpty() ? (about.isEmpty() ? name : about) : text);
                    put(fields, "step-es." + step, spanish);
                    var day = DAY.matcher(about);
                    put(fields, "step-by." + step, day.find() ? day.group() : "");
                    step++;
                }
            }
        }
    }
}
