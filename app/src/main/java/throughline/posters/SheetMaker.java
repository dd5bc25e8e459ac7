package throughline.posters;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Way;
import throughline.maps.StepWords;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Texts;

/// Sets a map on a sheet: where you start, what you learn and earn on the way, where it leads.
final class SheetMaker {
    private static final int LISTED = 4;
    private static final int BADGES = 4;
    private static final int LONGEST_TITLE = 120;

    /// Columns of each zone.
    private static final Map<String, List<Column>> ZONES = zones();

    private final Texts texts;
    private final StepWords words;
    private final Format format;
    private final CareerMap map;
    private final Detail detail;
    private final Map<String, Step> steps;
    private final Map<String, List<Way>> ways;

    /// How much a sheet says. What is left out stands on the live map, and the sheet says how much that is.
    ///
    /// @param offers institutions named for a step
    /// @param next   steps named for a kind of line; of those merely recommended one, so that promises stand out
    /// @param cards  steps of a column and kind
    /// @param extra  how many more of some columns
    record Detail(int offers, int next, int cards, Map<Column, Integer> extra) {
        static final Detail ALL = new Detail(2, 2, Integer.MAX_VALUE);

        Detail(int offers, int next, int cards) {
            this(offers, next, cards, Map.of());
        }

        int cards(Column column) {
            return cards == Integer.MAX_VALUE ? cards : cards + extra.getOrDefault(column, 0);
        }

        /// The same with one step more of a column.
        Detail withOneMore(Column column) {
            var other = new EnumMap<Column, Integer>(Column.class);
            other.putAll(extra);
            other.merge(column, 1, Integer::sum);
            return new Detail(offers, next, cards, other);
        }
    }

    SheetMaker(Language language, Texts texts, StepWords words, CareerMap map, Detail detail) {
        this.texts = texts;
        this.words = words;
        this.format = Format.of(language);
        this.map = map;
        this.detail = detail;
        this.steps = map.index();
        this.ways = map.ways().stream()
                .filter(way -> way.kind() != Way.Kind.ENDED && way.kind() != Way.Kind.LATERAL)
                .collect(Collectors.groupingBy(Way::from));
    }

    private static Map<String, List<Column>> zones() {
        var zones = new LinkedHashMap<String, List<Column>>();
        zones.put("start", List.of(Column.EXPLORE, Column.HIGH_SCHOOL));
        zones.put("learn", List.of(Column.ADULT_SCHOOL, Column.CERTIFICATE, Column.ASSOCIATE, Column.BACHELOR));
        zones.put("lead", List.of(Column.CAREER));
        return zones;
    }

    /// @param code    the address as a QR code
    /// @param columns measure of the columns
    /// @param pages   pages that the zones are shared out over
    PosterSheet sheet(
            String tag,
            String region,
            PosterOptions options,
            String address,
            String code,
            LocalDate today,
            Columns columns,
            int pages) {
        var zones = ZONES.entrySet().stream()
                .map(zone -> zone(zone.getKey(), zone.getValue()))
                .filter(zone -> !zone.groups().isEmpty())
                .toList();
        var shared = columns.split(zones, pages).stream().map(columns::of).toList();
        var subtitle = map.subtitle();
        return new PosterSheet(
                tag,
                clean(region),
                text(words.words(map.title()).value()),
                subtitle == null ? null : text(words.words(subtitle).value()),
                options.school() == null ? null : clean(options.school()),
                options.logo(),
                shared,
                lines(),
                honesty(),
                texts.text("poster.valid", schoolYear(today)),
                address.replaceFirst("^https?://", ""),
                code,
                new PosterSheet.Labels(
                        texts.text("poster.legend"),
                        texts.text("poster.live"),
                        texts.text("poster.code"),
                        texts.text("poster.start")));
    }

    private Columns.Draft zone(String style, List<Column> columns) {
        var groups = new ArrayList<PosterSheet.Group>();
        for (var column : columns) {
            var cards = new ArrayList<PosterSheet.Card>();
            for (var lane : Lane.values()) {
                var steps = map.steps().stream()
                        .filter(step -> step.column() == column && step.lane() == lane)
                        .toList();
                if (lane == Lane.WORK_BASED_LEARNING || lane == Lane.SUPPORTS) {
                    cards.addAll(listed(lane, steps));
                } else {
                    var most = detail.cards(column);
                    steps.stream().limit(most).map(this::card).forEach(cards::add);
                    if (steps.size() > most) {
                        cards.add(rest(steps.size() - most));
                    }
                }
            }
            if (!cards.isEmpty()) {
                groups.add(new PosterSheet.Group(words.column(column), cards));
            }
        }
        return new Columns.Draft(style, texts.text("poster.zone." + style), groups);
    }

    private PosterSheet.Card rest(int more) {
        return new PosterSheet.Card("", texts.count("poster.rest", more), "", "", "", List.of(), List.of(), false);
    }

    /// Activities and supports stand beside the way: one card lists them.
    private List<PosterSheet.Card> listed(Lane lane, List<Step> steps) {
        if (steps.isEmpty()) {
            return List.of();
        }
        var names = steps.stream()
                .map(step -> text(words.words(step.title()).value()))
                .distinct()
                .toList();
        var first =
                steps.stream().flatMap(step -> starts(step).stream()).distinct().toList();
        return List.of(new PosterSheet.Card(
                shortened(names, LISTED, " · "), words.lane(lane), "", "", "", first, List.of(), false));
    }

    /// Invitations to start at a step: one for each audience, at the first step that stands on the sheet.
    private List<String> starts(Step step) {
        return map.entries().stream()
                .filter(entry -> !entry.steps().isEmpty()
                        && step.id().equals(entry.steps().getFirst()))
                .map(entry -> words.audience(entry.audience()))
                .toList();
    }

    private PosterSheet.Card card(Step step) {
        var missing = step.missing();
        return new PosterSheet.Card(
                step.kind() == Step.Kind.GROUP ? texts.text("poster.group") : words.kind(step.kind()),
                title(step),
                missing == null ? String.join(" · ", words.facts(step)) : words.missing(missing),
                step.badges().stream().limit(BADGES).map(words::badge).collect(Collectors.joining(" · ")),
                offers(step),
                starts(step),
                next(step),
                missing != null);
    }

    /// The title of a step; of several in one row of many, with the name of the row.
    private String title(Step step) {
        var title = text(words.words(step.title()).value());
        return step.kind() == Step.Kind.GROUP && step.row() < map.rows().size()
                ? text(words.words(map.rows().get(step.row()).title()).value()) + ": " + title
                : title;
    }

    private String offers(Step step) {
        var names = step.offers().stream()
                .map(offer -> text(words.words(offer.name()).value()))
                .distinct()
                .toList();
        return shortened(names, detail.offers(), ", ");
    }

    private List<PosterSheet.Next> next(Step step) {
        var byKind = new EnumMap<Way.Kind, List<String>>(Way.Kind.class);
        for (var way : nearest(step)) {
            var to = Objects.requireNonNull(steps.get(way.to()));
            if (to.missing() == null) {
                var terms = words.terms(way.terms().withoutStatement());
                var name = text(words.words(to.title()).value());
                byKind.computeIfAbsent(way.kind(), _ -> new ArrayList<>())
                        .add(terms.isEmpty() ? name : name + " (" + clean(String.join(", ", terms)) + ")");
            }
        }
        return byKind.entrySet().stream()
                .map(entry -> new PosterSheet.Next(
                        style(entry.getKey()),
                        words.way(entry.getKey()),
                        shortened(entry.getValue(), most(entry.getKey()), "; ")))
                .toList();
    }

    private int most(Way.Kind kind) {
        return kind == Way.Kind.RECOMMENDED || kind == Way.Kind.RELATED ? 1 : detail.next();
    }

    /// The ways on from a step; jobs that are open to who leaves here come first.
    private List<Way> nearest(Step step) {
        var open = map.exits().stream()
                .filter(exit -> exit.step().equals(step.id()))
                .flatMap(exit -> exit.jobs().stream())
                .toList();
        return ways.getOrDefault(step.id(), List.of()).stream()
                .sorted(Comparator.comparingInt(
                        way -> open.contains(way.to()) ? open.indexOf(way.to()) : Integer.MAX_VALUE))
                .toList();
    }

    private String shortened(List<String> names, int most, String separator) {
        var shown = String.join(separator, names.subList(0, Math.min(most, names.size())));
        return names.size() > most ? texts.text("poster.more", shown, names.size() - most) : shown;
    }

    private List<PosterSheet.Line> lines() {
        var kinds = EnumSet.noneOf(Way.Kind.class);
        ways.values().forEach(from -> from.forEach(way -> kinds.add(way.kind())));
        return kinds.stream()
                .map(kind -> new PosterSheet.Line(style(kind), words.way(kind)))
                .toList();
    }

    private List<String> honesty() {
        var sentences = new ArrayList<String>();
        var owner = map.owner();
        sentences.add(
                owner == null
                        ? texts.text("poster.owner.none")
                        : texts.text("poster.owner", text(words.words(owner).value())));
        if (map.curation().contact() != null) {
            sentences.add(texts.text("poster.contact", text(map.curation().contact())));
        }
        sentences.add(
                map.reviewedOn() == null
                        ? texts.text("poster.reviewed.never")
                        : texts.text("poster.reviewed", format.date(map.reviewedOn())));
        map.steps().stream()
                .map(Step::facts)
                .filter(StepFacts.Job.class::isInstance)
                .flatMap(job -> words.provenance((StepFacts.Job) job).stream())
                .distinct()
                .map(SheetMaker::clean)
                .forEach(sentences::add);
        var missing =
                map.steps().stream().filter(step -> step.missing() != null).count();
        if (missing > 0) {
            sentences.add(texts.count("poster.missing", missing));
        }
        return sentences;
    }

    /// School years begin in July.
    private static String schoolYear(LocalDate today) {
        var first = today.getMonth().compareTo(Month.JULY) >= 0 ? today.getYear() : today.getYear() - 1;
        return first + "-" + String.format(Locale.ROOT, "%02d", (first + 1) % 100);
    }

    private static String style(Way.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// A title that fits a card; the page of the thing has all of it.
    private static String text(String title) {
        var clean = clean(title);
        if (clean.codePointCount(0, clean.length()) <= LONGEST_TITLE) {
            return clean;
        }
        var cut = clean.substring(0, clean.offsetByCodePoints(0, LONGEST_TITLE));
        var word = cut.lastIndexOf(' ');
        return (word > LONGEST_TITLE / 2 ? cut.substring(0, word) : cut) + "…";
    }

    /// Words without the characters that XML forbids and that turn the direction of what follows.
    private static String clean(String words) {
        return words.codePoints()
                .filter(c -> Character.isValidCodePoint(c)
                        && Character.getType(c) != Character.CONTROL
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.UNASSIGNED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
