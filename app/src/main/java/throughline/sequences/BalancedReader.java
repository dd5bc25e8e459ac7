package throughline.sequences;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Requisite;

/// Reads a Balanced Academic Curriculum problem (CSPLib problem 30): the data file of that collection with `p`,
/// `a`, `b`, `c`, `d`, `courses`, `credit` and `prereq`, and the same content under the names of the MiniZinc
/// models. Files in circulation have comments that never end and pairs without commas between; both are read.
/// Read once, then thrown away.
final class BalancedReader {
    private static final long MAX_BYTES = 1L << 20;
    private static final int MAX_COURSES = 2_000;
    private static final Pattern LINE_COMMENT = Pattern.compile("(?m)(?://|%|#).*$");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])(\\w+)\\s*=\\s*(\\d++(?:\\.\\d++)?+)(?!\\s*\\.\\.)");
    private static final Pattern LIST = Pattern.compile("(?<![\\w.])(\\w+)\\s*=\\s*(?:array\\dd\\s*\\([^\\[{;]*)?"
            + "[{\\[]([^{}\\[\\]]*+(?:[{\\[][^{}\\[\\]]*+[}\\]][^{}\\[\\]]*+)*+)[}\\]]");
    private static final Pattern PAIR =
            Pattern.compile("[<(\\[]\\s*([^<>()\\[\\],\\s]+)\\s*,?\\s*([^<>()\\[\\],\\s]+)\\s*[>)\\]]");
    private static final Pattern SET = Pattern.compile("\\{([^}]*)}");
    private static final Pattern CALL =
            Pattern.compile("(?i)\\bprerequisite\\s*\\(\\s*([\\w-]+)\\s*,\\s*([\\w-]+)\\s*\\)");
    private static final Pattern ROW = Pattern.compile("\\|\\s*([^|,\\s]+)\\s*,\\s*([^|,\\s]+)\\s*,?\\s*(?=\\|)");

    // Names without the underscores that some files have.
    private static final List<String> TERMS = List.of("p", "nperiods", "nbperiods", "periods");
    private static final List<String> MIN_LOAD =
            List.of("a", "loadperperiodlb", "mincredits", "mincredit", "minload", "minloadperperiod");
    private static final List<String> MAX_LOAD =
            List.of("b", "loadperperiodub", "maxcredits", "maxcredit", "maxload", "maxloadperperiod");
    private static final List<String> MIN_COURSES =
            List.of("c", "coursesperperiodlb", "mincourses", "mincoursesperperiod");
    private static final List<String> MAX_COURSES_NAMES =
            List.of("d", "coursesperperiodub", "maxcourses", "maxcoursesperperiod");
    private static final List<String> COUNT = List.of("n", "ncourses", "nbcourses");
    private static final List<String> COURSES = List.of("courses", "course");
    private static final List<String> CREDITS = List.of("credit", "credits", "courseload");
    private static final List<String> REQUISITES = List.of("prereq", "prereqs", "prerequisite", "prerequisites");
    private static final Set<String> KNOWN = Stream.of(
                    TERMS, MIN_LOAD, MAX_LOAD, MIN_COURSES, MAX_COURSES_NAMES, COUNT, COURSES, CREDITS, REQUISITES)
            .flatMap(List::stream)
            .collect(Collectors.toSet());

    private final String text;
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final Map<String, String> lists = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Consumer<String> notes;

    private BalancedReader(String text, Consumer<String> notes) {
        this.text = withoutComments(text).replace('"', ' ');
        this.notes = notes;
    }

    /// @param notes takes what was left out
    static PlanFile read(Path file, Consumer<String> notes) throws IOException, CurriculumFile.Malformed {
        if (Files.size(file) > MAX_BYTES) {
            throw new CurriculumFile.Malformed(
                    List.of(file.getFileName() + " is larger than 1 MB; expected one curriculum"));
        }
        return new BalancedReader(CurriculumText.decode(Files.readAllBytes(file)), notes).read();
    }

    /// A comment that never ends, or only behind the beginning of another one, ends with its line.
    private static String withoutComments(String text) {
        var kept = new StringBuilder();
        int at = 0;
        while (true) {
            var start = text.indexOf("/*", at);
            if (start < 0) {
                return LINE_COMMENT
                        .matcher(kept.append(text, at, text.length()))
                        .replaceAll("");
            }
            kept.append(text, at, start).append(' ');
            var end = text.indexOf("*/", start + 2);
            var another = text.indexOf("/*", start + 2);
            if (end >= 0 && (another < 0 || end < another)) {
                at = end + 2;
            } else {
                var line = text.indexOf('\n', start);
                at = line < 0 ? text.length() : line;
            }
        }
    }

    private PlanFile read() throws CurriculumFile.Malformed {
        LIST.matcher(text).results().forEach(found -> keep(lists, found));
        NUMBER.matcher(text).results().forEach(found -> keep(numbers, found));
        var ids = ids();
        var credits = credits(ids.size());
        var courses = new ArrayList<CurriculumCourse>();
        var places = new LinkedHashMap<String, Integer>();
        for (int v = 0; v < ids.size(); v++) {
            if (places.putIfAbsent(ids.get(v), v) != null) {
                problems.add("the course " + ids.get(v) + " is listed twice");
            }
            courses.add(new CurriculumCourse(ids.get(v), ids.get(v), "", "", credits.get(v), true));
        }
        var requisites = requisites(places);
        var terms = whole(TERMS, "number of periods (p)");
        var minLoad = hundredths(MIN_LOAD);
        var maxLoad = hundredths(MAX_LOAD);
        var minCourses = whole(MIN_COURSES, "");
        var maxCourses = whole(MAX_COURSES_NAMES, "");
        if (!problems.isEmpty()) {
            throw new CurriculumFile.Malformed(problems);
        }
        return new PlanFile(
                Map.of(),
                Curriculum.of("", Curriculum.System.SEMESTER, courses, requisites),
                Collections.nCopies(courses.size(), EnumSet.allOf(Season.class)),
                terms,
                minLoad,
                maxLoad,
                minCourses,
                maxCourses);
    }

    private void keep(Map<String, String> values, MatchResult found) {
        var name = found.group(1).toLowerCase(Locale.ROOT).replace("_", "");
        values.put(name, found.group(2));
        if (!KNOWN.contains(name)) {
            notes.accept(found.group(1) + " is not known and was left out");
        }
    }

    private List<String> ids() {
        var named = words(COURSES);
        if (!named.isEmpty()) {
            if (named.size() > MAX_COURSES) {
                problems.add("more than 2,000 courses; expected one curriculum");
            }
            return named;
        }
        var count = whole(COUNT, "list of courses (courses = { … }) nor their number (n)");
        if (count == null || count == 0 || count > MAX_COURSES) {
            problems.add("expected 1 to 2,000 courses");
            return List.of();
        }
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    private List<Integer> credits(int count) {
        var credits = new ArrayList<Integer>();
        for (var word : words(CREDITS)) {
            credits.add(new BigDecimal(decimal(word)).movePointRight(2).intValue());
        }
        if (credits.size() != count) {
            problems.add(count + " courses but " + credits.size() + " credits; expected one number for each course in"
                    + " \"credit = [ … ]\"");
            return Collections.nCopies(count, 0);
        }
        return credits;
    }

    private String decimal(String word) {
        if (word.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            return word;
        }
        problems.add("credits \"" + word + "\"; expected a number");
        return "0";
    }

    private List<Requisite> requisites(Map<String, Integer> places) {
        var requisites = new ArrayList<Requisite>();
        for (var name : REQUISITES) {
            var list = lists.getOrDefault(name, "");
            if (list.contains("{")) {
                sets(requisites, places, list);
            } else if (list.matches("(?s).*[<(\\[|].*")) {
                var left = list;
                for (var pattern : List.of(PAIR, ROW)) {
                    pattern.matcher(left)
                            .results()
                            .forEach(pair -> add(requisites, places, pair.group(1), pair.group(2)));
                    left = pattern.matcher(left).replaceAll("");
                }
                noRest(left);
            } else {
                pairs(requisites, places, split(list));
            }
        }
        CALL.matcher(text).results().forEach(pair -> add(requisites, places, pair.group(1), pair.group(2)));
        return requisites;
    }

    /// For each course the set of those before it.
    private void sets(List<Requisite> requisites, Map<String, Integer> places, String list) {
        var sets =
                SET.matcher(list).results().map(found -> split(found.group(1))).toList();
        noRest(SET.matcher(list).replaceAll(""));
        if (sets.size() != places.size()) {
            problems.add(
                    places.size() + " courses but " + sets.size() + " sets of prerequisites; expected one for each");
            return;
        }
        places.forEach((course, at) -> sets.get(at).forEach(before -> add(requisites, places, course, before)));
    }

    /// One course after another, two for each pair.
    private void pairs(List<Requisite> requisites, Map<String, Integer> places, List<String> words) {
        if (words.size() % 2 != 0) {
            problems.add("the prerequisites hold " + words.size() + " courses; expected pairs <course, before>");
            return;
        }
        for (int at = 0; at < words.size(); at += 2) {
            add(requisites, places, words.get(at), words.get(at + 1));
        }
    }

    private void noRest(String list) {
        var rest = split(list);
        if (!rest.isEmpty()) {
            problems.add("the prerequisites hold \"" + String.join(" ", rest) + "\"; expected pairs <course, before>");
        }
    }

    /// A pair names the course first, then what must come before it.
    private void add(List<Requisite> requisites, Map<String, Integer> places, String course, String before) {
        var to = places.get(course);
        var from = places.get(before);
        if (to == null || from == null) {
            problems.add("the prerequisite <" + course + ", " + before + "> names " + (to == null ? course : before)
                    + ", which is no course of the file");
        } else {
            requisites.add(new Requisite(from, to, Requisite.Kind.PRE));
        }
    }

    private List<String> words(List<String> names) {
        for (var name : names) {
            var list = lists.get(name);
            if (list != null) {
                return split(list);
            }
        }
        return List.of();
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.strip().split("[,\\s|]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// @param needed what the file lacks without it; empty when it may be absent
    private @Nullable Integer whole(List<String> names, String needed) {
        for (var name : names) {
            var number = numbers.get(name);
            if (number != null && number.matches("\\d{1,9}")) {
                return Integer.valueOf(number);
            }
        }
        if (!needed.isEmpty()) {
            problems.add("the file has no " + needed);
        }
        return null;
    }

    private @Nullable Long hundredths(List<String> names) {
        for (var name : names) {
            var number = numbers.get(name);
            if (number != null) {
                return new BigDecimal(number).movePointRight(2).longValue();
            }
        }
        return null;
    }
}
