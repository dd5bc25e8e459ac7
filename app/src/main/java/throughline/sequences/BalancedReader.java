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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(\\w+)\\s*=\\s*(\\d+(?:\\.\\d+)?)");
    private static final Pattern LIST = Pattern.compile("(?<![\\w.])(\\w+)\\s*=\\s*([{\\[])([^}\\]]*)[}\\]]");
    private static final Pattern TUPLE = Pattern.compile("<\\s*([^<>,\\s]+)\\s*,?\\s*([^<>,\\s]+)\\s*>");
    private static final Pattern CALL =
            Pattern.compile("(?i)\\bprerequisite\\s*\\(\\s*([\\w-]+)\\s*,\\s*([\\w-]+)\\s*\\)");
    private static final Pattern ROW = Pattern.compile("\\|\\s*([^|,\\s]+)\\s*,\\s*([^|,\\s]+)\\s*,?\\s*(?=\\|)");
    private static final List<String> TERMS = List.of("p", "n_periods", "nperiods", "periods");
    private static final List<String> MIN_LOAD = List.of("a", "load_per_period_lb", "min_credits", "mincredits");
    private static final List<String> MAX_LOAD = List.of("b", "load_per_period_ub", "max_credits", "maxcredits");
    private static final List<String> MIN_COURSES = List.of("c", "courses_per_period_lb", "min_courses", "mincourses");
    private static final List<String> MAX_COURSES_NAMES =
            List.of("d", "courses_per_period_ub", "max_courses", "maxcourses");
    private static final List<String> COUNT = List.of("n", "n_courses", "ncourses");
    private static final List<String> CREDITS = List.of("credit", "credits", "course_load");
    private static final List<String> REQUISITES = List.of("prereq", "prereqs", "prerequisite", "prerequisites");

    private final String text;
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final Map<String, String> lists = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private BalancedReader(String text) {
        this.text = withoutComments(text);
    }

    static PlanFile read(Path file) throws IOException, CurriculumFile.Malformed {
        if (Files.size(file) > MAX_BYTES) {
            throw new CurriculumFile.Malformed(
                    List.of(file.getFileName() + " is larger than 1 MB; expected one curriculum"));
        }
        return read(CurriculumText.decode(Files.readAllBytes(file)));
    }

    static PlanFile read(String text) throws CurriculumFile.Malformed {
        return new BalancedReader(text).read();
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
        LIST.matcher(text)
                .results()
                .forEach(found -> lists.put(found.group(1).toLowerCase(Locale.ROOT), found.group(3)));
        NUMBER.matcher(text)
                .results()
                .forEach(found -> numbers.put(found.group(1).toLowerCase(Locale.ROOT), found.group(2)));
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

    private List<String> ids() {
        var named = words(List.of("courses", "course"));
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
            for (var pattern : List.of(TUPLE, ROW)) {
                pattern.matcher(list).results().forEach(pair -> add(requisites, places, pair.group(1), pair.group(2)));
            }
        }
        CALL.matcher(text).results().forEach(pair -> add(requisites, places, pair.group(1), pair.group(2)));
        return requisites;
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
                return Arrays.stream(list.strip().split("[,\\s\"|]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
            }
        }
        return List.of();
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
