package throughline.doors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import throughline.region.Occupation;

/// What can be chosen at a door to jobs: names of choices and the O*NET elements that stand for each.
///
/// @param scores the scores of an occupation that are asked
record Chosen(
        String key, SequencedMap<String, List<String>> choices, Function<Occupation, List<Occupation.Score>> scores) {
    /// School subjects by areas of knowledge. Which area stands for which subject is ours.
    static final Chosen SUBJECTS = new Chosen("subjects", subjects(), Occupation::knowledge);

    /// The ten basic skills.
    static final Chosen SKILLS = new Chosen("skills", skills(), Occupation::skills);

    private static SequencedMap<String, List<String>> subjects() {
        var subjects = new LinkedHashMap<String, List<String>>();
        subjects.put("math", List.of("2.C.4.a"));
        subjects.put("biology", List.of("2.C.4.d"));
        subjects.put("chemistry", List.of("2.C.4.c"));
        subjects.put("physics", List.of("2.C.4.b"));
        subjects.put("english", List.of("2.C.7.a", "2.C.9.b"));
        subjects.put("languages", List.of("2.C.7.b"));
        subjects.put("history", List.of("2.C.7.d", "2.C.8.b"));
        subjects.put("psychology", List.of("2.C.4.e", "2.C.4.f"));
        subjects.put("art", List.of("2.C.7.c", "2.C.3.c"));
        subjects.put("computers", List.of("2.C.3.a"));
        subjects.put("shop", List.of("2.C.3.d", "2.C.3.e"));
        subjects.put("engineering", List.of("2.C.3.b"));
        subjects.put("business", List.of("2.C.1.c", "2.C.1.d"));
        subjects.put("health", List.of("2.C.5.a"));
        subjects.put("food", List.of("2.C.2.b"));
        return subjects;
    }

    private static SequencedMap<String, List<String>> skills() {
        var skills = new LinkedHashMap<String, List<String>>();
        List.of(
                        "2.A.1.a", "2.A.1.b", "2.A.1.c", "2.A.1.d", "2.A.1.e", "2.A.1.f", "2.A.2.a", "2.A.2.b",
                        "2.A.2.c", "2.A.2.d")
                .forEach(element -> skills.put(element.substring(4).replace(".", ""), List.of(element)));
        return skills;
    }

    /// Importance by element, in hundredths.
    Map<String, Integer> importance(Occupation occupation) {
        return scores.apply(occupation).stream()
                .collect(
                        Collectors.toMap(Occupation.Score::element, Occupation.Score::importanceHundredths, Math::max));
    }
}
