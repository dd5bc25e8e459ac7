package throughline.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.catalog.ProgramAwardsFact;
import throughline.catalog.ProgramCourseFact;
import throughline.catalog.ProgramFact;
import throughline.catalog.ProgramOutcomeFact;
import throughline.imports.Fact;

/// Makes the programs of the region. What awards tell of the same college, code and award type is one program;
/// programs that their owner offers stand for themselves, with the awards of their code beside them.
final class ProgramBuilder {
    private final OrganizationBuilder organizations;
    private final CourseBuilder courses;
    private final CodeTables codes;
    private final ProgramPaths paths;
    private final Map<String, Integer> keys = new HashMap<>();
    private List<Program> programs = List.of();

    ProgramBuilder(OrganizationBuilder organizations, CourseBuilder courses, CodeTables codes, ProgramPaths paths) {
        this.organizations = organizations;
        this.courses = courses;
        this.codes = codes;
        this.paths = paths;
    }

    private record Group(int organization, String identity) {}

    private record Draft(int organization, String title, String slug, List<Sourced<ProgramFact>> facts) {}

    List<Program> programs() {
        return programs;
    }

    /// Id of the program of a key, or -1.
    int id(String key) {
        return keys.getOrDefault(key, -1);
    }

    ProgramBuilder build(RegionFacts facts) {
        var drafts = drafts(facts.take(ProgramFact.class));
        for (var id = 0; id < drafts.size(); id++) {
            for (var one : drafts.get(id).facts()) {
                keys.put(one.fact().key(), id);
            }
        }
        var awards = new ProgramAwards(facts.take(ProgramAwardsFact.class), organizations);
        var outcomes = byProgram(facts.take(ProgramOutcomeFact.class), ProgramOutcomeFact::programKey);
        var steps = byProgram(facts.take(ProgramCourseFact.class), ProgramCourseFact::programKey);
        var list = new ArrayList<Program>(drafts.size());
        for (var id = 0; id < drafts.size(); id++) {
            list.add(program(
                    id,
                    drafts.get(id),
                    awards,
                    outcomes.getOrDefault(id, List.of()),
                    steps.getOrDefault(id, List.of())));
        }
        programs = List.copyOf(list);
        return this;
    }

    /// Programs by title, then organization, then award type.
    private List<Draft> drafts(List<Sourced<ProgramFact>> facts) {
        var withTop = new HashSet<Integer>();
        for (var one : facts) {
            if (one.fact().topCode() != null) {
                withTop.add(organizations.id(one.fact().organizationRef()));
            }
        }
        var groups = new LinkedHashMap<Group, List<Sourced<ProgramFact>>>();
        for (var one : facts) {
            var organization = organizations.id(one.fact().organizationRef());
            if (organization >= 0 && !(repeatsTop(one.fact()) && withTop.contains(organization))) {
                groups.computeIfAbsent(new Group(organization, identity(one.fact())), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        var drafts = new ArrayList<Draft>(groups.size());
        var taken = new HashSet<String>();
        groups.forEach((group, members) ->
                drafts.add(new Draft(group.organization(), title(members), slug(group, members, taken), members)));
        drafts.sort(Comparator.comparing(Draft::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparingInt(Draft::organization)
                .thenComparing(Draft::slug));
        return drafts;
    }

    /// A college that reports awards by TOP code reports the same awards by CIP code; they are not listed twice.
    private static boolean repeatsTop(ProgramFact fact) {
        return fact.topCode() == null && fact.recordType().equals("awards-reported");
    }

    private static String identity(ProgramFact fact) {
        if (!fact.recordType().equals("awards-reported")) {
            return fact.key();
        }
        return fact.awardType() + "/" + (fact.topCode() == null ? "cip" + fact.cipCode() : "top" + fact.topCode());
    }

    private String title(List<Sourced<ProgramFact>> members) {
        var fact = members.getFirst().fact();
        var title = fact.title().strip();
        if (title.startsWith("CIP ") && fact.cipCode() != null) {
            title = codes.find("cip2020", fact.cipCode()).map(Code::title).orElse(title);
        }
        return title.endsWith(".") ? title.substring(0, title.length() - 1).strip() : title;
    }

    private String slug(Group group, List<Sourced<ProgramFact>> members, Set<String> taken) {
        var fact = members.getFirst().fact();
        var reported = fact.recordType().equals("awards-reported");
        var what = fact.topCode() != null && reported
                ? fact.topCode()
                : Slugs.of(fact.cipCode() != null && reported ? fact.cipCode() : fact.title());
        var slug = organizations.organizations().get(group.organization()).slug() + "-" + what + "-"
                + Slugs.of(fact.awardType());
        return taken.add(slug) ? slug : unique(slug + "-" + Slugs.of(fact.key()), taken);
    }

    private static String unique(String slug, Set<String> taken) {
        var next = slug;
        for (var number = 2; !taken.add(next); number++) {
            next = slug + "-" + number;
        }
        return next;
    }

    private <T extends Fact> Map<Integer, List<Sourced<T>>> byProgram(List<Sourced<T>> facts, Function<T, String> key) {
        var map = new TreeMap<Integer, List<Sourced<T>>>();
        for (var one : facts) {
            var id = id(key.apply(one.fact()));
            if (id >= 0) {
                map.computeIfAbsent(id, _ -> new ArrayList<>()).add(one);
            }
        }
        return map;
    }

    private Program program(
            int id,
            Draft draft,
            ProgramAwards awards,
            List<Sourced<ProgramOutcomeFact>> outcomes,
            List<Sourced<ProgramCourseFact>> steps) {
        var members = draft.facts();
        var fact = members.getFirst().fact();
        var place = paths.place(fact);
        var counted = awards.of(draft.organization(), fact);
        var links = paths.occupations(members);
        var sources = new ArrayList<Integer>();
        members.forEach(one -> sources.add(one.source()));
        counted.forEach(one -> sources.add(one.sourceId()));
        return new Program(
                id,
                draft.slug(),
                fact.key(),
                draft.organization(),
                draft.title(),
                fact.titleEs(),
                fact.description(),
                fact.descriptionEs(),
                fact.awardType(),
                recordType(fact),
                fact.topCode(),
                fact.cipCode(),
                place.pathway(),
                place.sector(),
                fact.lengthMonths(),
                fact.lengthHours(),
                fact.unitsHundredths(),
                fact.costCents(),
                fact.modality(),
                schedule(fact.schedule()),
                fact.language(),
                fact.entryRequirements(),
                fact.entryRequirementsEs(),
                fact.capacity(),
                fact.website(),
                fact.validFrom(),
                fact.validTo(),
                counted,
                outcomes.stream()
                        .map(one -> new Program.Outcome(
                                one.fact().measure(), one.fact().value(), one.source()))
                        .toList(),
                sequence(steps),
                links,
                sources.stream().distinct().sorted().toList());
    }

    private static Program.RecordType recordType(ProgramFact fact) {
        return Arrays.stream(Program.RecordType.values())
                .filter(type -> type.key().equals(fact.recordType()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("record type " + fact.recordType() + " is not known"));
    }

    private static List<String> schedule(@Nullable String schedule) {
        if (schedule == null) {
            return List.of();
        }
        return Arrays.stream(schedule.toLowerCase(Locale.ROOT).split("[,;]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private List<Program.SequenceStep> sequence(List<Sourced<ProgramCourseFact>> steps) {
        return steps.stream()
                .map(Sourced::fact)
                .filter(step -> courses.id(step.courseKey()) >= 0)
                .sorted(Comparator.comparingInt(ProgramCourseFact::position)
                        .thenComparing(step -> Objects.requireNonNullElse(step.choiceGroup(), ""))
                        .thenComparingInt(step -> courses.id(step.courseKey())))
                .map(step -> new Program.SequenceStep(
                        courses.id(step.courseKey()),
                        step.position(),
                        step.term(),
                        step.grade(),
                        step.choiceGroup(),
                        step.choiceMinimum(),
                        step.required()))
                .toList();
    }
}
