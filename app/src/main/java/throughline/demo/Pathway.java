package throughline.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What schools and colleges of the demonstration teach in one CTE pathway.
///
/// @param field      name of the college program; other titles are of courses and shorter programs
/// @param prefix     letters of course codes
/// @param training   noncredit training of adult schools; empty where none is offered
/// @param bachelor   university program; empty where none is offered
/// @param collegeTitles six courses of the field, in order
record Pathway(
        String code,
        Titled field,
        String prefix,
        String top,
        String cip,
        List<Occupation> occupations,
        Titled explore,
        Titled intro,
        Titled concentrator,
        Titled capstone,
        Titled basic,
        Titled technician,
        Titled training,
        Titled bachelor,
        List<Titled> collegeTitles) {

    private static final Set<String> MATHEMATICAL = Set.of("7A", "7B", "7C", "7D", "11B", "11C", "6B", "2D");
    private static final Set<String> CLINICAL = Set.of("9B", "9D");

    /// Usually entered with a bachelor's degree, yet an associate degree in nursing leads to the license as well.
    private static final String REGISTERED_NURSE = "29-1141";

    static final List<Pathway> ALL = all();
    static final Map<String, Pathway> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Pathway::code, Function.identity()));

    private static List<Pathway> all() {
        var titles = Table.read("college-courses", row -> row).stream()
                .collect(Collectors.toMap(row -> row.getField("pathway"), Pathway::collegeTitles));
        return Table.read("pathways", row -> of(row, titles.getOrDefault(row.getField("code"), List.of())));
    }

    private static Pathway of(NamedCsvRecord row, List<Titled> collegeTitles) {
        return new Pathway(
                row.getField("code"),
                titled(row, "field"),
                row.getField("prefix"),
                row.getField("top"),
                row.getField("cip"),
                Table.list(row.getField("socs"), " ").stream()
                        .map(Occupation.BY_SOC::get)
                        .toList(),
                titled(row, "explore"),
                titled(row, "intro"),
                titled(row, "concentrator"),
                titled(row, "capstone"),
                titled(row, "basic"),
                titled(row, "technician"),
                titled(row, "training"),
                titled(row, "bachelor"),
                collegeTitles);
    }

    private static Titled titled(NamedCsvRecord row, String column) {
        return Titled.of(row.getField(column), row.getField(column + "_es"));
    }

    private static List<Titled> collegeTitles(NamedCsvRecord row) {
        return Table.list(row.getField("titles"), ";").stream()
                .map(pair -> pair.split("="))
                .map(pair -> Titled.of(pair[0], pair[1]))
                .toList();
    }

    /// The number of the sector, 1 to 15.
    int sector() {
        return Integer.parseInt(code.substring(0, code.length() - 1));
    }

    boolean hasTraining() {
        return !training.en().isEmpty();
    }

    boolean hasBachelor() {
        return !bachelor.en().isEmpty();
    }

    /// Whether its second college course asks for mathematics.
    boolean mathematical() {
        return MATHEMATICAL.contains(code);
    }

    /// Whether students work with patients and must know anatomy first.
    boolean clinical() {
        return CLINICAL.contains(code);
    }

    /// Codes of the occupations that a program with such an award leads to; never empty.
    List<String> socsFor(Education award) {
        var fitting = occupations.stream()
                .filter(occupation -> award.reaches(occupation.education())
                        || award == Education.A && occupation.soc().equals(REGISTERED_NURSE))
                .map(Occupation::soc)
                .toList();
        return fitting.isEmpty() ? List.of(easiest().soc()) : fitting;
    }

    private Occupation easiest() {
        return occupations.stream()
                .min(Comparator.comparing(Occupation::education).thenComparing(Occupation::soc))
                .orElseThrow();
    }
}
