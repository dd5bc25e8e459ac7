package throughline.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.compare.ComparePage.Addition;
import throughline.compare.ComparePage.Cell;
import throughline.explore.ProgramLines;
import throughline.explore.Ref;
import throughline.explore.RegionReader;
import throughline.finder.Facet;
import throughline.finder.Finder;
import throughline.finder.FinderQuery;
import throughline.region.Organization;
import throughline.web.Paths;
import throughline.web.Texts;

/// Sets things side by side.
final class CompareDesk {
    private static final int SUGGESTED = 6;
    private static final int FOUND = 10;

    /// Questions whose answers are never the same, so that a mark would say nothing.
    private static final Set<String> ALWAYS = Set.of("place", "contact");

    private final RegionReader reader;
    private final Answers answers;

    CompareDesk(RegionReader reader, Texts texts) {
        this.reader = reader;
        this.answers = new Answers(reader, texts);
    }

    ComparePage page(List<String> keys, String words, Finder finder) {
        var items = new ArrayList<Item>();
        var left = new ArrayList<String>();
        for (var key : new LinkedHashSet<>(keys)) {
            var item = Item.find(reader.region(), key);
            if (item.isPresent() && items.size() < ComparePage.MOST) {
                items.add(item.get());
            } else {
                left.add(key);
            }
        }
        var sources = new LinkedHashSet<Integer>();
        items.forEach(item -> sources.addAll(answers.sources(item)));
        var full = items.size() >= ComparePage.MOST;
        return new ComparePage(
                items.stream().map(item -> column(item, items)).toList(),
                rows(items),
                left,
                words,
                full || words.isEmpty() ? List.of() : found(words, items, finder),
                full || items.isEmpty() ? List.of() : suggestions(items),
                reader.sources(sources));
    }

    private ComparePage.Column column(Item item, List<Item> items) {
        var others = items.stream().filter(other -> !other.equals(item)).toList();
        var at = item instanceof Item.OfProgram(var _, var organization)
                ? reader.ref(organization).title().value()
                : null;
        return new ComparePage.Column(item.key(), kind(item), ref(item), at, url(others));
    }

    private static String kind(Item item) {
        return item.key().substring(0, item.key().indexOf(':'));
    }

    private Ref ref(Item item) {
        return switch (item) {
            case Item.OfProgram(var program, var _) -> reader.ref(program);
            case Item.OfOccupation(var occupation) -> reader.ref(occupation);
            case Item.OfInstitution(var organization) -> reader.ref(organization);
        };
    }

    private static String url(List<Item> items) {
        return items.isEmpty()
                ? "/compare"
                : "/compare?"
                        + items.stream()
                                .map(item -> "items=" + Paths.segment(item.key()))
                                .collect(Collectors.joining("&"));
    }

    private List<ComparePage.Row> rows(List<Item> items) {
        SequencedMap<String, Function<Item, Cell>> questions = new LinkedHashMap<>();
        questions.put("place", answers::place);
        questions.put("award", answers::award);
        questions.put("time", answers::time);
        questions.put("money", answers::money);
        questions.put("schedule", answers::schedule);
        questions.put("language", answers::languages);
        questions.put("entry", answers::entry);
        questions.put("leads", answers::leadsTo);
        questions.put("pay", answers::pay);
        questions.put("openings", answers::openings);
        questions.put("awards", answers::awards);
        questions.put("outcomes", answers::outcomes);
        questions.put("credit", answers::credit);
        questions.put("supports", answers::supports);
        questions.put("contact", answers::contact);
        var rows = new ArrayList<ComparePage.Row>();
        questions.forEach((key, question) -> {
            var cells = items.stream().map(question).toList();
            if (cells.stream().anyMatch(Cell::applies)) {
                rows.add(new ComparePage.Row(key, !ALWAYS.contains(key) && differ(items, cells), cells));
            }
        });
        return rows;
    }

    /// Whether two things of one kind say something, and not the same. Things of two kinds always differ.
    private static boolean differ(List<Item> items, List<Cell> cells) {
        var said = new HashMap<String, Set<List<String>>>();
        for (var at = 0; at < items.size(); at++) {
            var lines = cells.get(at).lines().stream()
                    .map(line -> line.text().value())
                    .toList();
            if (!lines.isEmpty()) {
                said.computeIfAbsent(kind(items.get(at)), _ -> new HashSet<>()).add(lines);
            }
        }
        return said.values().stream().anyMatch(answers -> answers.size() > 1);
    }

    private List<Addition> found(String words, List<Item> items, Finder finder) {
        var query = FinderQuery.of(words)
                .toggled(Facet.KIND, "program")
                .toggled(Facet.KIND, "occupation")
                .toggled(Facet.KIND, "organization");
        var region = finder.region();
        return finder.search(query).hits().stream()
                .<@Nullable Item>map(hit -> switch (hit.kind()) {
                    case PROGRAM -> Item.of(region, region.programs().get(hit.id()));
                    case OCCUPATION ->
                        new Item.OfOccupation(region.occupations().get(hit.id()));
                    case ORGANIZATION ->
                        new Item.OfInstitution(region.organizations().get(hit.id()));
                    case COURSE, CREDENTIAL, PATHWAY, SECTOR, ACTIVITY, SUPPORT -> null;
                })
                .flatMap(Stream::ofNullable)
                .filter(item -> !items.contains(item))
                .limit(FOUND)
                .map(item -> addition(item, items))
                .toList();
    }

    /// What lies near the last thing: the same program elsewhere, related occupations, institutions of the same kind
    /// nearby.
    private List<Addition> suggestions(List<Item> items) {
        var near = switch (items.getLast()) {
            case Item.OfProgram(var program, var _) ->
                reader.things().programsWithTop(program.top()).stream()
                        .filter(other -> other.organizationId() != program.organizationId())
                        .map(other -> Item.of(reader.region(), other));
            case Item.OfOccupation(var occupation) ->
                occupation.related().stream().<Item>map(id -> new Item.OfOccupation(reader.occupation(id)));
            case Item.OfInstitution(var organization) -> alike(organization);
        };
        return near.filter(item -> !items.contains(item))
                .limit(SUGGESTED)
                .map(item -> addition(item, items))
                .toList();
    }

    private Stream<Item> alike(Organization organization) {
        var here = organization.address();
        return reader.region().organizations().stream()
                .filter(other -> other.active() && other.type().equals(organization.type()))
                .filter(other -> !Double.isNaN(here.milesTo(other.address())))
                .sorted(Comparator.comparingDouble((Organization other) -> here.milesTo(other.address()))
                        .thenComparing(Organization::slug))
                .map(Item.OfInstitution::new);
    }

    private Addition addition(Item item, List<Item> items) {
        var with = new ArrayList<>(items);
        with.add(item);
        var place = switch (item) {
            case Item.OfProgram(var _, var organization) ->
                reader.title(organization).value();
            case Item.OfInstitution(var organization) -> ProgramLines.place(organization.address());
            case Item.OfOccupation _ -> null;
        };
        return new Addition(kind(item), ref(item), place, url(with));
    }
}
