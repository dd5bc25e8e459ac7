package throughline.labor;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.engine.interest.ShortForm;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;
import throughline.reference.CodeFact;

/// The 60 items of the O*NET Interest Profiler Short Form. They are imported and not shipped: their license asks to
/// leave them unmodified and to keep its notices. A Spanish wording is read where the file has an official one.
@Component
final class OnetInterestItems implements TableKind {
    /// Scheme of the items among the code tables: code is the position, level the letter of the area.
    static final String SCHEME = "interest-item";

    OnetInterestItems() {}

    @Override
    public String id() {
        return "interest-items";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "O*NET Interest Profiler Short Form",
                "U.S. Department of Labor, Employment and Training Administration",
                "O*NET Career Exploration Tools license",
                "The O*NET® Interest Profiler Short Form is by the U.S. Department of Labor, Employment and Training "
                        + "Administration (USDOL/ETA). O*NET® is a trademark of USDOL/ETA. Its items are unmodified. "
                        + "For career exploration by people of 14 years or more, not for selection.",
                "https://www.onetcenter.org/IP.html");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("position", "area", "text");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Edition.of("Short Form", LocalDate.of(2000, 1, 1));
    }

    @Override
    public void read(Row row, Sink sink) {
        var position = row.whole("position").orElse(0L);
        if (position < 1 || position > ShortForm.ITEMS) {
            throw row.reject("unknown-position", "position", "expected a number from 1 to " + ShortForm.ITEMS);
        }
        var letter = Character.toString(ShortForm.area((int) (position - 1)).letter());
        if (!row.required("area").equals(letter)) {
            throw row.reject(
                    "wrong-area",
                    "area",
                    "expected " + letter + ": items stand in five blocks of R R I I A A S S E E C C");
        }
        sink.add(new CodeFact(
                SCHEME,
                Long.toString(position),
                row.required("text"),
                row.text("text_es").orElse(null),
                null,
                letter,
                null));
    }
}
