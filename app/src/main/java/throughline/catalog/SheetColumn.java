package throughline.catalog;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import throughline.catalog.CellType.Day;
import throughline.catalog.CellType.Decimal;
import throughline.catalog.CellType.Degrees;
import throughline.catalog.CellType.Expression;
import throughline.catalog.CellType.Hundredths;
import throughline.catalog.CellType.Several;
import throughline.catalog.CellType.Whole;
import throughline.catalog.CellType.Words;
import throughline.catalog.CellType.YesNo;
import throughline.imports.CopyRow;
import throughline.imports.Row;

/// A column of a spreadsheet: the name in its table, what may stand in it, whether it must be filled.
record SheetColumn(String name, CellType type, boolean required) {
    private static final long MANY = 10_000_000;
    private static final Words REF = Words.matching(
            "[a-z-]+:\\S.*", "a reference of the form scheme:value, such as cds:37682963731528 or key:my-school");
    private static final Words SOC = Words.matching("[0-9]{2}-[0-9]{4}(\\.[0-9]{2})?", "a SOC code such as 29-1141");
    private static final Words THING =
            Words.matching("[a-z-]+:\\S.*", "type:key, such as program:palomar/095650 or occupation:29-1141");

    private static final Words MAP = Words.matching(
            "(sectors|pathways|programs|courses|occupations|schools)/[^\\s?#]+",
            "a map as in its address, such as pathways/12c or occupations/51-4121");

    /// The heading in the file.
    String heading() {
        return name.replaceFirst("_(hundredths|cents)$", "").replace('_', ' ');
    }

    Consumer<CopyRow> read(Row row) {
        if (required) {
            row.required(heading());
        }
        return type.read(row, heading());
    }

    /// A stored value as it stands in a cell.
    String print(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number hundredths when type instanceof Hundredths -> SheetText.decimal(hundredths.longValue());
            case Boolean flag -> flag ? "yes" : "no";
            case List<?> items -> SheetText.guarded(SheetText.join(items));
            case String text -> SheetText.guarded(text);
            default -> value.toString();
        };
    }

    /// What columns of this name hold in every table.
    static CellType usualType(String name) {
        return switch (name) {
            case "organization_ref", "parent_ref", "sending_ref", "receiving_ref", "issuer_ref", "host_ref", "ref" ->
                REF;
            case "identifier" -> REF;
            case "from_thing", "to_thing" -> THING;
            case "map" -> MAP;
            case "award_type" -> new Words(AwardTypes::isKnown, "a code of the table award-types");
            case "top_code" -> new CellType.Top();
            case "cip_code" -> Words.matching("[0-9]{2}\\.[0-9]{4}", "a CIP code such as 51.3801");
            case "soc_codes" -> new Several(SOC);
            case "languages", "sending_codes", "sending_titles" -> new Several(Words.ANY);
            case "pathway_code" -> Words.matching("[0-9]{1,2}[A-Z]", "a pathway code such as 9B");
            case "school_year" -> Words.matching("20[0-9]{2}-[0-9]{2}", "a school year such as 2025-26");
            case "ag_subject" -> Words.matching("[A-G]", "a letter from A to G");
            case "sam_code" -> Words.matching("[A-E]", "a letter from A to E");
            case "outcomes" -> new Words(_ -> true, "one outcome to a line");
            case "course_level" -> Words.oneOf(Set.of("introductory", "concentrator", "capstone"));
            case "modality" -> Words.oneOf(Set.of("in-person", "online", "hybrid"));
            case "website" -> Words.matching("https?://\\S+", "an address that begins with https://");
            case "email" ->
                Words.matching("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "an e-mail address such as help@example.org");
            case "grade_low", "grade_high", "grade" -> new Whole(6, 16);
            case "latitude" -> new Degrees(90);
            case "longitude" -> new Degrees(180);
            case "value" -> new Decimal();
            case "units_hundredths",
                    "units_min_hundredths",
                    "units_max_hundredths",
                    "credits_hundredths",
                    "receiving_units_hundredths" -> new Hundredths(30_000);
            case "pass_rate_hundredths" -> new Hundredths(10_000);
            case "pass_rate_year" -> new Whole(1_990, 2_100);
            case "cost_cents" -> new Hundredths(100_000_000);
            case "length_months" -> new Whole(0, 200);
            case "length_hours", "hours", "hours_min", "hours_max" -> new Whole(0, 20_000);
            case "awards" -> new CellType.Awards();
            case "capacity", "places", "pupils", "position", "term", "choice_minimum", "alternative", "alternatives" ->
                new Whole(0, MANY);
            case "basic_skills", "honors", "required", "public_sector" -> new YesNo();
            case "closed_on", "valid_from", "valid_to", "signed_on", "updated_on", "approved_on", "reviewed_on" ->
                new Day();
            case "prerequisite_expression" -> new Expression("prerequisite text");
            case "corequisite_expression" -> new Expression("corequisite text");
            default -> Words.ANY;
        };
    }
}
