package throughline.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.Fact;
import throughline.imports.FileName;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.imports.TableKind;

/// Community colleges and their districts with all the names under which sources know them.
///
/// The shipped `reference/colleges.csv` covers San Diego and Imperial counties; another region imports a file
/// with the same columns beside it.
@Component
final class CollegeNames implements TableKind {
    @Override
    public String id() {
        return "college-names";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Community colleges and the names sources give them", "Throughline", "facts; free to use", null, null);
    }

    @Override
    public Stage stage() {
        return Stage.ORGANIZATIONS;
    }

    @Override
    public List<String> signature() {
        return List.of("key", "official name", "type", "parent key", "unitid", "ccc names", "assist name", "as of");
    }

    @Override
    public Edition edition(FileName file, Row row) {
        var day = row.date("as of").orElse(LocalDate.EPOCH);
        return Edition.of(day.toString(), day);
    }

    @Override
    public Optional<String> key(Fact fact) {
        return Keys.of(fact);
    }

    @Override
    public void read(Row row, Sink sink) {
        var ref = Names.ref("key", row.required("key"));
        sink.add(new OrganizationFact(
                ref,
                row.required("official name"),
                null,
                row.required("type"),
                row.text("parent key").map(key -> Names.ref("key", key)).orElse(null),
                null,
                row.text("city").orElse(null),
                null,
                row.text("county").orElse(null),
                "CA",
                null,
                null,
                row.text("website").orElse(null),
                null,
                null,
                null,
                true,
                "active",
                null));
        identify(sink, ref, row, "unitid", "unitid");
        identify(sink, ref, row, "mis code", "mis");
        identify(sink, ref, row, "ccc names", "ccc");
        identify(sink, ref, row, "assist name", "assist");
        identify(sink, ref, row, "cds code", "cds");
    }

    private static void identify(Sink sink, String ref, Row row, String column, String scheme) {
        row.text(column).ifPresent(names -> {
            for (var name : names.split(";")) {
                sink.add(new OrganizationIdentifierFact(ref, Names.ref(scheme, name)));
            }
        });
    }
}
