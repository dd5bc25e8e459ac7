package throughline.history;

import java.util.List;
import java.util.Optional;
import throughline.history.Field.Kind;

/// The facts that people may change, each with its fields in the order of the form.
public enum FactType {
    /// Its English title is part of its address and stays as imported.
    PROGRAM(
            "program",
            new Field("title_es", Kind.LINE),
            new Field("description", Kind.TEXT),
            new Field("description_es", Kind.TEXT),
            new Field("length_months", Kind.WHOLE),
            new Field("units_hundredths", Kind.HUNDREDTHS),
            new Field("cost_cents", Kind.HUNDREDTHS),
            new Field("entry_requirements", Kind.TEXT),
            new Field("entry_requirements_es", Kind.TEXT),
            new Field("website", Kind.ADDRESS),
            new Field("valid_to", Kind.DAY)),
    COURSE(
            "course",
            new Field("title", Kind.LINE),
            new Field("title_es", Kind.LINE),
            new Field("description", Kind.TEXT),
            new Field("units_min_hundredths", Kind.HUNDREDTHS),
            new Field("units_max_hundredths", Kind.HUNDREDTHS),
            new Field("terms_offered", Kind.LINE),
            new Field("prerequisite_text", Kind.TEXT),
            new Field("recommended_text", Kind.TEXT));

    private final String table;
    private final List<Field> fields;

    FactType(String table, Field... fields) {
        this.table = table;
        this.fields = List.of(fields);
    }

    public String table() {
        return table;
    }

    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String column) {
        return fields.stream().filter(field -> field.column().equals(column)).findFirst();
    }

    static FactType of(String table) {
        for (var type : values()) {
            if (type.table.equals(table)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no facts of " + table + " can be changed");
    }
}
