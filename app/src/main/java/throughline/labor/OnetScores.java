package throughline.labor;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Importance and level of skills or knowledge areas, one row per occupation and element.
@Component
final class OnetScores implements TableKind {
    OnetScores() {}

    @Override
    public String id() {
        return "onet-scores";
    }

    @Override
    public SourceInfo source() {
        var onet = Onet.source("Skills and Knowledge");
        return new SourceInfo(
                onet.title(),
                onet.publisher(),
                "CC BY 4.0; this arrangement CC BY-SA 4.0",
                onet.attribution(),
                onet.url());
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE;
    }

    @Override
    public List<String> signature() {
        return List.of("onet_soc", "element_id", "name", "importance", "level");
    }

    @Override
    public Edition edition(FileName file, Row firstRow) {
        return Onet.edition(
                firstRow.text("element_id").flatMap(OnetScores::domain).orElse(""), file, firstRow);
    }

    @Override
    public void read(Row row, Sink sink) {
        var element = row.required("element_id");
        var domain = domain(element)
                .orElseThrow(() -> row.reject(
                        "unknown-element", "element_id", "expected a skill (2.A, 2.B) or knowledge area (2.C)"));
        sink.add(new OccupationElementFact(
                Onet.code(row, "onet_soc"),
                domain,
                element,
                row.required("name"),
                row.hundredths("importance").map(Long::intValue).orElse(null),
                row.hundredths("level").map(Long::intValue).orElse(null)));
    }

    private static Optional<String> domain(String element) {
        if (element.startsWith("2.A.") || element.startsWith("2.B.")) {
            return Optional.of("skill");
        }
        return element.startsWith("2.C.") ? Optional.of("knowledge") : Optional.empty();
    }
}
