package throughline.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.engine.match.CourseMatcher;
import throughline.region.Course;
import throughline.region.CoursesByCode;
import throughline.region.Organization;
import throughline.region.Region;

/// Candidates for a course among those of another institution, with the reasons for their places. What is computed of
/// a Region is kept until there is another. Safe to share.
@Component
public final class Suggestions {
    private static final double LEAST_SCORE = .25;
    private static final double LEAST_TITLE = .30;
    private static final double LEAST_OUTCOMES = .50;

    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    private record Kept(String version, RegionMatches matches, CourseMatcher matcher) {}

    /// A candidate.
    ///
    /// @param course     as the Region has it, where it does
    /// @param title      how alike the titles are, in percent
    /// @param subject    how alike the subjects are, in percent
    /// @param precedents courses of other institutions that accept it
    /// @param nearest    the one of them that is most like the course asked for
    /// @param outcomes   what both courses teach, where both say it
    /// @param agreed     whether the institution accepts it already; never used for the order
    public record Suggestion(
            String code,
            String name,
            Optional<Course> course,
            int title,
            int subject,
            int precedents,
            Optional<String> nearest,
            List<String> outcomes,
            boolean agreed) {
        public Suggestion {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// The best candidates of an institution for a course, best first; none where the course has no title.
    public List<Suggestion> suggest(Region region, Course course, Organization from, int most) {
        var title = course.title();
        if (title == null) {
            return List.of();
        }
        var present = of(region);
        var at = region.organizations().get(course.organizationId()).name();
        var target = RegionMatches.course(at, course.code(), title);
        if (!present.matcher.institutions().contains(from.name())) {
            return List.of();
        }
        var known = new CoursesByCode(region.coursesOf(from));
        var accepted = present.matches.accepted(target, from.name());
        return present.matcher.rank(target, from.name(), present.matches::outcomesOf).stream()
                .limit(most)
                .filter(Suggestions::hasReason)
                .map(match -> suggestion(match, known, accepted))
                .toList();
    }

    /// Whether it is worth the time of faculty. Of the accepted courses that come in the first five places, 98 of 100
    /// have this score (`docs/benchmarks.md`); a like title is enough where nobody has decided yet, as between a
    /// school and a college, and so is much of what is taught.
    private static boolean hasReason(CourseMatcher.Match match) {
        return match.score() >= LEAST_SCORE
                || match.title() >= LEAST_TITLE
                || match.outcomes().share() >= LEAST_OUTCOMES;
    }

    private static Suggestion suggestion(CourseMatcher.Match match, CoursesByCode known, Set<String> accepted) {
        return new Suggestion(
                match.course().code(),
                match.course().title(),
                known.find(match.course().code()),
                percent(match.title()),
                percent(match.subject()),
                match.precedents(),
                match.best().map(best -> best.code() + " " + best.title() + ", " + best.institution()),
                match.outcomes().common(),
                accepted.contains(match.course().code()));
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    private Kept of(Region region) {
        var present = kept.get();
        if (present == null || !present.version.equals(region.version())) {
            var matches = RegionMatches.of(region);
            present = new Kept(region.version(), matches, matches.matcher());
            kept.set(present);
        }
        return present;
    }
}
