package throughline.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import throughline.region.Region;

/// A Finder that looks for the words in titles, for tests of pages; what is found is not the point here.
public final class FinderFixture implements Finder {
    private final Region region;
    private final List<Document> documents = new ArrayList<>();

    private record Document(Kind kind, int id, String title, Map<Facet, Set<String>> values) {}

    private FinderFixture(Region region) {
        this.region = region;
        region.occupations()
                .forEach(one -> add(
                        Kind.OCCUPATION,
                        one.id(),
                        one.title() + " " + one.titleEs(),
                        Map.of(Facet.SECTOR, Set.of("" + one.sector()))));
        region.programs().forEach(one -> {
            var organization = region.organizations().get(one.organizationId());
            add(
                    Kind.PROGRAM,
                    one.id(),
                    one.title() + " " + one.titleEs(),
                    Map.of(
                            Facet.SECTOR,
                            Set.of("" + one.sector()),
                            Facet.AWARD,
                            Set.of(one.awardType()),
                            Facet.INSTITUTION,
                            Set.of(organization.slug())));
        });
        region.courses().forEach(one -> add(Kind.COURSE, one.id(), one.code() + " " + one.title(), Map.of()));
        region.credentials().forEach(one -> add(Kind.CREDENTIAL, one.id(), one.name(), Map.of()));
        region.organizations().forEach(one -> add(Kind.ORGANIZATION, one.id(), one.name(), Map.of()));
        region.activities().forEach(one -> add(Kind.ACTIVITY, one.id(), one.title(), Map.of()));
        region.supports().forEach(one -> add(Kind.SUPPORT, one.id(), one.name(), Map.of()));
        region.sectors().forEach(one -> add(Kind.SECTOR, one.number(), one.title(), Map.of()));
        var pathways = region.sectors().stream()
                .flatMap(one -> one.pathways().stream())
                .toList();
        for (var at = 0; at < pathways.size(); at++) {
            add(Kind.PATHWAY, at, pathways.get(at).title(), Map.of());
        }
    }

    /// Makes a Finder over a Region the present one.
    public static void publish(Finders finders, Region region) {
        finders.swap(new FinderFixture(region));
    }

    private void add(Kind kind, int id, String title, Map<Facet, Set<String>> values) {
        var all = new LinkedHashMap<>(values);
        all.put(Facet.KIND, Set.of(kind.key()));
        documents.add(new Document(kind, id, title.toLowerCase(Locale.ROOT), all));
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public FinderAnswer search(FinderQuery query) {
        var words = query.words().toLowerCase(Locale.ROOT);
        var named =
                documents.stream().filter(one -> one.title().contains(words)).toList();
        var found = named.stream().filter(one -> has(one, query)).toList();
        var from = Math.min((query.page() - 1) * FinderQuery.PAGE_SIZE, found.size());
        var hits = found.subList(from, Math.min(from + FinderQuery.PAGE_SIZE, found.size())).stream()
                .map(one ->
                        new FinderAnswer.Hit(one.kind(), one.id(), one.title().startsWith(words) ? null : "R.N.", null))
                .toList();
        return new FinderAnswer(query, found.size(), hits, facets(query, named), null, words.equals("nursng"));
    }

    private static boolean has(Document document, FinderQuery query) {
        return query.chosen().entrySet().stream()
                .allMatch(chosen -> document.values().getOrDefault(chosen.getKey(), Set.of()).stream()
                        .anyMatch(chosen.getValue()::contains));
    }

    private static Map<Facet, List<FinderAnswer.FacetCount>> facets(FinderQuery query, List<Document> found) {
        var facets = new EnumMap<Facet, List<FinderAnswer.FacetCount>>(Facet.class);
        for (var facet : List.of(Facet.KIND, Facet.SECTOR, Facet.AWARD, Facet.INSTITUTION)) {
            var counts = found.stream()
                    .flatMap(one -> one.values().getOrDefault(facet, Set.of()).stream())
                    .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
            facets.put(
                    facet,
                    counts.entrySet().stream()
                            .map(count -> new FinderAnswer.FacetCount(
                                    count.getKey(),
                                    count.getValue(),
                                    query.chosen(facet).contains(count.getKey())))
                            .sorted(Comparator.comparingLong(FinderAnswer.FacetCount::count)
                                    .reversed()
                                    .thenComparing(FinderAnswer.FacetCount::value))
                            .toList());
        }
        return facets;
    }

    @Override
    public List<String> suggest(String words, int limit) {
        return List.of();
    }

    @Override
    public void close() {}
}
