package throughline.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.engine.requisite.Requisite;
import throughline.engine.requisite.RequisiteParser;
import throughline.engine.route.RouteProblem.Condition;
import throughline.region.Course;
import throughline.region.CoursesByCode;
import throughline.region.Program;

/// How the words of a catalog become conditions of the search.
public final class Rules {
    /// More alternatives than a catalog means; beyond these the rest is left out, which can only hide routes.
    private static final int MOST_ALTERNATIVES = 48;

    private static final String MISSING = "missing ";

    private static final Pattern DIPLOMA = Pattern.compile("(?i)diploma|high school|ged|hiset");
    private static final Pattern NO_DIPLOMA =
            Pattern.compile("(?i)no (high school )?diploma|diploma (is )?not|without a diploma");
    private static final Pattern TRANSFER = Pattern.compile("(?i)associate degree|transferable units");
    private static final Pattern GRADUATE = Pattern.compile("master|doctor|post-?(bacc|master)");
    private static final Pattern UNITS = Pattern.compile("(\\d+)-units$");
    private static final Pattern HOURS = Pattern.compile("(\\d+)-hours$");

    /// Hours of class that fill a term of sixteen weeks at twenty hours a week.
    private static final int HOURS_PER_TERM = 320;

    /// Units that one course stands for when only a program's units are known.
    private static final int UNITS_PER_COURSE = 300;

    private Rules() {}

    /// Whether the entry requirement asks for a diploma or equivalent.
    public static boolean asksForDiploma(Program program) {
        var text = program.entryRequirements();
        return text != null
                && DIPLOMA.matcher(text).find()
                && !NO_DIPLOMA.matcher(text).find();
    }

    /// Whether the entry requirement asks for an associate degree or units earned elsewhere.
    public static boolean asksForTransfer(Program program) {
        var text = program.entryRequirements();
        return text != null && TRANSFER.matcher(text).find();
    }

    /// Whether who completes the program has a high school diploma or equivalent.
    public static boolean givesDiploma(Program program) {
        return program.awardType().matches("adult-high-school-diploma|high-school-equivalency");
    }

    /// Whether the award is one that comes after a bachelor's degree, which its programs ask for.
    public static boolean asksForBachelor(Program program) {
        return isGraduate(program.awardType());
    }

    static boolean isGraduate(String awardType) {
        return GRADUATE.matcher(awardType).lookingAt();
    }

    /// Whether who completes the program has a bachelor's degree.
    public static boolean givesBachelor(Program program) {
        return program.awardType().startsWith("bachelor");
    }

    /// English as a second language, by its TOP code.
    public static boolean teachesEnglish(Program program) {
        return program.top() != null && program.top().startsWith("49308");
    }

    /// Whether a text names a course by its code, not only as a part of a longer one.
    static boolean names(String text, String code) {
        var at = text.indexOf(code);
        return code.length() > 3
                && at >= 0
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (at + code.length() == text.length() || !Character.isLetterOrDigit(text.charAt(at + code.length())));
    }

    /// Seasons in which a course is offered; where the catalog is silent, fall and spring.
    static Set<Integer> seasons(Course course) {
        var text = course.termsOffered();
        var seasons = new TreeSet<Integer>();
        if (text != null) {
            if (text.contains("spring")) {
                seasons.add(Terms.SPRING);
            }
            if (text.contains("summer")) {
                seasons.add(Terms.SUMMER);
            }
            if (text.contains("fall")) {
                seasons.add(Terms.FALL);
            }
        }
        return seasons.isEmpty() ? Set.of(Terms.SPRING, Terms.FALL) : seasons;
    }

    /// A prerequisite expression as alternatives of course ids. What only words say counts as something a person
    /// can arrange; a course that the institution does not have can never be done.
    static Condition condition(@Nullable String expression, List<Course> courses) {
        return condition(expression, new CoursesByCode(courses));
    }

    /// The same for who reads many expressions of one institution.
    public static Condition condition(@Nullable String expression, CoursesByCode courses) {
        if (expression == null
                || !(RequisiteParser.parse(expression) instanceof RequisiteParser.Valid(var requisite))) {
            return Condition.NONE;
        }
        var sets = alternatives(requisite.canonical(), courses);
        return sets.stream().anyMatch(List::isEmpty) ? Condition.NONE : new Condition(sets);
    }

    private static List<List<String>> alternatives(Requisite requisite, CoursesByCode courses) {
        return switch (requisite) {
            case Requisite.Text _ -> List.of(List.of());
            case Requisite.CourseRef(var code, var _) -> List.of(List.of(course(code, courses)));
            case Requisite.Any(var parts) ->
                parts.stream()
                        .flatMap(part -> alternatives(part, courses).stream())
                        .limit(MOST_ALTERNATIVES)
                        .toList();
            case Requisite.All(var parts) -> {
                List<List<String>> sets = List.of(List.of());
                for (var part : parts) {
                    sets = product(sets, alternatives(part, courses));
                }
                yield sets;
            }
        };
    }

    private static String course(String code, CoursesByCode courses) {
        return courses.find(code).map(course -> "c" + course.id()).orElse(MISSING + code);
    }

    /// Whether an id stands for a course that its institution asks for and does not list.
    static boolean isMissing(String id) {
        return id.startsWith(MISSING);
    }

    /// The code of such a course.
    static String missingCode(String id) {
        return id.substring(MISSING.length());
    }

    /// Every set of the first with every set of the second.
    static List<List<String>> product(List<List<String>> first, List<List<String>> second) {
        var product = new ArrayList<List<String>>();
        for (var one : first) {
            for (var other : second) {
                if (product.size() < MOST_ALTERNATIVES) {
                    var both = new TreeSet<>(one);
                    both.addAll(other);
                    product.add(List.copyOf(both));
                }
            }
        }
        return product;
    }

    /// Fall and spring terms a program without a known sequence takes, 0 when nothing says how long it is.
    ///
    /// Its length in months counts first (five months a term); else its units or those that its award type names,
    /// by the courses that fit in a term; else its hours.
    static int terms(Program program, int coursesPerTerm) {
        var months = program.lengthMonths();
        if (months != null) {
            var full = Math.ceilDiv(months, 6);
            return coursesPerTerm >= 4 ? Math.max(1, full) : Math.max(1, Math.ceilDiv(full * 5, coursesPerTerm + 1));
        }
        var units = units(program);
        if (units > 0) {
            return Math.ceilDiv(units, UNITS_PER_COURSE * coursesPerTerm);
        }
        var hours = program.lengthHours() != null ? program.lengthHours() : number(HOURS, program.awardType());
        return Math.ceilDiv(hours, HOURS_PER_TERM);
    }

    /// Units in hundredths, stated or named by the award type; 0 when unknown.
    static int units(Program program) {
        if (program.unitsHundredths() != null) {
            return program.unitsHundredths();
        }
        return switch (program.awardType()) {
            case "associate-degree", "associate-degree-for-transfer" -> 6000;
            case "bachelors-degree" -> 12000;
            default -> number(UNITS, program.awardType()) * 100;
        };
    }

    private static int number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
