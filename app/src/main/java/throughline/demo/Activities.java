package throughline.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.catalog.SupportServiceFact;
import throughline.catalog.WorkBasedLearningFact;
import throughline.imports.Edition;
import throughline.imports.Fact;
import throughline.imports.Sink;

/// Work-based learning with employers, and services that help students stay on their way.
final class Activities {
    private static final List<Kind> KINDS = List.of(
            new Kind("awareness", "a", "career-talk", 1, 6, 12),
            new Kind("awareness", "b", "workplace-visit", 4, 6, 12),
            new Kind("exploration", "a", "job-shadow", 6, 9, 12),
            new Kind("exploration", "b", "interview", 2, 9, 12),
            new Kind("preparation", "a", "internship", 60, 11, 12),
            new Kind("preparation", "b", "student-enterprise", 40, 10, 12),
            new Kind("training", "a", "pre-apprenticeship", 120, 11, 12),
            new Kind("training", "b", "practicum", 90, 12, 12));
    private static final List<String> COLLEGE_SUPPORTS = List.of(
            "tutoring",
            "child-care",
            "transportation",
            "financial-aid",
            "counseling",
            "food",
            "disability",
            "technology",
            "language",
            "veterans",
            "re-entry",
            "health",
            "foster");
    private static final List<String> ADULT_SUPPORTS =
            List.of("language", "tutoring", "child-care", "transportation", "technology", "re-entry", "job-search");
    private static final List<String> SCHOOL_SUPPORTS = List.of("tutoring", "technology", "counseling");

    private static final List<String> OPEN_TO_ALL = List.of("job-search", "language", "re-entry");

    private static final Set<String> NEW = Set.of("interview", "practicum");

    private final Scene scene;

    Activities(Scene scene) {
        this.scene = scene;
    }

    /// Last year there were no interviews and no practicums yet, and talks went by another name.
    void lastYear(Sink sink) {
        workBasedLearning(new Then(sink, fact -> switch (fact) {
            case WorkBasedLearningFact activity when NEW.contains(activity.type()) -> Optional.empty();
            case WorkBasedLearningFact activity
            when activity.type().equals("career-talk") -> Optional.of(underItsOldName(activity));
            default -> Optional.of(fact);
        }));
    }

    /// Passes on the facts as they were at another time.
    private record Then(Sink sink, Function<Fact, Optional<Fact>> was) implements Sink {
        @Override
        public void add(Fact fact) {
            was.apply(fact).ifPresent(sink::add);
        }

        @Override
        public Edition edition() {
            return sink.edition();
        }
    }

    private static WorkBasedLearningFact underItsOldName(WorkBasedLearningFact talk) {
        return new WorkBasedLearningFact(
                talk.key(),
                talk.organizationRef(),
                talk.hostRef(),
                "People talk about their jobs",
                "Personas cuentan en qué trabajan",
                talk.description(),
                talk.stage(),
                talk.type(),
                talk.gradeLow(),
                talk.gradeHigh(),
                talk.hours(),
                talk.pathwayCode(),
                talk.places());
    }

    void workBasedLearning(Sink sink) {
        scene.counties().forEach(county -> {
            county.middle().forEach(school -> offer(county, school, KINDS.subList(0, 2), 1, sink));
            county.high().forEach(school -> offer(county, school, KINDS, 2, sink));
            county.colleges().forEach(college -> offer(county, college, KINDS.subList(4, 8), 1, sink));
        });
    }

    private void offer(County county, Campus campus, List<Kind> kinds, int perPathway, Sink sink) {
        var turn = scene.dice("activity", campus.slug()).below(kinds.size());
        for (var pathway : campus.pathways()) {
            for (var i = 0; i < perPathway; i++) {
                sink.add(activity(county, campus, pathway, kinds.get(turn++ % kinds.size())));
            }
        }
    }

    private WorkBasedLearningFact activity(County county, Campus campus, Pathway pathway, Kind kind) {
        var college = campus.site().type().equals("community-college");
        var middle = campus.site().type().equals("middle-school");
        var title = Phrases.of("wbl." + kind.stage() + "." + kind.variant()).about(pathway.field());
        var key = campus.slug() + "-" + pathway.code().toLowerCase(Locale.ROOT) + "-" + kind.type();
        return new WorkBasedLearningFact(
                key,
                campus.ref(),
                host(county, campus, pathway),
                title.en(),
                title.es(),
                Phrases.of("wbl.about").en(),
                kind.stage(),
                kind.type(),
                college ? null : Integer.valueOf(middle ? 6 : Math.max(9, kind.gradeLow())),
                college ? null : Integer.valueOf(middle ? 8 : kind.gradeHigh()),
                kind.hours(),
                pathway.code(),
                scene.dice("places", key).between(2, 30));
    }

    private static @Nullable String host(County county, Campus campus, Pathway pathway) {
        return County.nearest(county.employers(), campus.site(), pathway)
                .map(Campus::ref)
                .orElse(null);
    }

    /// Last year colleges had no food pantries.
    void supportsLastYear(Sink sink) {
        supports(new Then(
                sink,
                fact -> fact instanceof SupportServiceFact support
                                && support.type().equals("food")
                        ? Optional.empty()
                        : Optional.of(fact)));
    }

    void supports(Sink sink) {
        scene.counties().forEach(county -> {
            county.colleges().forEach(college -> COLLEGE_SUPPORTS.forEach(type -> support(college.site(), type, sink)));
            county.adult().forEach(school -> ADULT_SUPPORTS.forEach(type -> support(school.site(), type, sink)));
            county.high().forEach(school -> SCHOOL_SUPPORTS.forEach(type -> support(school.site(), type, sink)));
            county.agencies().forEach(agency -> support(agency, "job-search", sink));
        });
    }

    private void support(Institution site, String type, Sink sink) {
        var name = Phrases.of("support." + type);
        var about = Phrases.of("support." + type + ".about");
        var who = Phrases.of(OPEN_TO_ALL.contains(type) ? "eligible.all" : "eligible.students");
        var dice = scene.dice("languages", site.slug() + type);
        var place = Phrases.of("support.place." + dice.between(1, 3));
        sink.add(new SupportServiceFact(
                site.slug() + "-" + type,
                site.ref(),
                name.en(),
                name.es(),
                type,
                about.en(),
                about.es(),
                who.en(),
                who.es(),
                dice.chance(70) ? List.of("en", "es") : List.of("en"),
                null,
                place.en(),
                place.es(),
                "555-01" + dice.between(10, 99),
                type + "@" + site.slug() + ".example",
                // Some were looked at this year, some long ago, and of some nobody knows.
                dice.chance(10) ? null : Scene.TODAY.minusDays(dice.between(10, 500))));
    }

    private record Kind(String stage, String variant, String type, int hours, int gradeLow, int gradeHigh) {}
}
