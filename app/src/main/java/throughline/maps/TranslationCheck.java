package throughline.maps;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Step;
import throughline.history.FactType;
import throughline.history.Translations;
import throughline.region.Region;

/// The second half of ML23: a Spanish title that somebody looked at is not older than its English one. Needs what
/// people reviewed, which is not part of a Region.
public final class TranslationCheck implements MapCheck {
    /// Pages of things whose English title changed after its Spanish one was looked at.
    private final Set<String> stale = new HashSet<>();

    private TranslationCheck() {}

    /// Reads the reviews that there are.
    public static TranslationCheck of(Region region, Translations translations) {
        return of(region, translations::reviews);
    }

    /// Where reviews come from.
    interface Reviews {
        Map<String, Translations.Review> of(FactType type, String field);
    }

    static TranslationCheck of(Region region, Reviews reviews) {
        var check = new TranslationCheck();
        var programs = reviews.of(FactType.PROGRAM, "title_es");
        region.programs()
                .forEach(it -> check.note(programs.get(it.key()), it.title(), it.titleEs(), "/programs/" + it.slug()));
        var courses = reviews.of(FactType.COURSE, "title_es");
        region.courses()
                .forEach(it -> check.note(courses.get(it.key()), it.title(), it.titleEs(), "/courses/" + it.slug()));
        var credentials = reviews.of(FactType.CREDENTIAL, "name_es");
        region.credentials()
                .forEach(it ->
                        check.note(credentials.get(it.key()), it.name(), it.nameEs(), "/credentials/" + it.slug()));
        var activities = reviews.of(FactType.ACTIVITY, "title_es");
        region.activities()
                .forEach(it ->
                        check.note(activities.get(it.key()), it.title(), it.titleEs(), "/activities/" + it.slug()));
        var supports = reviews.of(FactType.SUPPORT, "name_es");
        region.supports()
                .forEach(it -> check.note(supports.get(it.key()), it.name(), it.nameEs(), "/supports/" + it.slug()));
        return check;
    }

    private void note(
            Translations.@Nullable Review review, @Nullable String english, @Nullable String spanish, String page) {
        if (review != null && english != null && review.isStale(english, spanish)) {
            stale.add(page);
        }
    }

    @Override
    public List<Finding> check(CareerMap map) {
        return map.steps().stream()
                .filter(step -> pages(step).anyMatch(stale::contains))
                .map(step ->
                        Finding.of(LintRule.ML23, LintRule.ML23.severity(), "lint.ml23.stale", map, step, step.title()))
                .toList();
    }

    private static Stream<String> pages(Step step) {
        var offered = step.offers().stream().flatMap(offer -> Stream.ofNullable(offer.page()));
        return Stream.concat(Stream.ofNullable(step.page()), offered);
    }
}
