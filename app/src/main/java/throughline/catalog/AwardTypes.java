package throughline.catalog;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The award types of the sources as codes of the scheme `award-type`.
final class AwardTypes {
    /// Names of award levels in the supply tables of the Centers of Excellence.
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("Associate Degree", "associate-degree"),
            Map.entry("Associate Degree for Transfer", "associate-degree-for-transfer"),
            Map.entry("Bachelor's Degree", "bachelors-degree"),
            Map.entry("Other credit award (<6 semester units)", "certificate-under-6-units"),
            Map.entry("Certificate (6<18 semester units)", "certificate-6-18-units"),
            Map.entry("Certificate (8<16 semester units)", "certificate-8-16-units"),
            Map.entry("Certificate (12<18 semester units)", "certificate-12-18-units"),
            Map.entry("Certificate (16<30 semester units)", "certificate-16-30-units"),
            Map.entry("Certificate (18<30 semester units)", "certificate-18-30-units"),
            Map.entry("Certificate (30<60 semester units)", "certificate-30-60-units"),
            Map.entry("Certificate (60+ semester units)", "certificate-60-units-up"),
            Map.entry("Noncredit award (48 hours)", "noncredit-under-48-hours"),
            Map.entry("Noncredit award (48<96 hours)", "noncredit-48-96-hours"),
            Map.entry("Noncredit award (96<144 hours)", "noncredit-96-144-hours"),
            Map.entry("Noncredit award (144<192 hours)", "noncredit-144-192-hours"),
            Map.entry("Noncredit award (192<288 hours)", "noncredit-192-288-hours"),
            Map.entry("Noncredit award (288<480 hours)", "noncredit-288-480-hours"),
            Map.entry("Noncredit award (480<960 hours)", "noncredit-480-960-hours"),
            Map.entry("Noncredit award (960+ hours)", "noncredit-960-hours-up"),
            Map.entry("Noncredit Adult Education High School Diploma", "adult-high-school-diploma"));

    /// Award levels of the IPEDS completions survey (AWLEVEL, in use since 2019-20).
    private static final Map<String, String> BY_IPEDS_LEVEL = Map.ofEntries(
            Map.entry("20", "certificate-under-12-weeks"),
            Map.entry("21", "certificate-12-weeks-1-year"),
            Map.entry("2", "certificate-1-2-years"),
            Map.entry("3", "associate-degree"),
            Map.entry("4", "certificate-2-4-years"),
            Map.entry("5", "bachelors-degree"),
            Map.entry("6", "postbaccalaureate-certificate"),
            Map.entry("7", "masters-degree"),
            Map.entry("8", "post-masters-certificate"),
            Map.entry("17", "doctorate-research"),
            Map.entry("18", "doctorate-professional"),
            Map.entry("19", "doctorate-other"));

    private static final Set<String> SHIPPED = shipped();

    private AwardTypes() {}

    /// Whether the shipped table of award types has the code.
    static boolean isKnown(String code) {
        return SHIPPED.contains(code);
    }

    private static Set<String> shipped() {
        var table = Objects.requireNonNull(AwardTypes.class.getResourceAsStream("/reference/award-types.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> row.getField("code")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Optional<String> ipedsLevel(String level) {
        return Optional.ofNullable(BY_IPEDS_LEVEL.get(level));
    }
}
