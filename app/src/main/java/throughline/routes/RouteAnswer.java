package throughline.routes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The answer to a [Question].
public sealed interface RouteAnswer {
    /// Routes that no other beats in time, money, credit saved, moves and risk, at most five, well spread. One route
    /// without steps: the goal is reached already.
    ///
    /// @param proven     whether no better route exists under the model
    /// @param considered institutions whose programs were looked at
    /// @param known      institutions with programs that could serve; more than were looked at when they are many
    record Routes(List<Planned> routes, boolean proven, int considered, int known) implements RouteAnswer {
        public Routes {
            routes = List.copyOf(routes);
        }
    }

    /// No route; with the smallest sets of open doors that would make one.
    ///
    /// @param proven whether it is known that there is none under the model
    record NoRoute(List<Missing> missing, boolean proven) implements RouteAnswer {
        public NoRoute {
            missing = List.copyOf(missing);
        }
    }

    /// The start is not known here.
    record UnknownStart(String text) implements RouteAnswer {}

    /// The goal is not known here.
    record UnknownGoal(String text) implements RouteAnswer {}

    /// Doors that together would open a route, and the programs whose owners could open them. Without obstacles no
    /// program of the region leads to the goal from this start.
    record Missing(List<Obstacle> obstacles, List<Integer> programs) {
        public Missing {
            obstacles = List.copyOf(obstacles);
            programs = List.copyOf(programs);
        }
    }

    /// One route.
    ///
    /// @param finish        term in which everything is done, see [Terms]
    /// @param unitsSaved    college units earned early, in hundredths
    /// @param moves         institutions beyond the one of the start
    /// @param costComplete  whether every cost is known
    record Planned(int finish, long costCents, long unitsSaved, int moves, boolean costComplete, List<Leg> legs) {
        private static final int ALL = 10_000;

        public Planned {
            legs = List.copyOf(legs);
        }

        /// The exams on the way.
        public List<Exam> exams() {
            return legs.stream().map(Leg::exam).filter(Objects::nonNull).toList();
        }

        /// Exams whose pass rate nobody states.
        public int examsUnknown() {
            return (int) exams().stream()
                    .filter(exam -> exam.passedHundredths() == null)
                    .count();
        }

        /// The share that passes all exams whose pass rate is known, in hundredths of a percent, as if one said nothing
        /// about another; null where none is known.
        public @Nullable Integer passedHundredths() {
            var known = exams().stream()
                    .map(Exam::passedHundredths)
                    .filter(Objects::nonNull)
                    .toList();
            var all = 1.0;
            for (var one : known) {
                all *= one / (double) ALL;
            }
            return known.isEmpty() ? null : Integer.valueOf((int) Math.round(all * ALL));
        }
    }

    /// One step of a route.
    ///
    /// @param kind       what it is
    /// @param start      first term
    /// @param finish     term in which it is done
    /// @param courses    ids of courses by term, where known
    /// @param rule       what permits the step
    /// @param occupation id of the best paid occupation that it opens, or -1
    /// @param exam       the exam that it is, if any
    record Leg(
            Kind kind,
            int start,
            int finish,
            int program,
            int course,
            int agreement,
            int credential,
            long costCents,
            List<List<Integer>> courses,
            Rule rule,
            int occupation,
            @Nullable Exam exam) {
        public Leg {
            courses = List.copyOf(courses);
        }
    }

    /// What a step is.
    enum Kind {
        SCHOOL_COURSE,
        SCHOOL_PATHWAY,
        DIPLOMA,
        CREDIT_CLAIM,
        DUAL_ENROLLMENT,
        PROGRAM,
        CREDENTIAL
    }

    /// What permits a step.
    ///
    /// @param key    key of the sentence, behind `routes.rule.`
    /// @param detail words of the source, such as an entry requirement
    /// @param source position in the sources of the Region, or -1 where the model itself is the rule
    record Rule(String key, @Nullable String detail, int source) {}
}
