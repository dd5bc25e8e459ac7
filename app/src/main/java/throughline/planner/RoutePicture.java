package throughline.planner;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.drawings.Drawing;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Label;
import throughline.engine.map.Step;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.Maps;
import throughline.maps.StepWords;
import throughline.region.Region;
import throughline.routes.RouteAnswer.Kind;
import throughline.routes.RouteAnswer.Leg;
import throughline.routes.RouteAnswer.Planned;
import throughline.web.Html;
import throughline.web.Shell;
import throughline.web.Visit;

/// The career map of a route: its steps, numbered, with what lies next to them.
final class RoutePicture {
    /// Steps beside the route: more of them hide it.
    private static final int MOST_BESIDE = 6;

    private static final int MOST_CHARACTERS = 60_000;

    private final Visit visit;
    private final Region region;
    private final Maps maps;
    private final LocalDate day;

    RoutePicture(Visit visit, Maps maps, LocalDate day) {
        this.visit = visit;
        this.region = visit.region();
        this.maps = maps;
        this.day = day;
    }

    /// Empty when no step of the route is on a map, or the drawing is too heavy for a page.
    Optional<RoutesPage.Picture> of(String goal, Planned route) {
        var subjects = new LinkedHashSet<String>();
        for (var leg : route.legs()) {
            subject(leg).ifPresent(subjects::add);
        }
        var job = goal.startsWith("occupation:") ? goal.replace("occupation:", "occupations/") : null;
        if (job != null) {
            subjects.add(job);
        } else {
            route.legs().stream()
                    .filter(leg -> leg.occupation() >= 0)
                    .reduce((_, last) -> last)
                    .ifPresent(leg -> subjects.add("occupations/"
                            + region.occupations().get(leg.occupation()).soc()));
        }
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        var subject = new Subject(Subject.Kind.SELECTION, List.copyOf(subjects));
        return maps.find(region, day, subject, View.PUBLIC.withAll()).flatMap(map -> picture(map, route, job));
    }

    private Optional<RoutesPage.Picture> picture(CareerMap map, Planned route, @Nullable String job) {
        var lit = lit(map, route, job);
        if (lit.isEmpty()) {
            return Optional.empty();
        }
        var words = new StepWords(region, visit.language(), visit.texts());
        for (var beside : List.of(MOST_BESIDE, 0)) {
            var part = part(map, lit, beside);
            var drawing = Drawing.of(part, words, visit.texts(), visit.language());
            if (drawing.inline(path -> "/es" + path, lit).length() < MOST_CHARACTERS) {
                var lines = drawing.legend().stream()
                        .map(line -> new RoutesPage.Sample(Html.svg(line.svg()), line.word()))
                        .toList();
                return Optional.of(new RoutesPage.Picture(
                        (Shell shell) -> drawing.inline(shell::url, lit),
                        lines,
                        (int) route.legs().stream()
                                        .filter(leg -> subject(leg).isPresent())
                                        .count()
                                - lit.size()
                                + (job != null && lit.size() > 0 ? 1 : 0)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> subject(Leg leg) {
        return switch (leg.kind()) {
            case SCHOOL_COURSE, CREDIT_CLAIM, DUAL_ENROLLMENT ->
                Optional.of("courses/" + region.courses().get(leg.course()).slug());
            case SCHOOL_PATHWAY, PROGRAM ->
                Optional.of("programs/" + region.programs().get(leg.program()).slug());
            case CREDENTIAL, DIPLOMA -> Optional.empty();
        };
    }

    private Optional<String> page(Leg leg) {
        return leg.kind() == Kind.CREDENTIAL
                ? Optional.of("/credentials/"
                        + region.credentials().get(leg.credential()).slug())
                : subject(leg).map(subject -> "/" + subject);
    }

    /// The steps of the map that the route takes, with their numbers on it.
    private SequencedMap<String, Integer> lit(CareerMap map, Planned route, @Nullable String job) {
        var byPage = new HashMap<String, Step>();
        for (var step : map.steps()) {
            if (step.page() != null) {
                byPage.putIfAbsent(step.page(), step);
            }
            step.offers().forEach(offer -> {
                if (offer.page() != null) {
                    byPage.putIfAbsent(offer.page(), step);
                }
            });
        }
        var lit = new LinkedHashMap<String, Integer>();
        for (var number = 1; number <= route.legs().size(); number++) {
            var step = page(route.legs().get(number - 1)).map(byPage::get).orElse(null);
            if (step != null) {
                lit.putIfAbsent(step.id(), number);
            }
        }
        var last = job == null ? null : byPage.get("/" + job);
        if (last != null && !lit.isEmpty()) {
            lit.putIfAbsent(last.id(), route.legs().size() + 1);
        }
        return lit;
    }

    /// The part of a map that has the lit steps and a few next to them.
    private CareerMap part(CareerMap map, Map<String, Integer> lit, int beside) {
        var kept = new LinkedHashSet<>(lit.keySet());
        // A course belongs to many programs, and a program has many courses: both would hide what else the way leads
        // to.
        var courses = map.steps().stream()
                .filter(step -> step.kind() == Step.Kind.COURSE)
                .map(Step::id)
                .collect(Collectors.toSet());
        var near = new LinkedHashSet<String>();
        for (var way : map.ways()) {
            if (lit.containsKey(way.from()) && !courses.contains(way.from())) {
                near.add(way.to());
            } else if (lit.containsKey(way.to()) && !courses.contains(way.to())) {
                near.add(way.from());
            }
        }
        near.removeAll(courses);
        near.stream().filter(id -> !lit.containsKey(id)).limit(beside).forEach(kept::add);
        return new CareerMap(
                map.subject(),
                map.view(),
                title(),
                null,
                List.of(),
                // All were asked for, and a person stands at none of them yet.
                map.steps().stream()
                        .filter(step -> kept.contains(step.id()))
                        .map(step -> step.withStanding(Step.Standing.NORMAL))
                        .toList(),
                map.ways().stream()
                        .filter(way -> both(kept, way.from(), way.to()))
                        .toList(),
                List.of(),
                map.entries().stream()
                        .filter(entry -> kept.containsAll(entry.steps()))
                        .toList(),
                List.of(),
                map.owner(),
                map.reviewedOn());
    }

    private Label title() {
        var words = visit.texts().text("planner.map.name");
        return new Label(words, words);
    }

    private static boolean both(Set<String> kept, String from, String to) {
        return kept.contains(from) && kept.contains(to);
    }
}
