package throughline.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import throughline.explore.CreditListPage.Choice;
import throughline.explore.CreditListPage.Row;
import throughline.region.Agreement;
import throughline.region.Organization;
import throughline.region.OrganizationTree;
import throughline.region.Slugs;

/// Finds agreements in force by partner and by words.
record CreditFinder(RegionReader reader) {
    private static final int ROWS = 50;
    private static final int PAIRS = 3;

    CreditListPage page(CreditQuery query) {
        var all = inForce();
        var found = all.stream()
                .filter(lines -> fits(query.school(), lines.getFirst().sendingId()))
                .filter(lines -> fits(query.college(), lines.getFirst().receivingId()))
                .filter(lines -> contains(lines, query.words()))
                .sorted(Comparator.comparing((List<Agreement> lines) ->
                                Slugs.of(lines.getFirst().title()))
                        .thenComparing(lines -> lines.getFirst().slug()))
                .toList();
        var pages = Math.max(1, Math.ceilDiv(found.size(), ROWS));
        var from = Math.min((query.page() - 1) * ROWS, found.size());
        var tree = new OrganizationTree(reader.region());
        var rows = found.subList(from, Math.min(from + ROWS, found.size())).stream()
                .map(lines -> row(lines, tree))
                .toList();
        return new CreditListPage(
                query,
                all.size(),
                choices(all, Agreement::sendingId),
                choices(all, Agreement::receivingId),
                new Listing<>(
                        List.of(),
                        rows,
                        found.size(),
                        query.page(),
                        pages,
                        query.page() > 1 && query.page() <= pages
                                ? query.withPage(query.page() - 1).url()
                                : null,
                        query.page() < pages ? query.withPage(query.page() + 1).url() : null));
    }

    /// Lines by agreement.
    private List<List<Agreement>> inForce() {
        var bySlug = new LinkedHashMap<String, List<Agreement>>();
        reader.region().agreements().stream()
                .filter(one -> one.inForce(reader.today()))
                .forEach(one -> bySlug.computeIfAbsent(one.slug(), _ -> new ArrayList<>())
                        .add(one));
        return List.copyOf(bySlug.values());
    }

    private boolean fits(String wanted, int organization) {
        return wanted.isEmpty()
                || organization >= 0 && reader.organization(organization).slug().equals(wanted);
    }

    /// Whether each of the words begins a word of the agreement, its partners or its courses.
    private boolean contains(List<Agreement> lines, String words) {
        if (words.isBlank()) {
            return true;
        }
        var first = lines.getFirst();
        var text = "-"
                + Slugs.of(Stream.concat(
                                Stream.of(first.title(), name(first.sendingId()), name(first.receivingId())),
                                lines.stream()
                                        .flatMap(line -> Stream.of(line.sendingCourseId(), line.receivingCourseId()))
                                        .distinct()
                                        .filter(id -> id >= 0)
                                        .map(reader::course)
                                        .map(course -> course.code() + " " + course.title()))
                        .reduce("", (one, other) -> one + " " + other));
        return Arrays.stream(Slugs.of(words).split("-")).allMatch(word -> text.contains("-" + word));
    }

    private String name(int organization) {
        return organization < 0 ? "" : reader.organization(organization).name();
    }

    private List<Choice> choices(List<List<Agreement>> all, ToIntFunction<Agreement> partner) {
        Map<Integer, Integer> counts = new TreeMap<>();
        all.forEach(lines -> counts.merge(partner.applyAsInt(lines.getFirst()), 1, Integer::sum));
        counts.remove(-1);
        return counts.keySet().stream()
                .map(reader::organization)
                .sorted(Comparator.comparing(Organization::name).thenComparing(Organization::id))
                .map(one -> new Choice(one.slug(), one.name(), counts.getOrDefault(one.id(), 0)))
                .toList();
    }

    private Row row(List<Agreement> lines, OrganizationTree tree) {
        var terms = TermsView.of(reader, tree, lines);
        var pairs = terms.credits().stream()
                .flatMap(credit -> credit.ways().isEmpty()
                        ? Stream.of(new CreditListPage.Pair(List.of(), credit.earns()))
                        : credit.ways().stream().map(way -> new CreditListPage.Pair(way, credit.earns())))
                .toList();
        return new Row(
                "/credit/" + lines.getFirst().slug(),
                terms.kindKey(),
                terms.title(),
                terms.sending(),
                terms.receiving(),
                pairs.stream().limit(PAIRS).toList(),
                Math.max(0, pairs.size() - PAIRS),
                terms.unitsHundredths(),
                lines.getFirst().validTo());
    }
}
