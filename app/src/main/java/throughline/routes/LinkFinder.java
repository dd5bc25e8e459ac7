package throughline.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import throughline.engine.route.MissingLinks;
import throughline.engine.route.RouteProblem.Route;
import throughline.engine.route.RouteSearch;
import throughline.region.Organization;
import throughline.region.Region;
import throughline.region.Segment;
import throughline.routes.MissingSet.Concerned;

/// Finds the smallest sets of missing links that would open a route to a goal. Used for one question.
final class LinkFinder {
    private static final int MOST_SETS = 5;

    /// Partial routes to look at for one set, and for one school: whether there is a route at all shows early.
    private static final int LABELS_FOR_SET = 2_000;

    private static final int LABELS_FOR_SCHOOL = 400;

    /// Farther away nobody goes to class.
    private static final int MOST_MILES = 60;

    private final Region region;
    private final Goal goal;
    private final LocalDate day;
    private final int mostSchools;
    private final Map<Integer, Boolean> blocked = new HashMap<>();
    private final Map<Integer, Optional<ProblemMaker.Made>> schools = new HashMap<>();

    /// @param mostSchools schools that are asked about for each set, the nearest to the owner first
    LinkFinder(Region region, Goal goal, LocalDate day, int mostSchools) {
        this.mostSchools = mostSchools;
        this.region = region;
        this.goal = goal;
        this.day = day;
    }

    MissingSet.Answer find(Question question) {
        var made = made(question, true);
        if (made.isEmpty()) {
            return new MissingSet.Answer(List.of(), 0, true);
        }
        var wide = made.get();
        var missing = MissingLinks.of(
                wide.problem(), wide.goals(), List.copyOf(wide.links().sequencedKeySet()), LABELS_FOR_SET);
        if (missing.sets().contains(List.<String>of())) {
            return new MissingSet.Answer(List.of(), 0, missing.proven());
        }
        var attendance = new Attendance(region, question);
        var sets = missing.sets().stream()
                .filter(set -> isAffordable(question, wide, set))
                .map(set -> set.stream()
                        .map(id -> Objects.requireNonNull(wide.links().get(id)))
                        .toList())
                .sorted(Comparator.comparingDouble(set -> miles(set, attendance)))
                .toList();
        return new MissingSet.Answer(
                sets.stream()
                        .limit(MOST_SETS)
                        .map(set -> new MissingSet(set, concerned(question, set)))
                        .toList(),
                Math.max(0, sets.size() - MOST_SETS),
                missing.proven() && sets.size() == missing.sets().size());
    }

    private double miles(List<MissingLink> set, Attendance attendance) {
        return set.stream()
                .mapToDouble(link -> attendance.miles(region.programs().get(link.program())))
                .sum();
    }

    private boolean isAffordable(Question question, ProblemMaker.Made wide, List<String> set) {
        var most = question.maxCostCents();
        return most == null || routes(wide, set, LABELS_FOR_SET).stream().anyMatch(route -> route.costCents() <= most);
    }

    private static List<Route> routes(ProblemMaker.Made made, List<String> given, int labels) {
        return new RouteSearch(MissingLinks.with(made.problem(), given), labels)
                .front("", made.goals())
                .routes();
    }

    /// The problem of a question; empty when no program can serve it.
    ///
    /// @param wide whether it names missing links that would help
    Optional<ProblemMaker.Made> made(Question question, boolean wide) {
        var relevant = new Relevant(region, question, day, wide).find(goal);
        var aims = goal.aims().stream()
                .filter(aim -> relevant.goals().contains(aim.program().id()))
                .toList();
        return aims.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProblemMaker(region, question, day, wide).make(relevant.all(), aims));
    }

    /// The schools of which a student has no route now and would have one.
    private Concerned concerned(Question question, List<MissingLink> set) {
        if (!question.student()) {
            return Concerned.NOBODY_COUNTED;
        }
        var owner = region.organizations()
                .get(region.programs().get(set.getFirst().program()).organizationId());
        var near = region.organizations().stream()
                .filter(one -> one.active() && one.segment() == Segment.HIGH_SCHOOL)
                .filter(one ->
                        one.slug().equals(question.school()) || one.address().milesTo(owner.address()) <= MOST_MILES)
                .sorted(Comparator.<Organization, Boolean>comparing(
                                one -> !one.slug().equals(question.school()))
                        .thenComparingDouble(one -> one.address().milesTo(owner.address()))
                        .thenComparingInt(Organization::id))
                .toList();
        var ids = set.stream().map(MissingLink::id).toList();
        var found = new ArrayList<Integer>();
        long pupils = 0;
        int uncounted = 0;
        for (var school : near.stream().limit(mostSchools).toList()) {
            var asked = at(question, school);
            if (blocked.computeIfAbsent(school.id(), _ -> isBlocked(asked)) && opens(school, asked, ids)) {
                found.add(school.id());
                var count = pupils(school);
                pupils += count.orElse(0);
                uncounted += count.isEmpty() ? 1 : 0;
            }
        }
        return new Concerned(found, pupils, uncounted, near.size() <= mostSchools);
    }

    /// The question as a student of another school asks it.
    private Question at(Question question, Organization school) {
        var zip = school.address().zip();
        return new Question(
                school.slug(),
                question.grade(),
                question.diploma(),
                question.done(),
                question.english(),
                question.evenings(),
                question.zip() == null || zip == null || school.slug().equals(question.school())
                        ? question.zip()
                        : region.findZip(zip).map(_ -> zip).orElse(question.zip()),
                question.miles(),
                question.coursesPerTerm(),
                question.summers(),
                question.maxCostCents(),
                question.barred(),
                question.goal());
    }

    private boolean isBlocked(Question question) {
        return made(question, false)
                .map(made -> routes(made, List.of(), LABELS_FOR_SCHOOL).isEmpty())
                .orElse(true);
    }

    private boolean opens(Organization school, Question question, List<String> ids) {
        return schools.computeIfAbsent(school.id(), _ -> made(question, true))
                .map(made -> !routes(made, ids, LABELS_FOR_SCHOOL).isEmpty())
                .orElse(false);
    }

    private static Optional<Integer> pupils(Organization school) {
        return school.pupils().stream()
                .filter(count -> count.subgroup().equals("total"))
                .flatMap(count -> Optional.ofNullable(count.pupils()).stream())
                .findFirst();
    }
}
