package throughline.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A course of a field at a college or university, as every college teaches it: number, title, units, requisites.
record FieldCourse(
        String number,
        Titled title,
        int unitsMinHundredths,
        int unitsMaxHundredths,
        @Nullable String requires,
        String sam) {
    private static final List<String> OWN_NUMBERS = List.of("101", "110", "120", "130", "210", "220");
    private static final List<Pattern> COLLEGE_PATTERNS = Table.read("college-patterns", FieldCourse::pattern);
    private static final List<Pattern> UNIVERSITY_PATTERNS = Table.read("university-patterns", FieldCourse::pattern);

    private static final Map<String, List<FieldCourse>> COLLEGE = byPathway(FieldCourse::makeCollege);
    private static final Map<String, List<FieldCourse>> UNIVERSITY = byPathway(FieldCourse::makeUniversity);

    static List<FieldCourse> college(Pathway pathway) {
        return COLLEGE.getOrDefault(pathway.code(), List.of());
    }

    static List<FieldCourse> university(Pathway pathway) {
        return UNIVERSITY.getOrDefault(pathway.code(), List.of());
    }

    private static Map<String, List<FieldCourse>> byPathway(Function<Pathway, List<FieldCourse>> courses) {
        return Pathway.ALL.stream().collect(Collectors.toUnmodifiableMap(Pathway::code, courses));
    }

    private static List<FieldCourse> makeCollege(Pathway pathway) {
        var own = IntStream.range(0, OWN_NUMBERS.size())
                .mapToObj(index -> new Pattern(
                        OWN_NUMBERS.get(index), pathway.collegeTitles().get(index), 300, 300));
        return Stream.concat(COLLEGE_PATTERNS.stream(), own)
                .map(pattern -> new FieldCourse(
                        pattern.number(),
                        pattern.title().about(pathway.field()),
                        pattern.unitsMin(),
                        pattern.unitsMax(),
                        collegeRequires(pathway, pattern.number()),
                        pattern.number().startsWith("2")
                                ? "B"
                                : pattern.number().equals("100") ? "D" : "C"))
                .toList();
    }

    private static List<FieldCourse> makeUniversity(Pathway pathway) {
        return UNIVERSITY_PATTERNS.stream()
                .map(pattern -> new FieldCourse(
                        pattern.number(),
                        pattern.title().about(pathway.bachelor()),
                        pattern.unitsMin(),
                        pattern.unitsMax(),
                        universityRequires(pathway.prefix(), pattern.number()),
                        "E"))
                .toList();
    }

    private static @Nullable String collegeRequires(Pathway pathway, String number) {
        var prefix = pathway.prefix() + " ";
        return switch (number) {
            case "120" -> prefix + "101 [C]" + (pathway.mathematical() ? " & MATH 101 [C]" : "");
            case "130" -> prefix + "101 [C]" + (pathway.clinical() ? " & BIOL 160 [C]" : "");
            case "140" -> prefix + "120 | " + prefix + "130";
            case "141" -> prefix + "140";
            case "210" -> prefix + "120 [C]";
            case "220" -> "(" + prefix + "120 [C] & " + prefix + "130 [C]) | " + prefix + "210 [C]";
            case "230" -> prefix + "130 [C]";
            case "290", "299" -> prefix + "101 [C]";
            case "295" -> prefix + "210 [C] & " + prefix + "130";
            default -> null;
        };
    }

    private static @Nullable String universityRequires(String subject, String number) {
        var prefix = subject + " ";
        return switch (number) {
            case "310", "320", "330" -> prefix + "300 [C]";
            case "331" -> prefix + "330 [C]";
            case "400" -> prefix + "310 [C] & " + prefix + "320 [C]";
            case "450" -> prefix + "330";
            case "490" -> prefix + "400 & (" + prefix + "331 | " + prefix + "340)";
            case "499" -> prefix + "310 [B]";
            default -> null;
        };
    }

    private static Pattern pattern(NamedCsvRecord row) {
        return new Pattern(
                row.getField("number"),
                Titled.of(row.getField("title"), row.getField("title_es")),
                hundredths(row.getField("units_min")),
                hundredths(row.getField("units_max")));
    }

    private static int hundredths(String units) {
        return (int) Math.round(Double.parseDouble(units) * 100);
    }

    private record Pattern(String number, Titled title, int unitsMin, int unitsMax) {}
}
