package throughline.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import throughline.engine.match.CourseMatcher;
import throughline.engine.match.CourseMatcher.Course;
import throughline.engine.match.CourseMatcher.Precedent;
import throughline.engine.match.MatchQuality;
import throughline.engine.match.MatchQuality.Question;
import throughline.engine.match.Outcomes;
import throughline.engine.match.TitleSearch;
import throughline.region.Articulation;
import throughline.region.CourseCodes;
import throughline.region.Region;

/// What articulation agreements and course lists of a Region say to [CourseMatcher].
final class RegionMatches {
    private final Region region;
    private final Map<String, Course> receiving = new TreeMap<>();
    private final Set<Course> sending = new LinkedHashSet<>();
    private final Set<Precedent> precedents = new LinkedHashSet<>();
    private final Map<Course, Map<String, Set<String>>> accepted = new LinkedHashMap<>();
    private final Map<String, Outcomes> outcomes = new HashMap<>();

    private RegionMatches(Region region) {
        this.region = region;
    }

    static RegionMatches of(Region region) {
        var matches = new RegionMatches(region);
        region.articulations().forEach(matches::add);
        region.courses().forEach(matches::add);
        return matches;
    }

    private void add(throughline.region.Course course) {
        var list = course.outcomeList();
        if (!list.isEmpty()) {
            outcomes.put(
                    key(region.organizations().get(course.organizationId()).name(), CourseCodes.fold(course.code())),
                    Outcomes.of(list));
        }
    }

    /// What students learn in a course, where the Region says it.
    Outcomes outcomesOf(Course course) {
        return outcomes.getOrDefault(key(course.institution(), CourseCodes.fold(course.code())), Outcomes.NONE);
    }

    private void add(Articulation articulation) {
        var target = course(articulation.receivingName(), articulation.receivingCode(), articulation.receivingTitle());
        receiving.putIfAbsent(key(target.institution(), target.code()), target);
        var college = region.organizations().get(articulation.sendingId()).name();
        for (var alternative : articulation.alternatives()) {
            var courses = new ArrayList<Course>();
            for (var i = 0; i < alternative.codes().size(); i++) {
                courses.add(course(
                        college,
                        alternative.codes().get(i),
                        alternative.titles().get(i)));
            }
            sending.addAll(courses);
            // A course that is enough only together with others says little about itself.
            if (courses.size() == 1) {
                precedents.add(new Precedent(target, courses.getFirst()));
                accepted.computeIfAbsent(target, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(college, _ -> new HashSet<>())
                        .add(courses.getFirst().code());
            }
        }
    }

    /// Ranks the courses that agreements name and, beside them, those the Region lists with a title.
    CourseMatcher matcher() {
        var candidates = new LinkedHashSet<>(sending);
        for (var course : region.courses()) {
            var title = course.title();
            if (title != null) {
                var name = region.organizations().get(course.organizationId()).name();
                candidates.add(course(name, course.code(), title));
            }
        }
        return new CourseMatcher(candidates, precedents);
    }

    /// Whether agreements tell anything.
    boolean isEmpty() {
        return precedents.isEmpty();
    }

    /// Courses that agreements name as target, in order of institution and code.
    List<Course> targets() {
        return List.copyOf(receiving.values());
    }

    /// What the institution has accepted from the college for the course, alone.
    Set<String> accepted(Course target, String college) {
        return accepted.getOrDefault(target, Map.of()).getOrDefault(college, Set.of());
    }

    /// One line of a measurement.
    record Measured(String institution, String ranker, MatchQuality quality) {}

    /// Asks for every course of some institutions for which a single course is accepted, with the institution's own
    /// decisions held out, and compares the consensus of the others with a plain search over titles. Candidates are
    /// the courses that agreements name.
    List<Measured> measure(List<String> institutions) {
        var matcher = new CourseMatcher(sending, precedents);
        var search = new TitleSearch(sending);
        var all = new ArrayList<Question>();
        var measured = new ArrayList<Measured>();
        for (var institution : institutions) {
            var questions = questions(institution);
            if (!questions.isEmpty()) {
                all.addAll(questions);
                measured.addAll(measure(institution, questions, matcher, search));
            }
        }
        if (!all.isEmpty()) {
            measured.addAll(measure("all of these", all, matcher, search));
        }
        return measured;
    }

    private static List<Measured> measure(
            String institution, List<Question> questions, CourseMatcher matcher, TitleSearch search) {
        return List.of(
                new Measured(
                        institution,
                        "consensus",
                        MatchQuality.of(
                                questions,
                                question -> matcher.rank(question.course(), question.sending()).stream()
                                        .map(match -> match.course().code())
                                        .toList())),
                new Measured(
                        institution,
                        "BM25",
                        MatchQuality.of(
                                questions,
                                question -> search.rank(question.course().title(), question.sending()))));
    }

    private List<Question> questions(String institution) {
        var questions = new ArrayList<Question>();
        accepted.forEach((target, byCollege) -> {
            if (target.institution().equals(institution)) {
                byCollege.forEach((college, codes) -> questions.add(new Question(target, college, codes)));
            }
        });
        return questions;
    }

    static Course course(String institution, String code, String title) {
        var space = code.lastIndexOf(' ');
        return new Course(institution, code, space < 0 ? "" : code.substring(0, space), title);
    }

    private static String key(String institution, String code) {
        return institution + "\n" + code;
    }
}
