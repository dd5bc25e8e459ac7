package throughline.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.engine.route.RouteProblem;
import throughline.engine.route.RouteProblem.Placed;
import throughline.engine.route.RouteProblem.Route;
import throughline.engine.route.RouteSearch;
import throughline.region.Region;
import throughline.routes.RouteAnswer.Kind;
import throughline.routes.RouteAnswer.Leg;
import throughline.routes.RouteAnswer.Missing;
import throughline.routes.RouteAnswer.Planned;

/// Answers questions over one Region as of one day. Safe to share.
public final class RoutePlanner {
    /// Partial routes to look at before the proof is given up.
    private static final int MOST_LABELS = 20_000;

    private static final int MOST_SHOWN = 5;

    private final Region region;
    private final LocalDate day;
    private final int labels;

    public RoutePlanner(Region region, LocalDate day) {
        this(region, day, MOST_LABELS);
    }

    /// @param labels partial routes to look at before the proof is given up: an answer for a page must come soon
    public RoutePlanner(Region region, LocalDate day, int labels) {
        this.region = region;
        this.day = day;
        this.labels = labels;
    }

    /// The best routes, or what is missing for one.
    public RouteAnswer plan(Question question) {
        var school = question.school();
        if (school != null && region.findOrganization(school).isEmpty()) {
            return new RouteAnswer.UnknownStart(school);
        }
        var zip = question.zip();
        if (zip != null && region.findZip(zip).isEmpty()) {
            return new RouteAnswer.UnknownStart(zip);
        }
        for (var name : question.done()) {
            if (Done.find(region, name).isEmpty()) {
                return new RouteAnswer.UnknownStart(name);
            }
        }
        for (var name : question.barred()) {
            if (!RouteNames.isBarrable(region, name)) {
                return new RouteAnswer.UnknownStart(name);
            }
        }
        var goal = Goal.find(region, question.goal());
        if (goal.isEmpty()) {
            return new RouteAnswer.UnknownGoal(question.goal());
        }
        if (isThere(question, goal.get())) {
            var nothing = new Planned(Terms.after(day), 0, 0, 0, true, List.of());
            return new RouteAnswer.Routes(List.of(nothing), true, 0, 0);
        }
        var found = search(question, goal.get());
        return found.routes().isEmpty()
                ? new RouteAnswer.NoRoute(missing(question, goal.get()), found.proven())
                : found;
    }

    /// The routing problem of a question, for another search to solve.
    ///
    /// @param goals goals of the problem, any of which will do
    public record Posed(RouteProblem problem, List<RouteSearch.Alternative> goals) {
        public Posed {
            goals = List.copyOf(goals);
        }
    }

    /// The problem that [#plan] solves; empty when the goal is not known or no program can serve it.
    public Optional<Posed> pose(Question question) {
        return Goal.find(region, question.goal())
                .flatMap(goal -> new LinkFinder(region, goal, day, 0).made(question, false))
                .map(made -> new Posed(made.problem(), made.goals()));
    }

    /// Whether what the goal asks for is behind the person already.
    private boolean isThere(Question question, Goal goal) {
        var things = question.done().stream()
                .flatMap(name -> Done.find(region, name).stream())
                .toList();
        return goal.aims().stream()
                .anyMatch(aim -> things.stream().anyMatch(thing -> switch (thing) {
                    case Done.OfCourse _ -> false;
                    case Done.OfProgram(var program) ->
                        aim.credential() < 0 && aim.program().id() == program.id();
                    case Done.OfCredential(var credential) -> aim.credential() == credential.id();
                }));
    }

    /// The smallest sets of missing links that would open a route for a question without one, whose they are and whom
    /// they concern. Without sets when there is a route, or none would open one.
    ///
    /// @param mostSchools schools that are asked about for each set; a page must come soon
    public MissingSet.Answer missingLinks(Question question, int mostSchools) {
        return Goal.find(region, question.goal())
                .map(goal -> new LinkFinder(region, goal, day, mostSchools).find(question))
                .orElseGet(() -> new MissingSet.Answer(List.of(), 0, true));
    }

    private RouteAnswer.Routes search(Question question, Goal goal) {
        var relevant = new Relevant(region, question, day, false).find(goal);
        if (relevant.goals().isEmpty()) {
            return new RouteAnswer.Routes(List.of(), true, 0, relevant.known());
        }
        var aims = goal.aims().stream()
                .filter(aim -> relevant.goals().contains(aim.program().id()))
                .toList();
        var made = new ProblemMaker(region, question, day, false).make(relevant.all(), aims);
        var search = new RouteSearch(made.problem(), labels);
        var front = search.front(question.goal(), made.goals());
        var most = question.maxCostCents();
        var affordable = front.routes().stream()
                .filter(route -> most == null || route.costCents() <= most)
                .toList();
        var comparable = affordable.stream()
                .filter(route -> isPriced(route, made)
                        || affordable.stream().noneMatch(other -> beatsUnpriced(other, route, made)))
                .toList();
        var planned = Spread.of(comparable, MOST_SHOWN).stream()
                .map(route -> planned(route, search, made))
                .toList();
        return new RouteAnswer.Routes(planned, front.proven(), relevant.considered(), relevant.known());
    }

    private static boolean isPriced(Route route, ProblemMaker.Made made) {
        return route.steps().stream().noneMatch(placed -> made.unknownCost().contains(placed.step()));
    }

    /// Whether a route is no worse than one of unknown cost in everything else: nobody can call the other cheaper.
    private static boolean beatsUnpriced(Route one, Route unpriced, ProblemMaker.Made made) {
        var noWorse = one.finish() <= unpriced.finish()
                && one.unitsSaved() >= unpriced.unitsSaved()
                && one.moves() <= unpriced.moves()
                && one.risk().isNoWorseThan(unpriced.risk());
        var better = one.finish() < unpriced.finish()
                || one.unitsSaved() > unpriced.unitsSaved()
                || one.moves() < unpriced.moves()
                || !unpriced.risk().isNoWorseThan(one.risk());
        return noWorse && (better || isPriced(one, made));
    }

    private Planned planned(Route route, RouteSearch search, ProblemMaker.Made made) {
        var legs = new ArrayList<Leg>();
        var complete = true;
        for (var placed : route.steps()) {
            var origin = made.origins().get(placed.step());
            if (origin != null) {
                complete &= !made.unknownCost().contains(placed.step());
                legs.add(leg(route, placed, search, origin, made.exams().get(placed.step())));
            }
        }
        return new Planned(route.finish(), route.costCents(), route.unitsSaved(), route.moves(), complete, legs);
    }

    private Leg leg(Route route, Placed placed, RouteSearch search, ProblemMaker.Origin origin, @Nullable Exam exam) {
        var courses = search.courses(route, placed).stream()
                .map(term -> term.stream()
                        .filter(id -> id.startsWith("c"))
                        .map(id -> Integer.parseInt(id.substring(1)))
                        .toList())
                .toList();
        var paid =
                origin.kind() == Kind.PROGRAM || origin.kind() == Kind.SCHOOL_PATHWAY ? bestPaid(origin.program()) : -1;
        return new Leg(
                origin.kind(),
                placed.start(),
                placed.finish(),
                origin.program(),
                origin.course(),
                origin.agreement(),
                origin.credential(),
                search.costCents(route, placed),
                courses,
                origin.rule(),
                paid,
                exam);
    }

    private int bestPaid(int program) {
        return region.programs().get(program).occupations().stream()
                .map(link -> region.occupations().get(link.occupationId()))
                .filter(occupation -> wage(occupation.id()) > 0)
                .max(Comparator.comparingLong(occupation -> wage(occupation.id())))
                .map(occupation -> occupation.id())
                .orElse(-1);
    }

    private long wage(int occupation) {
        var wages = region.wages(region.occupations().get(occupation));
        return wages == null || wages.hourlyP50() == null ? 0 : wages.hourlyP50();
    }

    /// The smallest sets of doors, one or two, that would open a route.
    private List<Missing> missing(Question question, Goal goal) {
        var doors = Arrays.stream(Obstacle.values()).filter(question::has).toList();
        var found = new ArrayList<Missing>();
        for (var door : doors) {
            opened(question.without(door), goal, List.of(door), found);
        }
        for (int one = 0; found.isEmpty() && one < doors.size(); one++) {
            for (int other = one + 1; other < doors.size(); other++) {
                var pair = List.of(doors.get(one), doors.get(other));
                opened(question.without(pair.getFirst()).without(pair.getLast()), goal, pair, found);
            }
        }
        if (found.isEmpty()) {
            found.add(new Missing(
                    List.of(),
                    goal.programs().stream().limit(3).map(one -> one.id()).toList()));
        }
        return found;
    }

    private void opened(Question question, Goal goal, List<Obstacle> doors, List<Missing> found) {
        var routes = search(question, goal).routes();
        if (!routes.isEmpty()) {
            found.add(new Missing(
                    doors,
                    routes.getFirst().legs().stream()
                            .filter(leg -> leg.kind() == Kind.PROGRAM)
                            .map(Leg::program)
                            .toList()));
        }
    }
}
