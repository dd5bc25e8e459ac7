package throughline.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An occupation with its real code and title, and our own words and rough numbers for the demonstration.
///
/// @param hourly median wage in dollars around which synthetic wages vary
/// @param size   1 to 9: how many people work in it, each step about half as many again
record Occupation(
        String soc,
        String title,
        String pathway,
        int hourly,
        Education education,
        int size,
        List<String> alternates,
        List<String> alternatesEs,
        List<String> tasks,
        List<String> technologies) {

    static final List<Occupation> ALL = Table.read("occupations", Occupation::of);
    static final Map<String, Occupation> BY_SOC =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Occupation::soc, Function.identity()));

    static Occupation named(String soc) {
        return Objects.requireNonNull(BY_SOC.get(soc), soc);
    }

    /// The number of the sector, 1 to 15.
    int sector() {
        return Integer.parseInt(pathway.substring(0, pathway.length() - 1));
    }

    private static Occupation of(NamedCsvRecord row) {
        return new Occupation(
                row.getField("soc"),
                row.getField("title"),
                row.getField("pathway"),
                Integer.parseInt(row.getField("hourly")),
                Education.valueOf(row.getField("education")),
                Integer.parseInt(row.getField("size")),
                Table.list(row.getField("alternates"), ";"),
                Table.list(row.getField("alternates_es"), ";"),
                Table.list(row.getField("tasks"), ";"),
                Table.list(row.getField("technologies"), ";"));
    }
}
