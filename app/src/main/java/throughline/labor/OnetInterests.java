package throughline.labor;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Interest scores of an occupation in the six areas, and the areas that stand out in their order.
@Component
final class OnetInterests implements TableKind {
    /// In the numbering of the O*NET scale IH.
    private static final List<String> AREAS =
            List.of("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional");

    OnetInterests() {}

    @Override
    public String id() {
        return "onet-interests";
    }

    @Override
    public SourceInfo source() {
        return Onet.source("Interests");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("O*NET-SOC Code", "Interests Element ID", "Interests Element Name", "Scale ID", "Data Value");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Onet.edition("", file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        var code = Onet.code(row, "O*NET-SOC Code");
        var element = row.required("Interests Element ID");
        var value = row.hundredths("Data Value")
                .orElseThrow(() -> row.reject("empty-cell", "Data Value", "expected a score"))
                .intValue();
        switch (row.required("Scale ID")) {
            case "OI" ->
                sink.add(new OccupationElementFact(
                        code, "interest", element, row.required("Interests Element Name"), value, null));
            case "IH" -> highPoint(row, code, element, value / 100, sink);
            default -> throw row.reject("unknown-scale", "Scale ID", "expected OI or IH");
        }
    }

    /// High points name an interest area by its number; 0 says that there is no further one.
    private static void highPoint(Row row, String code, String element, int area, Sink sink) {
        if (area == 0) {
            row.leaveOut("no-high-point", "0 says that the occupation has no further interest high point");
            return;
        }
        if (area < 0 || area > AREAS.size()) {
            throw row.reject("unknown-interest", "Data Value", "expected a number from 0 to 6");
        }
        sink.add(new OccupationElementFact(code, "interest_high_point", element, AREAS.get(area - 1), null, null));
    }
}
