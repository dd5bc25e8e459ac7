package throughline.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import throughline.history.Field.Kind;

/// The facts that people may change, each with its fields in the order of the form. What is part of an address, such
/// as the English title of a program or the name of a school, stays as imported.
public enum FactType {
    /// Merged from several sources; a change is laid over what they say together.
    ORGANIZATION(
            "organization",
            "name",
            List.of("ref"),
            new Field("name_es", Kind.LINE),
            new Field("website", Kind.ADDRESS),
            new Field("phone", Kind.LINE),
            new Field("street", Kind.LINE),
            new Field("city", Kind.LINE),
            new Field("zip", Kind.LINE),
            new Field("grade_low", Kind.LINE),
            new Field("grade_high", Kind.LINE)),
    PROGRAM(
            "program",
            "title",
            List.of("key"),
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
            "",
            List.of("key"),
            new Field("title", Kind.LINE),
            new Field("title_es", Kind.LINE),
            new Field("description", Kind.TEXT),
            new Field("units_min_hundredths", Kind.HUNDREDTHS),
            new Field("units_max_hundredths", Kind.HUNDREDTHS),
            new Field("terms_offered", Kind.LINE),
            new Field("prerequisite_text", Kind.TEXT),
            new Field("recommended_text", Kind.TEXT)),
    CREDENTIAL(
            "credential",
            "name",
            List.of("key"),
            new Field("name_es", Kind.LINE),
            new Field("description", Kind.TEXT),
            new Field("issuer_name", Kind.LINE),
            new Field("website", Kind.ADDRESS)),
    SUPPORT(
            "support_service",
            "name",
            List.of("key"),
            new Field("name_es", Kind.LINE),
            new Field("description", Kind.TEXT),
            new Field("description_es", Kind.TEXT),
            new Field("eligibility", Kind.TEXT),
            new Field("eligibility_es", Kind.TEXT),
            new Field("languages", Kind.LIST),
            new Field("place", Kind.LINE),
            new Field("place_es", Kind.LINE),
            new Field("phone", Kind.LINE),
            new Field("email", Kind.EMAIL),
            new Field("website", Kind.ADDRESS)),
    ACTIVITY(
            "work_based_learning",
            "title",
            List.of("key"),
            new Field("title_es", Kind.LINE),
            new Field("description", Kind.TEXT),
            Field.choice("stage", "awareness", "exploration", "preparation", "training"),
            new Field("grade_low", Kind.WHOLE),
            new Field("grade_high", Kind.WHOLE),
            new Field("hours", Kind.WHOLE),
            new Field("places", Kind.WHOLE)),
    /// From one thing to another; who owns the first owns the link.
    LINK(
            "catalog_link",
            "",
            List.of("kind", "from_thing", "to_thing"),
            new Field("condition", Kind.TEXT),
            new Field("condition_es", Kind.TEXT),
            new Field("evidence", Kind.LINE),
            Field.choice("status", "active", "draft", "ended"),
            new Field("valid_from", Kind.DAY),
            new Field("valid_to", Kind.DAY)),
    /// The place of a course in a program.
    STEP(
            "program_course",
            "",
            List.of("program_key", "course_key"),
            new Field("position", Kind.WHOLE).needed(),
            new Field("term", Kind.WHOLE),
            new Field("grade", Kind.WHOLE),
            Field.choice("required", "true", "false"));

    private final String table;
    private final String fixed;
    private final List<String> keys;
    private final List<Field> fields;

    /// @param fixed a column that is read and stays as imported, or empty
    FactType(String table, String fixed, List<String> keys, Field... fields) {
        this.table = table;
        this.fixed = fixed;
        this.keys = keys;
        this.fields = List.of(fields);
    }

    public String table() {
        return table;
    }

    /// Columns that name a fact together; the first ones of its table.
    public List<String> keys() {
        return keys;
    }

    public List<Field> fields() {
        return fields;
    }

    /// All columns that are read: those that can be changed, and the one that stays as imported.
    List<Field> columns() {
        return fixed.isEmpty()
                ? fields
                : Stream.concat(Stream.of(new Field(fixed, Kind.LINE)), fields.stream())
                        .toList();
    }

    /// The pairs of texts that are kept in both languages, each by its Spanish field: `title_es` of `title`. A text
    /// that
    /// is there in English only has none.
    public List<Field> spanish() {
        return fields.stream()
                .filter(Field::isSpanish)
                .filter(field -> columns().stream().anyMatch(one -> one.column().equals(field.english())))
                .toList();
    }

    public Optional<Field> field(String column) {
        return fields.stream().filter(field -> field.column().equals(column)).findFirst();
    }

    /// The key of a fact that several columns name.
    public static String key(String... parts) {
        return String.join("|", parts);
    }

    /// How many of the first columns of a table name a fact together.
    public static int keysOf(String table) {
        return Stream.of(values())
                .filter(type -> type.table.equals(table))
                .mapToInt(type -> type.keys.size())
                .findFirst()
                .orElse(1);
    }

    public static FactType of(String table) {
        for (var type : values()) {
            if (type.table.equals(table)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no facts of " + table + " can be changed");
    }
}
