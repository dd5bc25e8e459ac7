package throughline.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import throughline.engine.requisite.RequisiteParser;
import throughline.imports.CopyRow;
import throughline.imports.Row;
import throughline.reference.TopCode;

/// What may stand in a column of a spreadsheet of this catalog: reads a cell with all checks, and says in
/// `expected` what a reader of the error has to write instead.
sealed interface CellType {
    /// Any words, or words of a certain form.
    record Words(Predicate<String> form, String expected) implements CellType {
        static final Words ANY = new Words(_ -> true, "words");

        static Words oneOf(Set<String> words) {
            return new Words(
                    words::contains,
                    "one of: " + String.join(", ", words.stream().sorted().toList()));
        }

        static Words matching(String regex, String expected) {
            return new Words(text -> text.matches(regex), expected);
        }

        String checked(Row row, String heading, String text) {
            if (!form.test(text)) {
                throw row.reject("not-allowed", heading, "“" + heading + "” must be " + expected + ".");
            }
            return text;
        }
    }

    /// A TOP code; what a spreadsheet made of one is healed with a remark.
    record Top() implements CellType {
        private static String read(Row row, String heading, String written) {
            var top = TopCode.read(written)
                    .orElseThrow(() -> row.reject(
                            "not-allowed", heading, "“" + heading + "” must be " + new Top().expected() + "."));
            if (top.healed()) {
                row.warn("healed-top-code", heading, top.remark());
            }
            return top.code();
        }
    }

    /// A whole number between two bounds, both included.
    record Whole(long min, long max) implements CellType {}

    /// A number of awards, or a mark that says that it is kept back.
    record Awards() implements CellType {}

    /// A decimal number stored as hundredths: units, credits, dollars as cents.
    record Hundredths(long maxHundredths) implements CellType {}

    /// Degrees of latitude or longitude.
    record Degrees(long bound) implements CellType {}

    /// Any decimal number.
    record Decimal() implements CellType {}

    /// What is known of a program under the measure of its row: any decimal number, for pass rates a share.
    record Result() implements CellType {}

    record YesNo() implements CellType {}

    record Day() implements CellType {}

    /// Several words of one form with `;` between them.
    record Several(Words each) implements CellType {}

    /// A requisite in its text form; when the cell is empty, read out of the sentence in another column where
    /// that is safe.
    record Expression(String sentenceColumn) implements CellType {}

    /// What has to be written, as it stands in errors and in the description of the files.
    default String expected() {
        return switch (this) {
            case Words(var _, var expected) -> expected;
            case Top() -> "a TOP code of six digits, leading zeros kept";
            case Whole(var min, var max) -> "a whole number from " + min + " to " + max;
            case Awards() -> "a whole number from 0, or `*` where it is kept back; empty where it is not known";
            case Hundredths(var max) -> "a number from 0 to " + max / 100 + " with at most two decimals";
            case Degrees(var bound) -> "a number from " + -bound + " to " + bound;
            case Decimal() -> "a number";
            case Result() -> "a number; for exam-pass-rate:KEY a share from 0 to 1, such as 0.88";
            case YesNo() -> "yes or no";
            case Day() -> "a date, such as 2026-03-29 or 3/29/2026";
            case Several(var each) -> each.expected() + "; several with `;` between them";
            case Expression(var sentence) ->
                "an expression of requisites; when empty, it is read out of `" + sentence.replace('_', ' ')
                        + "` where that is safe";
        };
    }

    /// Reads the cell and gives what writes it to the database; rejects the row when the cell is wrong.
    default Consumer<CopyRow> read(Row row, String heading) {
        return switch (this) {
            case Words words -> {
                var text = SheetText.unguarded(row, heading).map(value -> words.checked(row, heading, value));
                yield copy -> copy.text(text.orElse(null));
            }
            case Top() -> {
                var code = SheetText.unguarded(row, heading).map(written -> Top.read(row, heading, written));
                yield copy -> copy.text(code.orElse(null));
            }
            case Whole(var min, var max) -> {
                var number = row.whole(heading).orElse(null);
                if (number != null && (number < min || number > max)) {
                    throw outOfRange(row, heading, min, max);
                }
                yield copy -> copy.number(number);
            }
            case Awards() -> {
                var awards = AwardCounts.read(row, heading);
                yield copy -> copy.number(awards);
            }
            case Hundredths(var max) -> {
                var number = row.hundredths(heading).orElse(null);
                if (number != null && (number < 0 || number > max)) {
                    throw outOfRange(row, heading, 0, max / 100);
                }
                yield copy -> copy.number(number);
            }
            case Degrees(var bound) -> {
                var degrees = row.decimal(heading);
                if (degrees.filter(value -> Math.abs(value) > bound).isPresent()) {
                    throw outOfRange(row, heading, -bound, bound);
                }
                yield copy -> copy.number(degrees.orElse(null));
            }
            case Decimal() -> {
                var number = row.decimal(heading);
                yield copy -> copy.number(number.orElse(null));
            }
            case Result() -> {
                var number = row.decimal(heading).orElse(null);
                var isShare = row.text("measure").orElse("").startsWith(ProgramOutcomeFact.EXAM);
                if (isShare && number != null && (number < 0 || number > 1)) {
                    throw outOfRange(row, heading, 0, 1);
                }
                yield copy -> copy.number(number);
            }
            case YesNo() -> {
                var flag = row.text(heading).map(text -> SheetText.yesNo(row, heading, text));
                yield copy -> copy.flag(flag.orElse(null));
            }
            case Day() -> {
                var day = row.date(heading);
                yield copy -> copy.date(day.orElse(null));
            }
            case Several(var each) -> {
                var texts = SheetText.unguarded(row, heading).map(SheetText::split).orElse(List.of()).stream()
                        .map(text -> each.checked(row, heading, text))
                        .toList();
                yield copy -> copy.texts(texts);
            }
            case Expression(var sentenceColumn) -> {
                var expression = expression(row, heading, sentenceColumn);
                yield copy -> copy.text(expression.orElse(null));
            }
        };
    }

    private static Row.RowRejected outOfRange(Row row, String heading, long min, long max) {
        return row.reject("out-of-range", heading, "“" + heading + "” must be from " + min + " to " + max + ".");
    }

    private static Optional<String> expression(Row row, String heading, String sentenceColumn) {
        var stated = SheetText.unguarded(row, heading);
        stated.map(RequisiteParser::parse).ifPresent(parsed -> {
            if (parsed instanceof RequisiteParser.Invalid(var position, var expected)) {
                throw row.reject("requisite", heading, "At character " + (position + 1) + ": " + expected + ".");
            }
        });
        return stated.or(() -> SheetText.unguarded(row, sentenceColumn).flatMap(Prerequisites::suggest));
    }
}
