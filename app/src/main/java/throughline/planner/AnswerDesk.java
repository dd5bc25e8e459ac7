package throughline.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.explore.RegionReader;
import throughline.maps.Maps;
import throughline.routes.Done;
import throughline.routes.RouteAnswer;
import throughline.routes.RouteAnswer.Planned;
import throughline.routes.RouteNames;
import throughline.routes.RoutePlanner;
import throughline.routes.RouteText;
import throughline.web.Format;
import throughline.web.Sentence;
import throughline.web.Texts;
import throughline.web.Visit;
import throughline.web.Words;

/// Assembles the page that answers a question.
final class AnswerDesk {
    /// Partial routes to look at: nobody waits longer for a page, and what is then not proven says so.
    private static final int MOST_LABELS = 8_000;

    private static final int MOST_LABELS_FOR_PACE = 2_000;

    private final Visit visit;
    private final RegionReader reader;
    private final RouteNames names;
    private final Maps maps;
    private final Texts texts;
    private final Format format;
    private final LocalDate day;
    private final RoutePlanner planner;
    private final RoutePlanner paces;

    AnswerDesk(Visit visit, RouteNames names, Maps maps, LocalDate day) {
        this.visit = visit;
        this.reader = RegionReader.of(visit);
        this.names = names;
        this.maps = maps;
        this.texts = visit.texts();
        this.format = Format.of(visit.language());
        this.day = day;
        this.planner = new RoutePlanner(visit.region(), day, MOST_LABELS);
        this.paces = new RoutePlanner(visit.region(), day, MOST_LABELS_FOR_PACE);
    }

    /// @param route which of the routes is shown alone, from 1; 0 for all
    RoutesPage page(Asked asked, int route) {
        return switch (planner.plan(asked.question())) {
            case RouteAnswer.Routes found -> found(asked, route, found);
            case RouteAnswer.NoRoute none ->
                page(
                        asked,
                        0,
                        false,
                        none.proven(),
                        0,
                        0,
                        List.of(),
                        new GapDesk(reader, texts, asked).gaps(none),
                        new GapDesk(reader, texts, asked).links(planner, visit.language()),
                        null);
            // The form has looked up every name in this Region or in the one before it.
            case RouteAnswer.UnknownStart _, RouteAnswer.UnknownGoal _ ->
                page(asked, 0, false, true, 0, 0, List.of(), List.of(), null, null);
        };
    }

    private RoutesPage found(Asked asked, int route, RouteAnswer.Routes found) {
        var reached =
                found.routes().size() == 1 && found.routes().getFirst().legs().isEmpty();
        if (reached) {
            return page(asked, 0, true, true, 0, 0, List.of(), List.of(), null, null);
        }
        var all = found.routes();
        var shown = all.size() == 1 ? 1 : Math.min(route, all.size());
        var desk = new CardDesk(reader, texts, day, asked);
        var cards = new ArrayList<RoutesPage.Card>();
        for (var number = 1; number <= all.size(); number++) {
            var planned = all.get(number - 1);
            cards.add(desk.card(number, planned, best(planned, all)));
        }
        var picture = shown == 0
                ? null
                : new RoutePicture(visit, maps, day)
                        .of(asked.goal(), all.get(shown - 1))
                        .orElse(null);
        return page(
                asked,
                shown,
                false,
                found.proven(),
                found.considered(),
                found.known(),
                cards,
                List.of(),
                null,
                picture);
    }

    private RoutesPage page(
            Asked asked,
            int shown,
            boolean reached,
            boolean proven,
            int considered,
            int known,
            List<RoutesPage.Card> cards,
            List<RoutesPage.Gap> gaps,
            RoutesPage.@Nullable MissingLinks links,
            RoutesPage.@Nullable Picture picture) {
        return new RoutesPage(
                goal(asked.goal()),
                question(asked),
                asked,
                proven,
                considered,
                known,
                shown,
                reached,
                cards,
                reached ? List.of() : paces(asked, cards),
                gaps,
                links,
                picture);
    }

    /// At what a route is best; nothing where there is no other route.
    private static List<String> best(Planned one, List<Planned> all) {
        var best = new ArrayList<String>();
        if (all.size() > 1) {
            if (isLeast(one, all, Comparator.comparingInt(Planned::finish))) {
                best.add("soonest");
            }
            if (all.stream().allMatch(Planned::costComplete)
                    && isLeast(one, all, Comparator.comparingLong(Planned::costCents))) {
                best.add("cheapest");
            }
            if (isLeast(one, all, Comparator.comparingLong(Planned::unitsSaved).reversed())) {
                best.add("credit");
            }
            if (isLeast(one, all, Comparator.comparingInt(Planned::moves))) {
                best.add("moves");
            }
            if (all.stream().allMatch(route -> route.examsUnknown() == 0)
                    && isLeast(
                            one,
                            all,
                            Comparator.comparingInt(AnswerDesk::passed).reversed())) {
                best.add("exam");
            }
        }
        return best;
    }

    /// Share that passes the exams; all where there is none.
    private static int passed(Planned route) {
        return Objects.requireNonNullElse(route.passedHundredths(), 10_000);
    }

    /// Whether none is less and some is more.
    private static boolean isLeast(Planned one, List<Planned> all, Comparator<Planned> measure) {
        return all.stream().allMatch(other -> measure.compare(one, other) <= 0)
                && all.stream().anyMatch(other -> measure.compare(one, other) < 0);
    }

    Words goal(String reference) {
        if (reference.startsWith("wage:")) {
            return Words.name(visit.language(), texts.text("planner.goal.wage", "$" + reference.substring(5)));
        }
        return Optional.ofNullable(names.find(reference))
                .map(choice -> Words.of(visit.language(), choice.title(), choice.titleEs()))
                .orElseGet(() -> Words.name(visit.language(), reference));
    }

    private List<Sentence> question(Asked asked) {
        var said = new ArrayList<Sentence>();
        said.add(
                asked.start().who() == Asked.Who.STUDENT
                        ? said(
                                "planner.said.student",
                                asked.start().grade(),
                                visit.region()
                                        .findOrganization(asked.start().school())
                                        .map(school -> school.name())
                                        .orElse(asked.start().school()))
                        : said("planner.said." + asked.start().who().key()));
        if (!asked.start().done().isEmpty()) {
            var done = asked.start().done().stream()
                    .flatMap(name -> Done.find(visit.region(), name).stream())
                    .map(names::choice)
                    .map(choice -> Words.of(visit.language(), choice.title(), choice.titleEs()))
                    .toList();
            said.add(said("planner.said.done", done));
        }
        if (asked.start().learningEnglish() && asked.start().who() != Asked.Who.STUDENT) {
            said.add(said("planner.said.learning"));
        }
        if (asked.limits().evenings()) {
            said.add(said("planner.said.evenings"));
        }
        if (!asked.limits().zip().isEmpty()) {
            said.add(said(
                    "planner.said.near", asked.limits().miles(), asked.limits().zip()));
        }
        var load = texts.count("planner.said.load", asked.courses());
        said.add(
                asked.start().working() && asked.pace().load() == 0
                        ? said("planner.said.load.working", load)
                        : new Sentence(List.of(Words.name(visit.language(), load))));
        if (asked.pace().summers()) {
            said.add(said("planner.said.summers"));
        }
        if (asked.limits().cost() != null) {
            said.add(said("planner.said.cost", format.dollars(asked.limits().cost() * 100L)));
        }
        if (!asked.limits().barred().isEmpty()) {
            var barred = asked.limits().barred().stream()
                    .map(names::barred)
                    .map(this::barred)
                    .toList();
            said.add(said("planner.said.not", barred));
        }
        return said;
    }

    private Sentence barred(RouteNames.Choice choice) {
        var title = choice.kind().equals("program")
                ? Words.of(visit.language(), choice.title(), choice.titleEs())
                : Words.name(visit.language(), choice.title());
        return choice.kind().equals("program") && !choice.place().isEmpty()
                ? new Sentence(List.of(title, Words.name(visit.language(), " (" + choice.place() + ")")))
                : new Sentence(List.of(title));
    }

    private Sentence said(String key, Object... arguments) {
        return texts.sentence(visit.language(), key, arguments);
    }

    /// The question at the usual paces, and at its own where that is another; none where no pace leads there.
    private List<RoutesPage.Pace> paces(Asked asked, List<RoutesPage.Card> cards) {
        record Speed(String key, int courses, boolean summers) {}
        var speeds = new ArrayList<>(List.of(
                new Speed("full", Asked.FULL, false),
                new Speed("part", Asked.PART, false),
                new Speed("summers", Asked.FULL, true)));
        if (speeds.stream()
                .noneMatch(speed -> speed.courses() == asked.courses()
                        && speed.summers() == asked.pace().summers())) {
            speeds.add(new Speed("own", asked.courses(), asked.pace().summers()));
        }
        var paces = speeds.stream()
                .map(speed -> {
                    var isAsked = speed.courses() == asked.courses()
                            && speed.summers() == asked.pace().summers();
                    var other = asked.at(speed.courses(), speed.summers());
                    if (isAsked) {
                        var card = cards.isEmpty() ? null : cards.getFirst();
                        return new RoutesPage.Pace(
                                speed.key(),
                                speed.courses(),
                                speed.summers(),
                                true,
                                card == null ? null : card.finish(),
                                card == null ? 0 : card.costCents(),
                                card != null && card.costKnown(),
                                other.address());
                    }
                    var soonest = this.paces.plan(other.question()) instanceof RouteAnswer.Routes found
                            ? found.routes().getFirst()
                            : null;
                    return new RoutesPage.Pace(
                            speed.key(),
                            speed.courses(),
                            speed.summers(),
                            false,
                            soonest == null ? null : RouteText.until(texts, soonest.finish()),
                            soonest == null ? 0 : soonest.costCents(),
                            soonest != null && soonest.costComplete(),
                            other.address());
                })
                .toList();
        return paces.stream().allMatch(pace -> pace.finish() == null) ? List.of() : paces;
    }

    /// A name of a constant as keys write it.
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
