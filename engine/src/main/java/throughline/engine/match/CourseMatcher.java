package throughline.engine.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Ranks the courses of a sending institution as candidates for a course of a receiving one: by their titles, by
/// their subjects, and by the consensus of what *other* institutions already accept them for. The decisions of the
/// asking institution itself are never used, so that the order can be judged by them.
///
/// The score is .35·g + .35·best + .30·(sum of the five best)/5 + .20·p, where g is the similarity of the titles
/// ([TitleSimilarity]), p the share of common leading letters of the subjects, and best and the five best are
/// taken over the titles that others accept the candidate for, each g + .25·p with that title and subject. Where both
/// courses state learning outcomes, .20 times the share they have in common is added ([Outcomes]); no public data
/// state them, so that this weight is that of the subjects and not measured. Immutable; may be shared by threads.
public final class CourseMatcher {
    private static final double TITLE = .35;
    private static final double BEST = .35;
    private static final double BEST_FIVE = .30;
    private static final double SUBJECT = .20;
    private static final double SUBJECT_OF_PRECEDENT = .25;
    private static final double OUTCOMES = .20;
    private static final int FEW = 5;

    private final TitleSimilarity titles;
    private final SortedMap<String, List<Candidate>> candidates;

    /// A course as it stands in a catalog.
    ///
    /// @param code    subject and number, such as `BUS 120`
    /// @param subject the letters before the number, such as `BUS`
    public record Course(String institution, String code, String subject, String title) {}

    /// A decision of the past: the receiving institution accepts the sending course, alone, for a course of its own.
    public record Precedent(Course receiving, Course sending) {}

    /// A candidate and the reasons for its place, best first.
    ///
    /// @param score       from 0; only the order has a meaning
    /// @param title       similarity of the two titles, from 0 to 1
    /// @param subject     share of common leading letters of the two subjects, from 0 to 1
    /// @param best        the nearest course of another institution that accepts the candidate
    /// @param bestValue   how near that is, from 0 to 1.25
    /// @param bestFive    sum of the five nearest, divided by five
    /// @param precedents  courses of other institutions that accept the candidate
    /// @param outcomes    what both courses teach, where both say it
    public record Match(
            Course course,
            double score,
            double title,
            double subject,
            Optional<Course> best,
            double bestValue,
            double bestFive,
            int precedents,
            Outcomes.Shared outcomes) {}

    private record Candidate(Course course, int title, List<Accepted> accepted) {}

    private record Accepted(Course by, int title) {}

    /// @param courses    the candidates; those of precedents need not be repeated
    /// @param precedents in any order; repeated ones count once
    public CourseMatcher(Collection<Course> courses, Collection<Precedent> precedents) {
        var sending = new TreeMap<String, SortedMap<String, Course>>();
        courses.forEach(course -> add(sending, course));
        precedents.forEach(precedent -> add(sending, precedent.sending));

        var texts = new ArrayList<String>();
        sending.values().forEach(list -> list.values().forEach(course -> texts.add(text(course))));
        precedents.forEach(precedent -> texts.add(text(precedent.receiving)));
        titles = new TitleSimilarity(texts);

        var accepted = new HashMap<String, Map<Course, Accepted>>();
        for (var precedent : precedents) {
            var by = precedent.receiving;
            accepted.computeIfAbsent(key(precedent.sending), key -> new HashMap<>())
                    .put(by, new Accepted(by, titles.number(text(by))));
        }
        candidates = new TreeMap<>();
        sending.forEach((institution, list) -> candidates.put(
                institution,
                list.values().stream()
                        .map(course -> new Candidate(
                                course,
                                titles.number(text(course)),
                                List.copyOf(accepted.getOrDefault(key(course), Map.of())
                                        .values())))
                        .toList()));
    }

    private static void add(Map<String, SortedMap<String, Course>> sending, Course course) {
        sending.computeIfAbsent(course.institution, institution -> new TreeMap<>())
                .putIfAbsent(course.code, course);
    }

    private static String key(Course course) {
        return course.institution + "\n" + course.code;
    }

    private static String text(Course course) {
        return CourseTitles.normalize(course.title);
    }

    /// The institutions that have candidates, in order.
    public List<String> institutions() {
        return List.copyOf(candidates.keySet());
    }

    /// All candidates of an institution for a course, best first, ties by code.
    ///
    /// @throws IllegalArgumentException when the institution has no candidates
    public List<Match> rank(Course question, String institution) {
        return rank(question, institution, _ -> Outcomes.NONE);
    }

    /// The same with learning outcomes.
    ///
    /// @param outcomes of the question and of each candidate; called once for each
    public List<Match> rank(Course question, String institution, Function<Course, Outcomes> outcomes) {
        var list = candidates.get(institution);
        if (list == null) {
            throw new IllegalArgumentException("no courses are known of " + institution);
        }
        var similar = titles.withAll(text(question));
        var asked = outcomes.apply(question);
        var matches = new ArrayList<Match>(list.size());
        for (var candidate : list) {
            matches.add(match(question, candidate, similar, asked.sharedWith(outcomes.apply(candidate.course))));
        }
        matches.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparing(match -> match.course().code()));
        return Collections.unmodifiableList(matches);
    }

    private static Match match(Course question, Candidate candidate, float[] similar, Outcomes.Shared shared) {
        var five = new double[FEW];
        Course nearest = null;
        var precedents = 0;
        for (var accepted : candidate.accepted) {
            if (accepted.by.institution.equals(question.institution)) {
                continue;
            }
            precedents++;
            var value = similar[accepted.title]
                    + SUBJECT_OF_PRECEDENT * commonLetters(question.subject, accepted.by.subject);
            if (value > five[0] || nearest == null) {
                nearest = accepted.by;
            }
            insert(five, value);
        }
        var sum = 0.0;
        for (var value : five) {
            sum += value;
        }
        var title = similar[candidate.title];
        var subject = commonLetters(question.subject, candidate.course.subject);
        var score =
                TITLE * title + BEST * five[0] + BEST_FIVE * sum / FEW + SUBJECT * subject + OUTCOMES * shared.share();
        return new Match(
                candidate.course,
                score,
                title,
                subject,
                Optional.ofNullable(nearest),
                five[0],
                sum / FEW,
                precedents,
                shared);
    }

    /// Keeps the greatest values, in descending order.
    private static void insert(double[] greatest, double value) {
        var carried = value;
        for (var i = 0; i < greatest.length; i++) {
            if (carried > greatest[i]) {
                var smaller = greatest[i];
                greatest[i] = carried;
                carried = smaller;
            }
        }
    }

    /// Common leading letters of two subjects, divided by the length of the longer: 1 for `MATH` and `MATH`,
    /// .75 for `PSY` and `PSYC`. No letters have nothing in common.
    static double commonLetters(String one, String other) {
        var longer = Math.max(one.length(), other.length());
        var common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return longer == 0 ? 0 : (double) common / longer;
    }
}
