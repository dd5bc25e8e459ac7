package throughline.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import throughline.imports.Sink;
import throughline.labor.OccupationElementFact;

/// Invented scores of what occupations ask: areas of knowledge and basic skills, by sector.
final class Requirements {
    private static final Map<String, String> KNOWLEDGE = new TreeMap<>(Map.ofEntries(
            Map.entry("2.C.1.c", "Economics and Accounting"),
            Map.entry("2.C.1.d", "Sales and Marketing"),
            Map.entry("2.C.2.b", "Food Production"),
            Map.entry("2.C.3.a", "Computers and Electronics"),
            Map.entry("2.C.3.b", "Engineering and Technology"),
            Map.entry("2.C.3.c", "Design"),
            Map.entry("2.C.3.d", "Building and Construction"),
            Map.entry("2.C.3.e", "Mechanical"),
            Map.entry("2.C.4.a", "Mathematics"),
            Map.entry("2.C.4.b", "Physics"),
            Map.entry("2.C.4.c", "Chemistry"),
            Map.entry("2.C.4.d", "Biology"),
            Map.entry("2.C.4.e", "Psychology"),
            Map.entry("2.C.5.a", "Medicine and Dentistry"),
            Map.entry("2.C.7.a", "English Language"),
            Map.entry("2.C.7.b", "Foreign Language"),
            Map.entry("2.C.7.c", "Fine Arts"),
            Map.entry("2.C.8.b", "Law and Government")));
    private static final Map<String, String> SKILLS = new TreeMap<>(Map.of(
            "2.A.1.a", "Reading Comprehension",
            "2.A.1.b", "Active Listening",
            "2.A.1.c", "Writing",
            "2.A.1.d", "Speaking",
            "2.A.1.e", "Mathematics",
            "2.A.1.f", "Science",
            "2.A.2.a", "Critical Thinking",
            "2.A.2.b", "Active Learning",
            "2.A.2.c", "Learning Strategies",
            "2.A.2.d", "Monitoring"));
    /// What stands out in each sector, 1 to 15: areas of knowledge and skills by the ends of their codes.
    private static final List<String> BY_SECTOR = List.of(
            "C.2.b C.4.d C.4.c A.1.f A.2.d",
            "C.7.c C.3.c C.7.a A.1.c A.1.d",
            "C.3.d C.3.e C.4.a A.1.e A.2.d",
            "C.1.c C.1.d C.4.a A.1.e A.1.c",
            "C.4.e C.7.a A.2.c A.1.d A.1.b",
            "C.3.b C.4.b C.3.e A.1.f A.1.e",
            "C.3.b C.3.c C.4.a A.1.e A.2.a",
            "C.3.c C.7.c C.1.d A.1.b A.2.b",
            "C.5.a C.4.d C.4.c A.1.f A.1.b",
            "C.1.d C.2.b C.7.b A.1.b A.1.d",
            "C.3.a C.4.a C.3.b A.2.a A.2.b",
            "C.3.e C.4.b C.3.b A.2.d A.1.e",
            "C.1.d C.7.a C.7.c A.1.d A.1.c",
            "C.8.b C.4.e C.7.b A.2.a A.1.d",
            "C.3.e C.4.b C.1.c A.2.d A.1.b");

    private Requirements() {}

    static void write(Sink sink) {
        for (var occupation : Occupation.ALL) {
            var strong = List.of(BY_SECTOR.get(occupation.sector() - 1).split(" "));
            write(occupation, "knowledge", KNOWLEDGE, strong, sink);
            write(occupation, "skill", SKILLS, strong, sink);
        }
    }

    private static void write(
            Occupation occupation, String domain, Map<String, String> elements, List<String> strong, Sink sink) {
        var dice = Dice.of(7, domain, occupation.soc());
        elements.forEach((code, name) -> sink.add(new OccupationElementFact(
                occupation.soc(),
                domain,
                code,
                name,
                strong.contains(code.substring(2)) ? dice.between(340, 480) : dice.between(120, 300),
                null)));
    }
}
