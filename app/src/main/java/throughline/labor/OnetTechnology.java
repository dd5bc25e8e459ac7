package throughline.labor;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Software and tools that an occupation uses; hot ones are asked for in many job postings.
@Component
final class OnetTechnology implements TableKind {
    OnetTechnology() {}

    @Override
    public String id() {
        return "onet-technology";
    }

    @Override
    public SourceInfo source() {
        return Onet.source("Technology Skills");
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("O*NET-SOC Code", "Example", "Commodity Title", "Hot Technology", "In Demand");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Onet.edition("", file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        sink.add(new OccupationTechnologyFact(
                Onet.code(row, "O*NET-SOC Code"),
                row.required("Example"),
                row.required("Commodity Title"),
                yes(row, "Hot Technology"),
                yes(row, "In Demand")));
    }

    private static boolean yes(Row row, String column) {
        return switch (row.required(column)) {
            case "Y" -> true;
            case "N" -> false;
            default -> throw row.reject("not-yes-or-no", column, "expected Y or N");
        };
    }
}
