package throughline.history;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import throughline.history.Field.Kind;

/// The facts that people may change, each with its fields in the order of the form. What is part of an address, such
/// as the English title of a program or the name of a school, stays as imported; it is asked for when a fact is added.
public enum FactType {
    /// Merged from several sources; a change is laid over what they say together.
    ORGANIZATION(
            "organization",
            "name",
            List.of("ref"),
            List.of(),
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
            List.of(
                    new Field("title", Kind.LINE).needed(),
                    Field.choice("award_type", Awards.OFFERED),
                    new Field("pathway_code", Kind.PATHWAY),
                    new Field("soc_codes", Kind.JOBS)),
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
            List.of(
                    new Field("code", Kind.LINE).needed(),
                    new Field("pathway_code", Kind.PATHWAY),
                    new Field("grade_low", Kind.WHOLE),
                    new Field("grade_high", Kind.WHOLE)),
            new Field("title", Kind.LINE),
            new Field("title_es", Kind.LINE),
            new Field("description", Kind.TEXT),
            new Field("outcomes", Kind.TEXT),
            new Field("units_min_hundredths", Kind.HUNDREDTHS),
            new Field("units_max_hundredths", Kind.HUNDREDTHS),
            new Field("terms_offered", Kind.LINE),
            new Field("prerequisite_text", Kind.TEXT),
            new Field("recommended_text", Kind.TEXT)),
    CREDENTIAL(
            "credential",
            "name",
            List.of("key"),
            List.of(
                    new Field("name", Kind.LINE).needed(),
                    Field.choice("kind", "certificate", "certification", "license", "degree", "diploma", "badge"),
                    new Field("soc_codes", Kind.JOBS)),
            new Field("name_es", Kind.LINE),
            new Field("description", Kind.TEXT),
            new Field("issuer_name", Kind.LINE),
            new Field("website", Kind.ADDRESS),
            new Field("pass_rate_hundredths", Kind.PERCENT),
            new Field("pass_rate_year", Kind.WHOLE)),
    SUPPORT(
            "support_service",
            "name",
            List.of("key"),
            List.of(
                    new Field("name", Kind.LINE).needed(),
                    Field.choice(
                            "type",
                            "tutoring",
                            "counseling",
                            "career-services",
                            "job-search",
                            "financial-aid",
                            "books",
                            "child-care",
                            "transportation",
                            "food",
                            "housing",
                            "health",
                            "technology",
                            "language",
                            "disability",
                            "legal",
                            "foster",
                            "veterans",
                            "re-entry")),
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
            List.of(
                    new Field("title", Kind.LINE).needed(),
                    new Field("type", Kind.LINE).needed(),
                    new Field("pathway_code", Kind.PATHWAY)),
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
            List.of(),
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
            List.of(),
            new Field("position", Kind.WHOLE).needed(),
            new Field("term", Kind.WHOLE),
            new Field("grade", Kind.WHOLE),
            Field.choice("required", "true", "false"));

    /// Whether a fact is shown at all: who adds one shows it, who retires one takes it out of the catalog.
    public static final Field PRESENCE = Field.choice("presence", "shown", "retired");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String KEPT = "kept:";
    private static final String OWNER = "organization_ref";
    private static final int RANDOM_BYTES = 8;

    private final String table;
    private final String fixed;
    private final List<String> keys;
    private final List<Field> first;
    private final List<Field> fields;

    /// @param fixed a column that is read and stays as imported, or empty
    /// @param first fields that only a fact has which was added here; they are asked for first
    FactType(String table, String fixed, List<String> keys, List<Field> first, Field... fields) {
        this.table = table;
        this.fixed = fixed;
        this.keys = keys;
        this.first = first;
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

    /// The fields of a fact that was added here: those by which it is named, then the others.
    public List<Field> allFields() {
        return Stream.concat(first.stream(), fields.stream()).toList();
    }

    /// The fields of a fact.
    public List<Field> fieldsOf(String key) {
        return isKept(key) ? allFields() : fields;
    }

    /// Whether facts of this kind can be added by form and taken out of the catalog.
    public boolean canBeAdded() {
        return this != ORGANIZATION;
    }

    /// Whether a key is one that [#newKey] made.
    public static boolean isKept(String key) {
        return key.startsWith(KEPT);
    }

    /// A key for a fact that an organization adds. It carries the reference of its owner, so that nobody can add a
    /// fact in the name of another.
    public static String newKey(String organization) {
        var random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return newKey(organization, HexFormat.of().formatHex(random));
    }

    /// The same with an ending of one's own: the same ending is the same fact.
    public static String newKey(String organization, String ending) {
        return KEPT + organization + ":" + ending;
    }

    /// The reference of the organization that a key of [#newKey] carries.
    public static Optional<String> ownerOf(String key) {
        var end = key.lastIndexOf(':');
        return isKept(key) && end > KEPT.length() ? Optional.of(key.substring(KEPT.length(), end)) : Optional.empty();
    }

    /// The columns of a fact that was added here, as its table would hold them; nothing while it lacks something
    /// without which no fact of its kind can be.
    ///
    /// @param said what its people wrote, by column
    Optional<Map<String, String>> row(String key, String organization, Map<String, String> said) {
        var row = new HashMap<>(said);
        var parts = keys.size() == 1 ? new String[] {key} : key.split("\\|", -1);
        if (parts.length != keys.size()) {
            return Optional.empty();
        }
        for (var i = 0; i < parts.length; i++) {
            row.put(keys.get(i), parts[i]);
        }
        switch (this) {
            case ORGANIZATION -> {
                return Optional.empty();
            }
            case PROGRAM -> {
                row.put(OWNER, organization);
                row.put("record_type", "offered");
            }
            case COURSE, SUPPORT, ACTIVITY -> row.put(OWNER, organization);
            case CREDENTIAL -> row.put("issuer_ref", organization);
            case LINK -> row.putIfAbsent("status", "active");
            case STEP -> row.putIfAbsent("required", "true");
        }
        return allFields().stream()
                        .filter(Field::required)
                        .allMatch(field -> !row.getOrDefault(field.column(), "").isEmpty())
                ? Optional.of(row)
                : Optional.empty();
    }

    /// What a new form shows where a value goes without saying.
    public static String usual(Field field) {
        return switch (field.column()) {
            case "status" -> "active";
            case "required" -> "true";
            default -> "";
        };
    }

    /// All columns that are read: those that can be changed, and the one that stays as imported.
    List<Field> columns() {
        return fixed.isEmpty()
                ? fields
                : Stream.concat(Stream.of(new Field(fixed, Kind.LINE)), fields.stream())
                        .toList();
    }

    /// The pairs of texts that are kept in both languages, each by its Spanish field: `title_es` of `title`. A text
    /// that is there in English only has none.
    public List<Field> spanish() {
        return fields.stream()
                .filter(Field::isSpanish)
                .filter(field -> columns().stream().anyMatch(one -> one.column().equals(field.english())))
                .toList();
    }

    public Optional<Field> field(String column) {
        return column.equals(PRESENCE.column())
                ? Optional.of(PRESENCE)
                : allFields().stream()
                        .filter(field -> field.column().equals(column))
                        .findFirst();
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
