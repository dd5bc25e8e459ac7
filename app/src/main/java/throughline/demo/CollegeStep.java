package throughline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The programs of a field at a college, each of which counts in full toward the next.
enum CollegeStep {
    BASIC("basic", "certificate-8-16-units", Education.H),
    TECHNICIAN("technician", "certificate-16-30-units", Education.C),
    PROFESSIONAL("professional", "certificate-30-60-units", Education.C),
    ASSOCIATE("associate", "associate-degree", Education.A),
    TRANSFER("transfer", "associate-degree-for-transfer", Education.A);

    private final String key;
    private final String award;
    private final Education education;

    CollegeStep(String key, String award, Education education) {
        this.key = key;
        this.award = award;
        this.education = education;
    }

    String award() {
        return award;
    }

    Education education() {
        return education;
    }

    Titled about(Pathway pathway) {
        return Phrases.of("about." + key).about(pathway.field());
    }

    boolean degree() {
        return this == ASSOCIATE || this == TRANSFER;
    }

    Titled title(Pathway pathway) {
        return switch (this) {
            case BASIC -> pathway.basic();
            case TECHNICIAN -> pathway.technician();
            case PROFESSIONAL, ASSOCIATE, TRANSFER -> pathway.field();
        };
    }

    String key(Campus college, Pathway pathway) {
        return college.slug() + "-" + pathway.prefix().toLowerCase(Locale.ROOT) + "-" + key;
    }

    /// The courses in order. Field courses carry the prefix of the field.
    List<Placed> courses(Pathway pathway) {
        return Sequences.COURSES.getOrDefault(name() + pathway.code(), List.of());
    }

    private List<Placed> arrange(Pathway pathway) {
        var placed = new ArrayList<Placed>();
        add(placed, pathway, 1, "100", "105", "101", "110");
        if (this == BASIC) {
            return placed;
        }
        if (pathway.mathematical()) {
            placed.add(Placed.required("MATH 101", 1));
        }
        if (pathway.clinical()) {
            placed.add(Placed.required("BIOL 160", 1));
        }
        add(placed, pathway, 2, "115", "120", "130", "290");
        if (this == TECHNICIAN) {
            return placed;
        }
        add(placed, pathway, 3, "108", "140", "210");
        add(placed, pathway, 4, "220", "295");
        placed.add(Placed.required("COMM 101", 3));
        if (degree()) {
            addGeneral(placed, pathway);
        }
        return placed;
    }

    private static void add(List<Placed> placed, Pathway pathway, int term, String... numbers) {
        for (var number : numbers) {
            placed.add(Placed.required(pathway.prefix() + " " + number, term));
        }
    }

    private void addGeneral(List<Placed> placed, Pathway pathway) {
        placed.add(Placed.required("ENGL 101", pathway.mathematical() || pathway.clinical() ? 2 : 1));
        if (!pathway.mathematical()) {
            choice(placed, "math", 2, "MATH 110", "MATH 101", "MATH 115");
        }
        if (!pathway.clinical()) {
            choice(placed, "science", 3, "BIOL 100", "PHYS 100", "GEOG 101", "GEOL 100");
        }
        choice(placed, "society", 4, "PSYC 101", "SOCI 101", "POLS 102", "ECON 101");
        choice(placed, "humanities", 4, "PHIL 102", "HIST 101", "SPAN 101", "ART 100");
        choice(placed, "ethnic studies", 4, "ETHN 101", "ETHN 110", "ETHN 120", "ETHN 130");
        if (this == TRANSFER) {
            placed.add(Placed.required("ENGL 102", 3));
        } else {
            var electives = CollegeCourses.electives().stream()
                    .map(number -> pathway.prefix() + " " + number)
                    .toArray(String[]::new);
            choice(placed, "electives", 4, electives);
        }
    }

    private static void choice(List<Placed> placed, String group, int term, String... codes) {
        for (var code : codes) {
            placed.add(new Placed(code, term, group));
        }
    }

    /// Units of the required courses and of the smallest choice in each group, in hundredths.
    int units(Pathway pathway) {
        var field = FieldCourse.college(pathway).stream()
                .collect(Collectors.toMap(
                        course -> pathway.prefix() + " " + course.number(), FieldCourse::unitsMinHundredths));
        Function<Placed, Integer> units = placed -> {
            var general = GeneralCourse.BY_CODE.get(placed.code());
            return general == null ? field.getOrDefault(placed.code(), 0) : general.unitsHundredths();
        };
        var courses = courses(pathway);
        var required =
                courses.stream().filter(Placed::required).mapToInt(units::apply).sum();
        Map<String, Integer> chosen = courses.stream()
                .filter(placed -> !placed.required())
                .collect(Collectors.toMap(Placed::group, units, Math::min));
        return required + chosen.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// All sequences, made once.
    private static final class Sequences {
        static final Map<String, List<Placed>> COURSES = Pathway.ALL.stream()
                .flatMap(pathway -> Stream.of(values())
                        .map(step -> Map.entry(step.name() + pathway.code(), List.copyOf(step.arrange(pathway)))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A course at its place in a program; one of a group of choices when the group is named.
    record Placed(String code, int term, String group) {
        static Placed required(String code, int term) {
            return new Placed(code, term, "");
        }

        boolean required() {
            return group.isEmpty();
        }
    }
}
