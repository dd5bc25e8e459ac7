package throughline.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.agreements.AssistRule;
import throughline.agreements.Terms;

/// Agreements in the shape of ASSIST, as a tree for JSON and as rows for CSV.
record AssistWriter(AgreementFields fields) {
    static final List<String> COLUMNS = List.of(
            "receiving",
            "prefix",
            "number",
            "title",
            "units",
            "sending",
            "alt_index",
            "alt_count",
            "sending_keys",
            "sending_titles",
            "agreement",
            "kind",
            "minimum_grade",
            "valid_from",
            "valid_to");

    Map<String, Object> tree(Terms terms) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("title", terms.title());
        tree.put("kind", terms.kind().key());
        tree.put("sendingInstitution", institution(terms.sending()));
        tree.put("receivingInstitution", institution(terms.receiving()));
        tree.put("academicYears", terms.schoolYears());
        tree.put("validFrom", String.valueOf(terms.validFrom()));
        tree.put("validTo", String.valueOf(terms.validTo()));
        var form = fields.of(terms);
        tree.put("units", form.getOrDefault("units", ""));
        tree.put("minimumGrade", terms.conditions().minimumGrade());
        tree.put("exam", terms.conditions().exam());
        tree.put(
                "articulations",
                terms.credits().stream().map(AssistWriter::articulation).toList());
        tree.put(
                "steps",
                terms.steps().stream()
                        .map(step -> Map.of(
                                "text", step.text(),
                                "textEs", step.textEs(),
                                "by", step.by() == null ? "" : step.by().toString()))
                        .toList());
        return tree;
    }

    private Map<String, Object> institution(String reference) {
        return Map.of("name", fields.name(reference), "reference", reference);
    }

    private static Map<String, Object> articulation(Terms.Credit credit) {
        var tree = new LinkedHashMap<String, Object>();
        if (credit.earns().size() == 1) {
            tree.put("type", "Course");
            tree.put("course", course(credit.earns().getFirst(), 0));
        } else {
            tree.put("type", "Series");
            tree.put("series", Map.of("conjunction", "And", "courses", courses(credit.earns())));
        }
        var rule = AssistRule.of(credit.ways());
        var groups = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < rule.groups().size(); i++) {
            var group = rule.groups().get(i);
            groups.add(Map.of(
                    "position", i,
                    "courseConjunction", group.joint().word(),
                    "items", courses(group.courses()),
                    "attributes", List.of()));
        }
        tree.put(
                "sendingArticulation",
                Map.of(
                        "items",
                        groups,
                        "courseGroupConjunctions",
                        rule.conjunctions().stream()
                                .map(one -> Map.of(
                                        "groupConjunction",
                                        one.joint().word(),
                                        "sendingCourseGroupBeginPosition",
                                        one.begin(),
                                        "sendingCourseGroupEndPosition",
                                        one.end()))
                                .toList()));
        return tree;
    }

    private static List<Map<String, Object>> courses(List<String> codes) {
        var list = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < codes.size(); i++) {
            list.add(course(codes.get(i), i));
        }
        return list;
    }

    private static Map<String, Object> course(String code, int position) {
        var blank = code.lastIndexOf(' ');
        return Map.of(
                "prefix",
                blank < 0 ? "" : code.substring(0, blank),
                "courseNumber",
                code.substring(blank + 1),
                "position",
                position);
    }

    List<List<String>> rows(Terms terms) {
        var rows = new ArrayList<List<String>>();
        var form = fields.of(terms);
        for (var credit : terms.credits()) {
            var ways = credit.ways().isEmpty() ? List.of(List.<String>of()) : credit.ways();
            // A series is one target; its codes stand in the column of the number.
            var series = credit.earns().size() > 1;
            var code = String.join(" + ", credit.earns());
            var blank = code.lastIndexOf(' ');
            for (var i = 0; i < ways.size(); i++) {
                rows.add(List.of(
                        fields.name(terms.receiving()),
                        series || blank < 0 ? "" : code.substring(0, blank),
                        series ? code : code.substring(blank + 1),
                        "",
                        form.getOrDefault("units", ""),
                        fields.name(terms.sending()),
                        Integer.toString(i),
                        Integer.toString(ways.size()),
                        String.join(" + ", ways.get(i)),
                        "",
                        terms.title(),
                        terms.kind().key(),
                        terms.conditions().minimumGrade(),
                        form.getOrDefault("from", ""),
                        form.getOrDefault("to", "")));
            }
        }
        return rows;
    }
}
