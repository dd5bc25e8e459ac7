package throughline.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import throughline.agreements.Terms;
import throughline.region.OrganizationTree;
import throughline.region.Program;
import throughline.region.Region;

/// The terms of an agreement as the fields of its form: names instead of references, days and numbers as people type
/// them, a line for each item of a list.
record AgreementFields(Region region, OrganizationTree tree) {
    /// Lines of lists that one form may hold.
    static final int MAX_LINES = 40;

    SequencedMap<String, String> of(Terms terms) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", terms.kind().key());
        fields.put("title", terms.title());
        fields.put("sending", name(terms.sending()));
        fields.put("receiving", name(terms.receiving()));
        fields.put("others", lines(terms.others().stream().map(this::name).toList()));
        for (var i = 0; i < terms.credits().size(); i++) {
            var credit = terms.credits().get(i);
            fields.put(
                    "take." + i,
                    lines(credit.ways().stream()
                            .map(way -> String.join(" + ", way))
                            .toList()));
            fields.put("earn." + i, String.join(" + ", credit.earns()));
        }
        fields.put("sending-program", program(terms.sendingProgram()));
        fields.put("receiving-program", program(terms.receivingProgram()));
        fields.put(
                "applies",
                lines(terms.appliesTo().stream().map(this::program).distinct().toList()));
        fields.put("units", hundredths(terms.unitsHundredths()));
        conditions(terms.conditions(), fields);
        for (var i = 0; i < terms.steps().size(); i++) {
            var step = terms.steps().get(i);
            fields.put("step." + i, step.text());
            fields.put("step-es." + i, step.textEs());
            fields.put("step-by." + i, text(step.by()));
        }
        fields.put("from", text(terms.validFrom()));
        fields.put("to", text(terms.validTo()));
        for (var i = 0; i < terms.documents().size(); i++) {
            fields.put("document." + i, terms.documents().get(i).title());
            fields.put("address." + i, terms.documents().get(i).address());
        }
        fields.put("contact", terms.contact());
        return fields;
    }

    private static void conditions(Terms.Conditions conditions, Map<String, String> fields) {
        fields.put("grade", conditions.minimumGrade());
        fields.put("exam", conditions.exam());
        fields.put("exam-es", conditions.examEs());
        fields.put("age", text(conditions.minimumAge()));
        fields.put("residency", conditions.residency());
        fields.put("residency-es", conditions.residencyEs());
        fields.put("opens", text(conditions.opens()));
        fields.put("closes", text(conditions.closes()));
    }

    /// The name of an organization; of one that the Region does not have, its reference.
    String name(String reference) {
        return tree.find(reference).map(one -> one.name()).orElse(reference);
    }

    /// The title of a program; of one that the Region does not have, its key.
    String program(String key) {
        return region.programs().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(Program::title)
                .orElse(key);
    }

    private static String lines(List<String> items) {
        return String.join("\n", items);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String hundredths(@Nullable Integer value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value, 2).stripTrailingZeros().toPlainString();
    }

    /// How many lines of a list are filled in.
    static int count(Map<String, String> fields, String... names) {
        var count = 0;
        for (var i = 0; i < MAX_LINES; i++) {
            for (var name : names) {
                if (!fields.getOrDefault(name + "." + i, "").isBlank()) {
                    count = i + 1;
                }
            }
        }
        return count;
    }

    /// Brings together what somebody typed with what others saved meanwhile.
    ///
    /// @param base what the form showed first
    /// @param now  what is saved by now
    /// @param both names of fields that both changed, to be filled
    static Map<String, String> merge(
            Map<String, String> base, Map<String, String> now, Map<String, String> typed, List<String> both) {
        var names = new java.util.LinkedHashSet<>(now.keySet());
        names.addAll(typed.keySet());
        names.addAll(base.keySet());
        var merged = new LinkedHashMap<String, String>();
        for (var name : names) {
            var was = base.getOrDefault(name, "");
            var theirs = now.getOrDefault(name, "");
            var mine = typed.getOrDefault(name, was);
            if (!mine.equals(was) && !theirs.equals(was) && !mine.equals(theirs)) {
                both.add(name);
            }
            merged.put(name, mine.equals(was) ? theirs : mine);
        }
        return merged;
    }

    /// Names of fields whose values differ.
    static List<String> differences(Map<String, String> before, Map<String, String> after) {
        var names = new java.util.LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return new ArrayList<>(names.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .toList());
    }
}
