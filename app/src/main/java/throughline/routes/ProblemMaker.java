package throughline.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.route.Coursework;
import throughline.engine.route.RouteProblem;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Setting;
import throughline.engine.route.RouteProblem.Step;
import throughline.engine.route.RouteSearch.Alternative;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Segment;
import throughline.routes.RouteAnswer.Kind;
import throughline.routes.RouteAnswer.Rule;

/// Makes the routing problem of one question: the steps that can matter, each with the rule that permits it. Used
/// once.
///
/// Ids: `c` course, `p` program, `t` program after transfer, `k` credential, `a` credit by agreement, `d` dual
/// enrollment, `s` units saved, `diploma`, `english`, `bachelor`.
final class ProblemMaker {
    /// Fees of a California community college per unit, in cents: Education Code 76300.
    private static final long CENTS_PER_UNIT = 4600;

    /// Terms of a program that nobody states the length of, when a statement is what is missing.
    private static final int USUAL_TERMS = 4;

    private static final int MOST_TERMS = 33;
    private static final String DIPLOMA = "diploma";
    private static final String ENGLISH = "english";
    private static final String BACHELOR = "bachelor";

    private final Region region;
    private final Question question;
    private final LocalDate day;
    private final int start;
    private final int graduation;
    private final int school;
    private final ProgramWork work;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final Set<String> done = new TreeSet<>();
    private final Set<String> unknownCost = new TreeSet<>();
    private final Guards guards;
    private final Attendance attendance;

    /// What a step stands for and what permits it.
    record Origin(Kind kind, int program, int course, int agreement, int credential, Rule rule) {}

    /// @param goals       the goals of the problem, any of which will do
    /// @param unknownCost ids of steps whose cost nobody states
    /// @param exams       exams by the ids of the steps that they are
    /// @param links       the missing links that it names, by their ids
    record Made(
            RouteProblem problem,
            List<Alternative> goals,
            Map<String, Origin> origins,
            Set<String> unknownCost,
            Map<String, Exam> exams,
            SequencedMap<String, MissingLink> links) {}

    /// @param wide whether the problem names missing links that would help
    ProblemMaker(Region region, Question question, LocalDate day, boolean wide) {
        this.guards = new Guards(wide);
        this.attendance = new Attendance(region, question);
        this.region = region;
        this.question = question;
        this.day = day;
        this.start = Terms.after(day);
        this.graduation = question.student() ? Terms.graduation(day, question.grade()) : 0;
        this.work = new ProgramWork(region, question);
        this.school = question.school() == null
                ? -1
                : region.findOrganization(question.school())
                        .map(found -> found.id())
                        .orElse(-1);
    }

    /// @param programs programs that can matter
    /// @param aims     programs of the goal that are looked at, each with the credential that it needs besides
    Made make(List<Program> programs, List<Goal.Aim> aims) {
        start();
        for (var program : programs) {
            if (segment(program) == Segment.HIGH_SCHOOL) {
                schoolPathway(program);
            } else {
                program(program, programs);
            }
        }
        var credit = new EarlyCredit(region, question, day, steps, origins, done);
        credit.add();
        var before = new Before(region, programs);
        var wanted = new LinkedHashMap<String, Condition>();
        var savings = new LinkedHashMap<String, Set<String>>();
        var credentials = new CredentialSteps(region, programs, aims, steps, origins);
        for (var aim : aims) {
            var goal = "goal" + wanted.size();
            var sets = new ArrayList<List<String>>();
            var set = new ArrayList<String>(List.of("p" + aim.program().id()));
            var credential = aim.credential();
            if (credential >= 0) {
                set.add(credentials.id(aim));
                if (done.contains("k" + credential)) {
                    sets.add(List.of("k" + credential));
                }
            }
            if (segment(aim.program()) == Segment.HIGH_SCHOOL) {
                set.add(DIPLOMA);
            }
            sets.add(set);
            wanted.put(goal, new Condition(sets));
            savings.put(goal, credit.savings(goal, before.of(aim.program())));
        }
        var problem = new RouteProblem(
                school < 0 ? "" : "o" + school,
                start,
                start + MOST_TERMS,
                2,
                List.copyOf(done),
                List.copyOf(steps.values()),
                wanted);
        return new Made(problem, alternatives(savings), origins, unknownCost, credentials.exams(), guards.links());
    }

    /// Units that one program saves are none for a route to another: nobody takes a program to have its units saved.
    private static List<Alternative> alternatives(Map<String, Set<String>> savings) {
        var all = savings.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return savings.entrySet().stream()
                .map(entry -> {
                    var others = new TreeSet<>(all);
                    others.removeAll(entry.getValue());
                    return new Alternative(entry.getKey(), others);
                })
                .toList();
    }

    private void start() {
        if (question.student()) {
            var term = graduation * Terms.YEAR + Terms.SUMMER;
            add(
                    new Step(DIPLOMA, Condition.NONE, 0, 0, 0, term, term + 99, List.of(ENGLISH), Map.of()),
                    new Origin(Kind.DIPLOMA, -1, -1, -1, -1, new Rule("diploma", null, -1)));
        } else {
            if (question.diploma()) {
                done.add(DIPLOMA);
            }
            if (question.english()) {
                done.add(ENGLISH);
            }
        }
        question.done().forEach(name -> Done.find(region, name).ifPresent(this::done));
    }

    private void done(Done thing) {
        switch (thing) {
            case Done.OfCourse(var course) -> done.add("c" + course.id());
            case Done.OfProgram(var program) -> {
                done.add("p" + program.id());
                if (Rules.givesBachelor(program)) {
                    done.add(BACHELOR);
                }
                program.sequence().stream()
                        .filter(Program.SequenceStep::required)
                        .forEach(step -> done.add("c" + step.courseId()));
            }
            case Done.OfCredential(var credential) -> done.add("k" + credential.id());
        }
    }

    private void add(Step step, Origin origin) {
        if (steps.putIfAbsent(step.id(), step) == null) {
            origins.put(step.id(), origin);
        }
    }

    private @Nullable Segment segment(Program program) {
        return region.organizations().get(program.organizationId()).segment();
    }

    /// A pathway of the student's own school: each course a school year, in its grades.
    private void schoolPathway(Program program) {
        if (!question.student()
                || program.organizationId() != school
                || program.sequence().isEmpty()) {
            return;
        }
        for (var placed : program.sequence()) {
            var course = region.courses().get(placed.courseId());
            var low = course.gradeLow() == null ? placed.grade() == null ? 9 : placed.grade() : course.gradeLow();
            var high = course.gradeHigh() == null ? 12 : Math.min(12, course.gradeHigh());
            add(
                    new Step(
                            "c" + course.id(),
                            CatalogRules.of(region).prerequisite(course),
                            2,
                            0,
                            0,
                            Terms.fallOf(low, graduation),
                            Terms.fallOf(high, graduation),
                            List.of(),
                            Map.of(),
                            new Setting("o" + school, 1, Terms.YEAR, Set.of(Terms.FALL), null)),
                    new Origin(
                            Kind.SCHOOL_COURSE,
                            -1,
                            course.id(),
                            -1,
                            -1,
                            new Rule("school-course", course.prerequisiteText(), course.sourceId())));
        }
        var sets = List.of(program.sequence().stream()
                .filter(Program.SequenceStep::required)
                .map(placed -> "c" + placed.courseId())
                .toList());
        for (var group : work.groups(program).values()) {
            sets = Rules.product(sets, ProgramWork.combinations(group.courses(), group.count()));
        }
        add(
                new Step("p" + program.id(), new Condition(sets), 0, 0, 0, 0, 99_999, List.of(), Map.of()),
                new Origin(
                        Kind.SCHOOL_PATHWAY,
                        program.id(),
                        -1,
                        -1,
                        -1,
                        new Rule("pathway", program.entryRequirements(), source(program))));
    }

    /// The source that states the program, rather than one that counts its awards or results.
    private int source(Program program) {
        return program.sourceIds().stream()
                .filter(id -> region.source(id).kind().endsWith("programs"))
                .findFirst()
                .orElseGet(() ->
                        program.sourceIds().isEmpty() ? -1 : program.sourceIds().getFirst());
    }

    /// A program of an adult school, college or university.
    private void program(Program program, List<Program> programs) {
        var fixed = new ArrayList<String>();
        var needs = new LinkedHashMap<String, MissingLink.Kind>();
        var adultSchool = segment(program) == Segment.ADULT_SCHOOL;
        if (Rules.asksForBachelor(program)) {
            fixed.add(BACHELOR);
        }
        if (question.student() || Rules.givesBachelor(program)) {
            fixed.add(DIPLOMA);
        } else if (Rules.asksForDiploma(program)) {
            needs.put(DIPLOMA, MissingLink.Kind.DIPLOMA);
        }
        if (!question.student()
                && !teachesLanguage(program)
                && !program.languages().contains("es")) {
            needs.put(ENGLISH, MissingLink.Kind.ENGLISH);
        }
        var gives = new ArrayList<String>();
        if (Rules.givesBachelor(program)) {
            gives.add(BACHELOR);
        }
        if (adultSchool && program.awardType().matches("adult-high-school-diploma|high-school-equivalency")) {
            gives.add(DIPLOMA);
        }
        if (teachesLanguage(program)) {
            gives.add(ENGLISH);
        }
        var university = segment(program) == Segment.UNIVERSITY;
        var closed = attendance.closed(program);
        var units = Rules.units(program);
        var cost = program.costCents() != null
                ? program.costCents()
                : segment(program) == Segment.COLLEGE && isCommunityCollege(program)
                        ? units * CENTS_PER_UNIT / 100
                        : -1;
        if (cost < 0) {
            unknownCost.add("p" + program.id());
            unknownCost.add("t" + program.id());
            cost = 0;
        }
        var rule = new Rule(adultSchool ? "adult-entry" : "entry", program.entryRequirements(), source(program));
        var sets = university ? transfers(program, programs, closed) : List.<List<String>>of();
        if (!sets.isEmpty()) {
            var terms = Math.max(1, Rules.terms(program, question.coursesPerTerm()) / 2);
            addProgram(
                    "t" + program.id(),
                    program,
                    new Condition(sets),
                    Stream.concat(Stream.of("p" + program.id()), gives.stream()).toList(),
                    work.blocks(program, terms, cost / 2),
                    new Rule("transfer", program.entryRequirements(), source(program)));
        }
        if (university && Rules.asksForTransfer(program)) {
            return;
        }
        var taken = university || program.sequence().isEmpty() ? null : work.courses(program, cost);
        if (taken == null) {
            var terms = Rules.terms(program, question.coursesPerTerm());
            if (terms == 0 && guards.wide()) {
                closed = Stream.concat(closed.stream(), Stream.of(MissingLink.Kind.LENGTH))
                        .toList();
                terms = USUAL_TERMS;
            }
            if (terms == 0 || terms > 20) {
                return;
            }
            taken = work.blocks(program, terms, cost);
        }
        taken.courses().stream()
                .flatMap(course -> course.requires().anyOf().stream())
                .flatMap(List::stream)
                .filter(Rules::isMissing)
                .forEach(id -> guards.course(id, program));
        addProgram("p" + program.id(), program, guards.condition(program, fixed, needs, closed), gives, taken, rule);
    }

    /// What a transfer to a university program asks for.
    private List<List<String>> transfers(Program program, List<Program> programs, List<MissingLink.Kind> closed) {
        var sets = new ArrayList<List<String>>();
        Feeders.of(region, program, programs, guards).forEach((feeder, link) -> {
            var set = new ArrayList<>(List.of(feeder, DIPLOMA));
            if (!link.isEmpty()) {
                set.add(link);
            }
            closed.forEach(kind -> set.add(guards.link(kind, program, -1)));
            sets.add(set);
        });
        return sets;
    }

    private void addProgram(
            String id, Program program, Condition needs, List<String> gives, Coursework courses, Rule rule) {
        var satisfies = new ArrayList<>(gives);
        courses.required().stream().filter(course -> course.startsWith("c")).forEach(satisfies::add);
        add(
                new Step(
                        id,
                        needs,
                        0,
                        0,
                        0,
                        start,
                        start + MOST_TERMS,
                        satisfies,
                        Map.of(),
                        new Setting(
                                "o" + program.organizationId(),
                                2,
                                Terms.YEAR,
                                question.summers() ? Set.of() : Set.of(Terms.SPRING, Terms.FALL),
                                courses)),
                new Origin(Kind.PROGRAM, program.id(), -1, -1, -1, rule));
    }

    private boolean isCommunityCollege(Program program) {
        return region.organizations().get(program.organizationId()).type().equals("community-college");
    }

    /// English as a second language, by its TOP code.
    private static boolean teachesLanguage(Program program) {
        return program.top() != null && program.top().startsWith("49308");
    }
}
