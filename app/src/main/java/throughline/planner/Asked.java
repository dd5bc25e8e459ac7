package throughline.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.routes.Obstacle;
import throughline.routes.Question;
import throughline.web.Paths;

/// A question as the form asks it and as its address says it. Everything in it is understood; nothing says who asks.
///
/// @param school slug of a student's school, else empty
/// @param grade  grade of a student, 9 to 12, else 0
/// @param done   courses, programs and credentials, as `course:college/math-110`
/// @param zip    ZIP code to stay near, or empty
/// @param load   courses a term, 1 to 6; 0 for what is usual: five, or two for who works
/// @param cost   most that all may cost, in dollars; absent for no limit
/// @param goal   what a [Question] calls it, such as `occupation:29-1141` or `wage:30`
public record Asked(
        Who who,
        String school,
        int grade,
        List<String> done,
        boolean working,
        boolean learningEnglish,
        boolean evenings,
        String zip,
        int miles,
        int load,
        boolean summers,
        @Nullable Integer cost,
        String goal) {
    static final int MILES = 25;
    static final int FULL = 5;
    static final int PART = 2;
    static final String PATH = "/routes";

    public Asked {
        done = List.copyOf(done);
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
        return load > 0 ? load : working ? PART : FULL;
    }

    Question question() {
        var student = who == Who.STUDENT;
        return new Question(
                student ? school : null,
                student ? grade : 0,
                !student && who != Who.NO_DIPLOMA,
                done,
                !learningEnglish,
                evenings,
                zip.isEmpty() ? null : zip,
                miles,
                courses(),
                summers,
                cost == null ? null : cost * 100L,
                goal);
    }

    /// The same question at another pace.
    Asked at(int otherLoad, boolean otherSummers) {
        return new Asked(
                who,
                school,
                grade,
                done,
                working,
                learningEnglish,
                evenings,
                zip,
                miles,
                otherLoad,
                otherSummers,
                cost,
                goal);
    }

    /// The same question without a condition that the person can drop; null for one that only others can change.
    @Nullable
    Asked without(Obstacle obstacle) {
        return switch (obstacle) {
            case DIPLOMA, ENGLISH -> null;
            case EVENINGS ->
                new Asked(
                        who,
                        school,
                        grade,
                        done,
                        working,
                        learningEnglish,
                        false,
                        zip,
                        miles,
                        load,
                        summers,
                        cost,
                        goal);
            case REACH ->
                new Asked(
                        who,
                        school,
                        grade,
                        done,
                        working,
                        learningEnglish,
                        evenings,
                        "",
                        MILES,
                        load,
                        summers,
                        cost,
                        goal);
            case COST ->
                new Asked(
                        who,
                        school,
                        grade,
                        done,
                        working,
                        learningEnglish,
                        evenings,
                        zip,
                        miles,
                        load,
                        summers,
                        null,
                        goal);
        };
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
        add(parts, "who", who.key());
        if (who == Who.STUDENT) {
            add(parts, "school", school);
            add(parts, "grade", Integer.toString(grade));
        }
        done.forEach(one -> add(parts, "done", one));
        flag(parts, "work", working);
        flag(parts, "learning", learningEnglish);
        flag(parts, "evenings", evenings);
        if (!zip.isEmpty()) {
            add(parts, "zip", zip);
            add(parts, "miles", Integer.toString(miles));
        }
        if (load > 0) {
            add(parts, "load", Integer.toString(load));
        }
        flag(parts, "summers", summers);
        if (cost != null) {
            add(parts, "cost", Integer.toString(cost));
        }
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
