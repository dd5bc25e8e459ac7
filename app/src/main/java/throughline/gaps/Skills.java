package throughline.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.region.Course;
import throughline.region.Occupation;
import throughline.region.Program;
import throughline.region.Region;

/// What an occupation asks for against what programs and their courses say of themselves. Words are compared, not
/// lessons: what is not declared may be taught all the same.
///
/// @param items what is asked for, by kind, the most important first
/// @param texts programs and courses whose words were looked at
/// @param detailed those of them that say more than a title
record Skills(Occupation occupation, List<Item> items, int texts, int detailed) {
    /// Importance of 3 of 5, "important" on the scale of O*NET.
    private static final int IMPORTANT = 300;

    private static final int TECHNOLOGIES = 15;
    private static final int TASKS = 15;

    /// A task is touched when so many of its subjects, and half of them, stand in one text.
    private static final int FEWEST_SUBJECTS = 3;

    Skills {
        items = List.copyOf(items);
    }

    /// What is asked for.
    enum Kind {
        KNOWLEDGE,
        SKILL,
        TECHNOLOGY,
        TASK
    }

    /// Something asked for, and where it is declared.
    ///
    /// @param weight   importance in hundredths of 5, or 0 where the source has none
    /// @param declared absent when no text has words for it
    /// @param texts    how many texts have
    record Item(
            Kind kind,
            String name,
            int weight,
            int sourceId,
            @Nullable Declared declared,
            int texts) {
        boolean isShared() {
            return declared != null;
        }
    }

    /// The text that declares something, the first that says more than its title.
    record Declared(DeclaredText text, String word) {}

    /// Programs of any institution that lead to the occupation.
    static Skills of(Region region, Occupation occupation) {
        return of(
                region,
                occupation,
                region.programsFor(occupation).stream()
                        .map(Region.ProgramReason::program)
                        .toList());
    }

    /// Programs of one code.
    static Skills ofCode(Region region, Occupation occupation, String code) {
        return of(
                region,
                occupation,
                region.programs().stream()
                        .filter(program -> code.equals(AwardSupply.code(program)))
                        .toList());
    }

    private static Skills of(Region region, Occupation occupation, List<Program> programs) {
        var texts = texts(region, programs);
        var items = new ArrayList<Item>();
        var words = SkillWords.TABLE;
        for (var score : occupation.knowledge()) {
            if (score.importanceHundredths() >= IMPORTANT) {
                items.add(item(Kind.KNOWLEDGE, score, words, texts));
            }
        }
        for (var score : occupation.skills()) {
            if (score.importanceHundredths() >= IMPORTANT) {
                items.add(item(Kind.SKILL, score, words, texts));
            }
        }
        occupation.technologies().stream()
                .filter(one -> one.inDemand() || one.hot())
                .limit(TECHNOLOGIES)
                .forEach(one -> items.add(found(
                        Kind.TECHNOLOGY,
                        one.name() + " (" + one.category() + ")",
                        0,
                        one.sourceId(),
                        texts,
                        text -> technology(one, text))));
        occupation.tasks().stream().filter(Occupation.Task::core).limit(TASKS).forEach(one -> {
            var subjects = DeclaredText.subjects(one.text());
            items.add(found(Kind.TASK, one.text(), 0, one.sourceId(), texts, text -> task(subjects, text)));
        });
        return new Skills(occupation, items, texts.size(), (int)
                texts.stream().filter(DeclaredText::detailed).count());
    }

    /// Texts that say more come first, then by name.
    private static List<DeclaredText> texts(Region region, List<Program> programs) {
        var texts = new TreeMap<String, DeclaredText>();
        for (var program : programs) {
            texts.put(
                    "/programs/" + program.slug(),
                    DeclaredText.of(
                            program.title(),
                            "/programs/" + program.slug(),
                            program.organizationId(),
                            program.title(),
                            program.description()));
            for (var course : courses(region, program)) {
                if (course.title() != null) {
                    texts.put(
                            "/courses/" + course.slug(),
                            DeclaredText.of(
                                    course.code() + " " + course.title(),
                                    "/courses/" + course.slug(),
                                    course.organizationId(),
                                    course.title(),
                                    course.description()));
                }
            }
        }
        return texts.values().stream()
                .sorted(Comparator.comparing(DeclaredText::detailed)
                        .reversed()
                        .thenComparing(DeclaredText::name)
                        .thenComparing(DeclaredText::path))
                .toList();
    }

    /// Courses of the sequence; where none is known, those of the institution with the same TOP code.
    private static Set<Course> courses(Region region, Program program) {
        var courses = new LinkedHashSet<Course>();
        program.sequence().forEach(step -> courses.add(region.courses().get(step.courseId())));
        if (courses.isEmpty() && program.top() != null) {
            region.coursesOf(region.organizations().get(program.organizationId())).stream()
                    .filter(course -> Objects.equals(course.top(), program.top()))
                    .forEach(courses::add);
        }
        return courses;
    }

    private static Item item(
            Kind kind, Occupation.Score score, Map<String, List<String>> words, List<DeclaredText> texts) {
        var patterns = words.getOrDefault(score.element(), List.of());
        return found(
                kind,
                score.name(),
                score.importanceHundredths(),
                score.sourceId(),
                texts,
                text -> patterns.stream()
                        .flatMap(pattern -> text.find(pattern).stream())
                        .findFirst());
    }

    /// How a text says something, if it does.
    private interface Look {
        Optional<String> in(DeclaredText text);
    }

    private static Item found(Kind kind, String name, int weight, int source, List<DeclaredText> texts, Look look) {
        Declared first = null;
        var count = 0;
        for (var text : texts) {
            var word = look.in(text);
            if (word.isPresent()) {
                count++;
                first = first == null ? new Declared(text, word.get()) : first;
            }
        }
        return new Item(kind, name, weight, source, first, count);
    }

    /// The product by its name without the maker, or all words of its category if it has several: one alone, as that of
    /// "medical software", says too little.
    private static Optional<String> technology(Occupation.Technology technology, DeclaredText text) {
        var name = DeclaredText.plain(technology.name());
        var own = name.replaceFirst("^(microsoft|adobe|autodesk|apache|google|oracle|ibm|sap) ", "");
        if (!own.isEmpty() && !own.equals("office") && text.words().contains(" " + own + " ")) {
            return Optional.of(own);
        }
        var category =
                DeclaredText.plain(technology.category()).replaceAll("\\b(software|equipment|systems?|or)\\b", "");
        var subjects = DeclaredText.subjects(category);
        return subjects.size() > 1
                        && subjects.stream().allMatch(one -> text.words().contains(" " + one))
                ? Optional.of(category.replaceAll(" +", " ").strip())
                : Optional.empty();
    }

    private static Optional<String> task(Set<String> subjects, DeclaredText text) {
        var found = subjects.stream()
                .filter(one -> text.words().contains(" " + one))
                .flatMap(one -> text.find(one + "*").stream())
                .sorted()
                .toList();
        return found.size() >= FEWEST_SUBJECTS && found.size() * 2 >= subjects.size()
                ? Optional.of(String.join(", ", found))
                : Optional.empty();
    }

    List<Item> of(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }
}
