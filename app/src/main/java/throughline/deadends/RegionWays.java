package throughline.deadends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;
import throughline.engine.reach.Reach;
import throughline.engine.reach.WayGraph;
import throughline.region.Agreement;
import throughline.region.Course;
import throughline.region.CoursesByCode;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.Segment;
import throughline.routes.Rules;

/// The Region as one graph of ways: courses need their prerequisites, programs their entry and their courses,
/// agreements turn one course into another. Made once for a Region and a day.
///
/// Terms are counted from the fall in which those who are in grade 9 now began, three to a year. Words that no machine
/// can judge are counted as something that can be arranged, as in routes.
final class RegionWays {
    private static final int TERMS_PER_YEAR = 3;
    /// A school course begins in fall and is done before summer.
    private static final int SCHOOL_YEAR = 2;

    final Region region;
    final LocalDate day;
    final WayGraph graph;
    final int diploma;
    final int english;
    private final int bachelor;
    private final int[] schools;
    private final int[] courses;
    private final int[] programs;
    private final int[] agreements;
    private final Map<Integer, Thing> things = new TreeMap<>();
    private final Map<String, Integer> unknownCourses = new HashMap<>();
    private final Set<Integer> missing = new HashSet<>();
    private final Map<Integer, Agreement> agreementArcs = new TreeMap<>();
    private final Map<String, Program> keys = new TreeMap<>();
    private final WayGraph.Builder builder = new WayGraph.Builder();

    RegionWays(Region region, LocalDate day) {
        this.region = region;
        this.day = day;
        region.programs().forEach(program -> keys.put("program:" + program.key(), program));
        diploma = builder.node();
        english = builder.node();
        bachelor = builder.node();
        schools = nodes(region.organizations().size());
        courses = nodes(region.courses().size());
        programs = nodes(region.programs().size());
        agreements = nodes(region.agreements().size());
        region.courses().forEach(course -> things.put(courses[course.id()], Thing.of(region, course)));
        region.programs().forEach(program -> things.put(programs[program.id()], Thing.of(region, program)));
        region.agreements().forEach(agreement -> things.put(agreements[agreement.id()], Thing.of(region, agreement)));
        region.organizations().forEach(this::courses);
        region.agreements().forEach(this::agreement);
        region.programs().forEach(this::program);
        graph = builder.build();
    }

    private int[] nodes(int count) {
        var numbers = new int[count];
        Arrays.setAll(numbers, _ -> builder.node());
        return numbers;
    }

    int node(Organization school) {
        return schools[school.id()];
    }

    int node(Course course) {
        return courses[course.id()];
    }

    int node(Program program) {
        return programs[program.id()];
    }

    int node(Agreement agreement) {
        return agreements[agreement.id()];
    }

    /// What a node stands for: a course, a program, an agreement, something missing; null for the rest.
    @Nullable
    Thing find(int node) {
        return things.get(node);
    }

    Thing thing(int node) {
        return Objects.requireNonNull(find(node), () -> "node " + node + " stands for nothing");
    }

    /// The agreement that an arc claims credit by, null for other arcs.
    @Nullable
    Agreement agreementOf(int arc) {
        return agreementArcs.get(arc);
    }

    /// Whether the node is a course or a transfer that something asks for and that does not exist.
    boolean isMissing(int node) {
        return missing.contains(node);
    }

    boolean isSchool(Organization organization) {
        return organization.segment() == Segment.HIGH_SCHOOL || organization.segment() == Segment.MIDDLE_SCHOOL;
    }

    Organization owner(Program program) {
        return region.organizations().get(program.organizationId());
    }

    /// What everybody together can reach.
    Reach everybody() {
        return Reach.of(graph, everybodysStarts());
    }

    int[] everybodysStarts() {
        return EntryChecks.with(students(), diploma, english);
    }

    /// Pathways of all sectors in order.
    List<Sector.Pathway> pathways() {
        return region.sectors().stream()
                .flatMap(sector -> sector.pathways().stream())
                .toList();
    }

    /// Programs of a pathway at adult schools, colleges and universities that are running and that people can enter
    /// without a bachelor's degree: the ways into the pathway.
    List<Program> afterSchool(Sector.Pathway pathway) {
        return region.programsIn(pathway).stream()
                .filter(this::isAfterSchool)
                .filter(program -> !Rules.asksForBachelor(program))
                .toList();
    }

    boolean isAfterSchool(Program program) {
        var owner = owner(program);
        return owner.active()
                && (owner.segment() == Segment.COLLEGE
                        || owner.segment() == Segment.ADULT_SCHOOL
                        || owner.segment() == Segment.UNIVERSITY)
                && (program.validTo() == null || !program.validTo().isBefore(day));
    }

    List<Organization> highSchools() {
        return region.organizations().stream()
                .filter(school -> school.active() && school.segment() == Segment.HIGH_SCHOOL)
                .toList();
    }

    /// Whether one institution lies within reach of another.
    boolean near(Organization one, Organization other) {
        return Distance.near(one.address(), other.address());
    }

    /// Where students of all schools start; they graduate and speak English.
    int[] students() {
        return region.organizations().stream()
                .filter(this::isSchool)
                .mapToInt(school -> schools[school.id()])
                .toArray();
    }

    /// Programs that follow a program by a link in force.
    List<Program> next(Program program) {
        return region.linksOf("program:" + program.key()).stream()
                .filter(link -> link.from().equals("program:" + program.key()) && link.leadsOn(day))
                .map(link -> keys.get(link.to()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Programs from which a program takes transfers by a link in force.
    private List<Program> feeders(Program program) {
        return region.linksOf("program:" + program.key()).stream()
                .filter(link -> link.to().equals("program:" + program.key())
                        && link.kind().equals("transfers_to")
                        && link.leadsOn(day))
                .map(link -> keys.get(link.from()))
                .filter(Objects::nonNull)
                .toList();
    }

    private void courses(Organization organization) {
        var siblings = region.coursesOf(organization);
        var codes = new CoursesByCode(siblings);
        var school = isSchool(organization);
        for (var course : siblings) {
            var requires = Rules.condition(course.prerequisite(), codes);
            var sets = requires.anyOf().isEmpty() ? List.of(List.<String>of()) : requires.anyOf();
            for (var set : sets) {
                var tail = new ArrayList<Integer>();
                set.forEach(id -> tail.add(need(id, organization)));
                if (school) {
                    tail.add(schools[organization.id()]);
                    var low = course.gradeLow() == null ? 9 : Math.max(9, course.gradeLow());
                    var high = course.gradeHigh() == null ? 12 : Math.min(12, course.gradeHigh());
                    builder.arc(
                            courses[course.id()],
                            ints(tail),
                            SCHOOL_YEAR,
                            (low - 9) * TERMS_PER_YEAR,
                            (Math.max(low, high) - 9) * TERMS_PER_YEAR,
                            TERMS_PER_YEAR);
                } else {
                    builder.arc(courses[course.id()], ints(tail), 1, 0, WayGraph.FOREVER, 1);
                }
            }
        }
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number).toArray();
    }

    private int need(String id, Organization organization) {
        if (id.startsWith("c")) {
            return courses[Integer.parseInt(id.substring(1))];
        }
        var code = id.substring("missing ".length());
        return unknownCourses.computeIfAbsent(organization.slug() + " " + code, _ -> {
            var node = builder.node();
            things.put(node, Thing.of(Thing.MISSING_COURSE, Label.of(code), organization.slug()));
            missing.add(node);
            return node;
        });
    }

    /// A course of a school, done, becomes credit for a course of a college while the agreement lasts.
    private void agreement(Agreement agreement) {
        if (!agreement.inForce(day)) {
            return;
        }
        if (agreement.sendingCourseId() >= 0) {
            var sent = courses[agreement.sendingCourseId()];
            agreementArcs.put(
                    builder.arc(agreements[agreement.id()], new int[] {sent}, 0, 0, lastTerm(agreement), 1), agreement);
        } else if (isSchool(region.organizations().get(agreement.sendingId()))) {
            builder.arc(agreements[agreement.id()], schools[agreement.sendingId()]);
        }
        if (agreement.receivingCourseId() >= 0) {
            builder.arc(courses[agreement.receivingCourseId()], agreements[agreement.id()]);
        }
    }

    /// Terms from the fall in which those who are in grade 9 now began to the end of an agreement.
    private int lastTerm(Agreement agreement) {
        var end = agreement.validTo();
        if (end == null) {
            return WayGraph.FOREVER;
        }
        var began = day.getMonthValue() >= 7 ? day.getYear() : day.getYear() - 1;
        var season = end.getMonthValue() <= 5 ? 1 : end.getMonthValue() <= 7 ? 2 : 3;
        return Math.max(0, (end.getYear() - began - 1) * TERMS_PER_YEAR + season);
    }

    private void program(Program program) {
        var owner = owner(program);
        var tail = new ArrayList<Integer>();
        if (isSchool(owner)) {
            tail.add(schools[owner.id()]);
        } else {
            if (Rules.asksForDiploma(program) || Rules.givesBachelor(program)) {
                tail.add(diploma);
            }
            if (Rules.asksForBachelor(program)) {
                tail.add(bachelor);
            }
            if (!Rules.teachesEnglish(program) && !program.languages().contains("es")) {
                tail.add(english);
            }
            if (Rules.asksForTransfer(program)) {
                var transfer = builder.node();
                feeders(program).forEach(feeder -> builder.arc(transfer, programs[feeder.id()]));
                if (feeders(program).isEmpty()) {
                    things.put(
                            transfer,
                            Thing.of(
                                    Thing.MISSING_TRANSFER,
                                    Thing.of(region, program).name(),
                                    owner.slug()));
                    missing.add(transfer);
                }
                tail.add(transfer);
            }
            if (Rules.givesBachelor(program)) {
                builder.arc(bachelor, programs[program.id()]);
            }
            if (Rules.givesDiploma(program)) {
                builder.arc(diploma, programs[program.id()]);
            }
            if (Rules.teachesEnglish(program)) {
                builder.arc(english, programs[program.id()]);
            }
        }
        sequence(program, tail);
        builder.arc(programs[program.id()], ints(tail));
    }

    private void sequence(Program program, List<Integer> tail) {
        var groups = new TreeMap<String, List<Integer>>();
        var counts = new TreeMap<String, Integer>();
        for (var step : program.sequence()) {
            var group = step.choiceGroup();
            if (step.required() || group == null) {
                tail.add(courses[step.courseId()]);
            } else {
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(courses[step.courseId()]);
                counts.merge(group, step.choiceMinimum() == null ? 1 : step.choiceMinimum(), Math::max);
            }
        }
        groups.forEach((name, members) -> tail.add(atLeast(counts.getOrDefault(name, 1), members)));
    }

    /// A node that needs so many of the members: a table of how many of the first members are there.
    private int atLeast(int count, List<Integer> members) {
        var row = new int[count + 1];
        Arrays.fill(row, -1);
        row[0] = builder.node();
        builder.arc(row[0]);
        for (var member : members) {
            var next = new int[count + 1];
            Arrays.fill(next, -1);
            for (int have = 0; have <= count; have++) {
                if (row[have] < 0 && (have == 0 || row[have - 1] < 0)) {
                    continue;
                }
                next[have] = builder.node();
                if (row[have] >= 0) {
                    builder.arc(next[have], row[have]);
                }
                if (have > 0 && row[have - 1] >= 0) {
                    builder.arc(next[have], row[have - 1], member);
                }
            }
            row = next;
        }
        return row[count] < 0 ? builder.node() : row[count];
    }
}
