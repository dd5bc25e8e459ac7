package throughline.desk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.StreamSupport;
import throughline.agreements.AssistRule;
import throughline.agreements.AssistRule.Conjunction;
import throughline.agreements.AssistRule.Group;
import throughline.agreements.AssistRule.Joint;
import throughline.region.Region;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Agreements in files of the shape of ASSIST, JSON or CSV, or of CTDL, read as fields of the form, which then judges
/// them.
final class AssistFile {
    static final int MAX_CHARACTERS = 1_000_000;
    static final int MAX_AGREEMENTS = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AssistFile() {}

    /// A file that cannot be read: as a whole, for a reason that is a key of the texts, or at some places.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient List<AgreementFilePage.Place> places;

        Unreadable(String key) {
            super(key);
            places = List.of();
        }

        Unreadable(List<AgreementFilePage.Place> places) {
            super("");
            this.places = List.copyOf(places);
        }

        String key() {
            return String.valueOf(getMessage());
        }

        List<AgreementFilePage.Place> places() {
            return places;
        }
    }

    /// The fields of each agreement of a file.
    static List<Map<String, String>> read(String text, Region region) throws Unreadable {
        if (text.length() > MAX_CHARACTERS) {
            throw new Unreadable("long");
        }
        var content = text.replace("\uFEFF", "").strip();
        try {
            var list = content.startsWith("{") || content.startsWith("[") ? json(content, region) : csv(content);
            if (list.isEmpty()) {
                throw new Unreadable("empty");
            }
            if (list.size() > MAX_AGREEMENTS) {
                throw new Unreadable("many");
            }
            return list;
        } catch (JacksonException | CsvParseException | IllegalArgumentException broken) {
            throw new Unreadable("broken");
        }
    }

    private static List<Map<String, String>> json(String text, Region region) throws Unreadable {
        var root = JSON.readTree(text);
        if (CtdlFile.isOne(root)) {
            var read = CtdlFile.read(region, root);
            if (!read.places().isEmpty()) {
                throw new Unreadable(read.places());
            }
            return read.agreements();
        }
        var list = new ArrayList<Map<String, String>>();
        for (var one : root.isArray() ? root : JSON.createArrayNode().add(root)) {
            list.add(agreement(one));
        }
        return list;
    }

    private static Map<String, String> agreement(JsonNode node) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", word(node, "kind", "articulation"));
        fields.put("title", word(node, "title", ""));
        fields.put("sending", name(node, "sendingInstitution"));
        fields.put("receiving", name(node, "receivingInstitution"));
        fields.put("units", word(node, "units", ""));
        fields.put("grade", word(node, "minimumGrade", ""));
        fields.put("exam", word(node, "exam", ""));
        years(word(node, "academicYear", ""), fields);
        put(fields, "from", word(node, "validFrom", ""));
        put(fields, "to", word(node, "validTo", ""));
        var line = 0;
        for (var one : node.path("articulations")) {
            fields.put("earn." + line, String.join(" + ", target(one)));
            fields.put(
                    "take." + line,
                    String.join(
                            "\n",
                            rule(one.path("sendingArticulation")).ways().stream()
                                    .map(way -> String.join(" + ", way))
                                    .toList()));
            line++;
        }
        line = 0;
        for (var step : node.path("steps")) {
            fields.put("step." + line, word(step, "text", ""));
            fields.put("step-es." + line, word(step, "textEs", ""));
            fields.put("step-by." + line, word(step, "by", ""));
            line++;
        }
        return fields;
    }

    private static String word(JsonNode node, String name, String otherwise) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString().strip() : otherwise;
    }

    private static String name(JsonNode node, String role) {
        var institution = node.path(role);
        return institution.isObject() ? word(institution, "name", "") : word(node, role, "");
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /// A school year, `2026-2027`, from July to June.
    private static void years(String year, Map<String, String> fields) {
        if (year.matches("20[0-9]{2}-20[0-9]{2}")) {
            fields.put("from", year.substring(0, 4) + "-07-01");
            fields.put("to", year.substring(5) + "-06-30");
        }
    }

    private static List<String> target(JsonNode articulation) {
        var series = articulation.path("series").path("courses");
        return series.isArray() && !series.isEmpty() ? codes(series) : List.of(code(articulation.path("course")));
    }

    private static List<String> codes(JsonNode courses) {
        return StreamSupport.stream(courses.spliterator(), false)
                .map(AssistFile::code)
                .toList();
    }

    private static String code(JsonNode course) {
        return (word(course, "prefix", "") + " " + word(course, "courseNumber", "")).strip();
    }

    private static AssistRule rule(JsonNode sending) {
        var groups = new ArrayList<Group>();
        for (var group : sending.path("items")) {
            groups.add(new Group(Joint.of(word(group, "courseConjunction", "And")), codes(group.path("items"))));
        }
        var joints = new ArrayList<Conjunction>();
        for (var one : sending.path("courseGroupConjunctions")) {
            joints.add(new Conjunction(
                    Joint.of(word(one, "groupConjunction", "Or")),
                    one.path("sendingCourseGroupBeginPosition").asInt(0),
                    one.path("sendingCourseGroupEndPosition").asInt(groups.size() - 1)));
        }
        return new AssistRule(groups, joints);
    }

    /// Rows of one target follow each other; each is an alternative, whose courses are joined by a plus sign.
    private static List<Map<String, String>> csv(String text) {
        var agreements = new LinkedHashMap<String, SequencedMap<String, List<String>>>();
        var first = new LinkedHashMap<String, NamedCsvRecord>();
        for (var row : CsvReader.builder().ofNamedCsvRecord(text)) {
            var key = cell(row, "agreement") + "|" + cell(row, "sending") + "|" + cell(row, "receiving");
            first.putIfAbsent(key, row);
            var target = cell(row, "prefix").isEmpty()
                    ? cell(row, "number")
                    : cell(row, "prefix") + " " + cell(row, "number");
            agreements
                    .computeIfAbsent(key, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(target, _ -> new ArrayList<>())
                    .add(cell(row, "sending_keys"));
        }
        var list = new ArrayList<Map<String, String>>();
        agreements.forEach((key, targets) -> {
            var row = java.util.Objects.requireNonNull(first.get(key));
            var fields = new LinkedHashMap<String, String>();
            fields.put("kind", cell(row, "kind").isEmpty() ? "articulation" : cell(row, "kind"));
            fields.put("title", cell(row, "agreement"));
            fields.put("sending", cell(row, "sending"));
            fields.put("receiving", cell(row, "receiving"));
            fields.put("units", cell(row, "units"));
            fields.put("grade", cell(row, "minimum_grade"));
            fields.put("from", cell(row, "valid_from"));
            fields.put("to", cell(row, "valid_to"));
            var line = 0;
            for (var target : targets.entrySet()) {
                fields.put("earn." + line, target.getKey());
                fields.put(
                        "take." + line,
                        String.join("\n", target.getValue().stream().distinct().toList())
                                .strip());
                line++;
            }
            list.add(fields);
        });
        return list;
    }

    /// The apostrophe that keeps spreadsheets from running a cell is no part of it.
    private static String cell(NamedCsvRecord row, String column) {
        var value = row.findField(column).orElse("").strip();
        return value.matches("'[=+@-].*") ? value.substring(1) : value;
    }
}
