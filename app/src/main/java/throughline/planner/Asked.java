package throughline.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.routes.Obstacle;
import throughline.routes.Question;
import throughline.web.Paths;

/// A question as the form asks it and as its address says it. Everything in it is understood; nothing says who asks.
///
/// @param goal what a [Question] calls it, such as `occupation:29-1141` or `wage:30`
public record Asked(Start start, Limits limits, Pace pace, String goal) {
    static final int MILES = 25;
    static final int FULL = 5;
    static final int PART = 2;
    static final String PATH = "/routes";

    /// Where the way begins.
    ///
    /// @param school slug of a student's school, else empty
    /// @param grade  grade of a student, 9 to 12, else 0
    /// @param done   courses, programs and credentials, as `course:college/math-110`
    public record Start(
            Who who, String school, int grade, List<String> done, boolean working, boolean learningEnglish) {
        public Start {
            done = List.copyOf(done);
        }
    }

    /// What a route must keep to.
    ///
    /// @param zip    ZIP code to stay near, or empty
    /// @param cost   most that all may cost, in dollars; absent for no limit
    /// @param barred programs and institutions to keep out of, as `program:SLUG`
    public record Limits(
            boolean evenings,
            String zip,
            int miles,
            @Nullable Integer cost,
            List<String> barred) {
        static final Limits NONE = new Limits(false, "", MILES, null, List.of());

        public Limits {
            barred = List.copyOf(barred);
        }

        Limits barring(String more) {
            return new Limits(
                    evenings,
                    zip,
                    miles,
                    cost,
                    Stream.concat(barred.stream(), Stream.of(more)).distinct().toList());
        }

        private @Nullable Limits without(Obstacle obstacle) {
            return switch (obstacle) {
                case DIPLOMA, ENGLISH -> null;
                case EVENINGS -> new Limits(false, zip, miles, cost, barred);
                case REACH -> new Limits(evenings, "", MILES, cost, barred);
                case COST -> new Limits(evenings, zip, miles, null, barred);
                case BARRED -> new Limits(evenings, zip, miles, cost, List.of());
            };
        }
    }

    /// How fast.
    ///
    /// @param load courses a term, 1 to 6; 0 for what is usual: five, or two for who works
    public record Pace(int load, boolean summers) {
        static final Pace USUAL = new Pace(0, false);
    }

    /// Where a person stands.
    public enum Who {
        STUDENT,
        DIPLOMA,
        NO_DIPLOMA,
        COLLEGE;

        /// The word in addresses.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Courses a term that the planner counts with.
    public int courses() {
        return pace.load() > 0 ? pace.load() : start.working() ? PART : FULL;
    }

    Question question() {
        var isStudent = start.who() == Who.STUDENT;
        return new Question(
                isStudent ? start.school() : null,
                isStudent ? start.grade() : 0,
                !isStudent && start.who() != Who.NO_DIPLOMA,
                start.done(),
                !start.learningEnglish(),
                limits.evenings(),
                limits.zip().isEmpty() ? null : limits.zip(),
                limits.miles(),
                courses(),
                pace.summers(),
                limits.cost() == null ? null : limits.cost() * 100L,
                limits.barred(),
                goal);
    }

    /// The same question at another pace.
    Asked at(int otherLoad, boolean otherSummers) {
        return new Asked(start, limits, new Pace(otherLoad, otherSummers), goal);
    }

    private Asked within(Limits others) {
        return new Asked(start, others, pace, goal);
    }

    /// The same question with one more program or institution to keep out of.
    Asked barring(String reference) {
        return within(limits.barring(reference));
    }

    /// The same question without a condition that the person can drop; null for one that only others can change.
    @Nullable
    Asked without(Obstacle obstacle) {
        var others = limits.without(obstacle);
        return others == null ? null : within(others);
    }

    /// Address of the answer, without language: the link to share.
    public String address() {
        return PATH + "?" + parameters();
    }

    /// Address of one of the routes of the answer, from 1.
    String address(int route) {
        return address() + "&route=" + route;
    }

    /// Address of the form with this question filled in.
    public String edit() {
        return address() + "&edit=yes";
    }

    private String parameters() {
        var parts = new ArrayList<String>();
        add(parts, "who", start.who().key());
        if (start.who() == Who.STUDENT) {
            add(parts, "school", start.school());
            add(parts, "grade", Integer.toString(start.grade()));
        }
        start.done().forEach(one -> add(parts, "done", one));
        flag(parts, "work", start.working());
        flag(parts, "learning", start.learningEnglish());
        flag(parts, "evenings", limits.evenings());
        if (!limits.zip().isEmpty()) {
            add(parts, "zip", limits.zip());
            add(parts, "miles", Integer.toString(limits.miles()));
        }
        if (pace.load() > 0) {
            add(parts, "load", Integer.toString(pace.load()));
        }
        flag(parts, "summers", pace.summers());
        if (limits.cost() != null) {
            add(parts, "cost", Integer.toString(limits.cost()));
        }
        limits.barred().forEach(one -> add(parts, "not", one));
        add(parts, "goal", goal);
        return String.join("&", parts);
    }

    private static void flag(List<String> parts, String name, boolean set) {
        if (set) {
            add(parts, name, "yes");
        }
    }

    private static void add(List<String> parts, String name, String value) {
        parts.add(name + "=" + Paths.segment(value).replace("%3A", ":").replace("%2F", "/"));
    }
}
