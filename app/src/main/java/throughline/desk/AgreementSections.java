package throughline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import throughline.agreements.AgreementKind;
import throughline.desk.AgreementEditPage.Field;
import throughline.desk.AgreementEditPage.Section;

/// The fields that the form of a kind of agreement has, in their order. Used once.
final class AgreementSections {
    private static final int EMPTY_LINES = 1;
    private static final String LABEL = "agreements.field.";

    private final AgreementKind kind;
    private final Map<String, String> fields;
    private final Map<String, AgreementForm.Problem> problems;

    AgreementSections(AgreementKind kind, Map<String, String> fields, Map<String, AgreementForm.Problem> problems) {
        this.kind = kind;
        this.fields = fields;
        this.problems = problems;
    }

    List<Section> list() {
        var sections = new ArrayList<Section>();
        sections.add(
                new Section("parties", List.of(line("title"), line("sending"), line("receiving"), text("others"))));
        if (kind == AgreementKind.ARTICULATION) {
            sections.add(new Section("courses", lines("take", "earn")));
        }
        if (kind.isDual()) {
            sections.add(new Section("dual", lines("earn")));
        }
        if (kind == AgreementKind.PROGRAM) {
            sections.add(new Section("programs", List.of(line("sending-program"), line("receiving-program"))));
        }
        if (kind != AgreementKind.MOU) {
            sections.add(new Section("credit", List.of(line("units"), text("applies"))));
            sections.add(new Section(
                    "conditions",
                    List.of(
                            line("grade"),
                            line("exam"),
                            line("exam-es"),
                            line("age"),
                            line("residency"),
                            line("residency-es"),
                            day("opens"),
                            day("closes"))));
            sections.add(new Section("steps", lines("step", "step-es", "step-by")));
        }
        sections.add(new Section("years", List.of(day("from"), day("to"))));
        sections.add(new Section("papers", lines("document", "address")));
        sections.add(new Section("contact", List.of(line("contact"))));
        return sections;
    }

    /// The lines that are filled in and some that are empty.
    private List<Field> lines(String... names) {
        var list = new ArrayList<Field>();
        var count = Math.min(AgreementFields.count(fields, names) + EMPTY_LINES, AgreementFields.MAX_LINES);
        for (var i = 0; i < count; i++) {
            for (var name : names) {
                var type = name.equals("take") ? "text" : name.equals("step-by") ? "day" : "line";
                list.add(field(name + "." + i, LABEL + name, i + 1, type));
            }
        }
        return list;
    }

    private Field line(String name) {
        return field(name, LABEL + name, 0, "line");
    }

    private Field text(String name) {
        return field(name, LABEL + name, 0, "text");
    }

    private Field day(String name) {
        return field(name, LABEL + name, 0, "day");
    }

    private Field field(String name, String label, int number, String type) {
        var problem = problems.get(name);
        return new Field(
                name,
                label,
                number,
                type,
                fields.getOrDefault(name, ""),
                problem == null ? "" : problem.key(),
                problem == null ? "" : problem.word());
    }
}
