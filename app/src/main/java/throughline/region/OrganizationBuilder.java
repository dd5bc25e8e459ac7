package throughline.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.catalog.OrganizationFact;
import throughline.catalog.OrganizationIdentifierFact;
import throughline.catalog.PupilCountFact;
import throughline.reference.ZipPlaceFact;

/// Merges what several sources say of the same organization into one, and keeps those of the region.
///
/// References are the same organization when an identifier fact joins them. Of several statements the own
/// one comes first, then the federal and state directories, newest first, then lists that only name it; the
/// first that has a value gives it.
final class OrganizationBuilder {
    private static final List<String> SCHEMES = List.of("key", "unitid", "cds", "ccc", "mis", "assist");
    /// Counts below this are protected: never shown, so never kept.
    private static final int SMALLEST_COUNT = 11;

    private final RegionFacts facts;
    private final Set<String> counties;
    private final Map<String, String> countyOfZip = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();
    private final Set<String> known = new TreeSet<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private List<Organization> organizations = List.of();

    OrganizationBuilder(RegionFacts facts) {
        this.facts = facts;
        counties = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        facts.profile().counties().forEach(county -> counties.add(county(county)));
    }

    List<Organization> organizations() {
        return organizations;
    }

    /// All references to organizations of the region.
    List<String> references() {
        return known.stream().filter(ref -> id(ref) >= 0).toList();
    }

    /// Id of the organization a reference means, or -1 when it is not of the region.
    int id(@Nullable String ref) {
        return ref == null ? -1 : ids.getOrDefault(root(ref), -1);
    }

    OrganizationBuilder build(List<Sourced<ZipPlaceFact>> zips) {
        zips.forEach(zip -> countyOfZip.putIfAbsent(zip.fact().zip(), zip.fact().county()));
        var identifiers = new TreeMap<String, TreeSet<String>>();
        for (var sourced : facts.take(OrganizationIdentifierFact.class)) {
            join(sourced.fact().organizationRef(), sourced.fact().identifier());
        }
        known.addAll(joined.keySet());
        for (var ref : List.copyOf(joined.keySet())) {
            identifiers.computeIfAbsent(root(ref), _ -> new TreeSet<>()).add(ref);
        }
        var groups = new TreeMap<String, List<Sourced<OrganizationFact>>>();
        for (var sourced : facts.take(OrganizationFact.class)) {
            var ref = sourced.fact().ref();
            known.add(ref);
            groups.computeIfAbsent(root(ref), _ -> new ArrayList<>()).add(sourced);
            identifiers.computeIfAbsent(root(ref), _ -> new TreeSet<>()).add(ref);
        }
        var merged = new ArrayList<Merged>();
        groups.forEach((root, group) -> {
            var one = merge(root, group, identifiers.getOrDefault(root, new TreeSet<>()));
            if (counties.isEmpty()
                    || one.address().county() != null
                            && counties.contains(one.address().county())) {
                merged.add(one);
            }
        });
        merged.sort(Comparator.comparing(Merged::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Merged::root));
        for (var id = 0; id < merged.size(); id++) {
            ids.put(merged.get(id).root(), id);
        }
        facts.narrow(references());
        organizations = finish(merged);
        return this;
    }

    private record Merged(
            String root,
            String name,
            Address address,
            List<OrganizationFact> statements,
            List<String> identifiers,
            Map<String, String> edits,
            List<Integer> sources) {
        /// What people said of a column, else the first statement that says something.
        @Nullable
        String said(String column, Function<OrganizationFact, @Nullable String> value) {
            var edit = edits.get(column);
            return edit == null ? first(statements, value) : edit.isEmpty() ? null : edit;
        }
    }

    private Merged merge(String root, List<Sourced<OrganizationFact>> group, TreeSet<String> identifiers) {
        group.sort(Comparator.comparingInt(
                        (Sourced<OrganizationFact> one) -> scheme(one.fact().ref()))
                .thenComparing(one -> facts.sources().get(one.source()).asOf(), Comparator.reverseOrder())
                .thenComparingInt(Sourced::source)
                .thenComparingInt(Sourced::row));
        var statements = group.stream().map(Sourced::fact).toList();
        var sources = group.stream().map(Sourced::source).distinct().sorted().toList();
        var name = Capitals.tamed(statements.getFirst().name().strip());
        var edits = new HashMap<String, String>();
        identifiers.forEach(reference -> edits.putAll(facts.editsOf(reference)));
        return new Merged(root, name, address(statements, edits), statements, List.copyOf(identifiers), edits, sources);
    }

    private static int scheme(String ref) {
        var rank = SCHEMES.indexOf(ref.substring(0, Math.max(0, ref.indexOf(':'))));
        return rank < 0 ? SCHEMES.size() : rank;
    }

    /// Street, city and ZIP code come from one statement, so that an address is never put together.
    private Address address(List<OrganizationFact> statements, Map<String, String> edits) {
        var place = statements.stream()
                .filter(one -> one.city() != null || one.zip() != null)
                .findFirst()
                .orElse(statements.getFirst());
        var spot = statements.stream()
                .filter(one -> one.latitude() != null && one.longitude() != null)
                .findFirst()
                .orElse(place);
        var county = first(statements, OrganizationFact::county);
        var zip = place.zip();
        if (county == null && zip != null && zip.length() >= 5) {
            county = countyOfZip.get(zip.substring(0, 5));
        }
        return new Address(
                edited(edits, "street", place.street()),
                edited(edits, "city", place.city()),
                edited(edits, "zip", zip),
                county == null ? null : county(county),
                place.state(),
                spot.latitude(),
                spot.longitude());
    }

    private static @Nullable String edited(Map<String, String> edits, String column, @Nullable String otherwise) {
        var edit = edits.get(column);
        return edit == null ? otherwise : edit.isEmpty() ? null : edit;
    }

    private static String county(String name) {
        var plain = name.strip();
        return plain.endsWith(" County") ? plain.substring(0, plain.length() - " County".length()) : plain;
    }

    private List<Organization> finish(List<Merged> merged) {
        var slugs = slugs(merged);
        var pupils = pupils();
        var list = new ArrayList<Organization>(merged.size());
        for (var id = 0; id < merged.size(); id++) {
            var one = merged.get(id);
            var said = one.statements();
            var type = said.getFirst().type();
            var parent = id(first(said, OrganizationFact::parentRef));
            list.add(new Organization(
                    id,
                    slugs.get(id),
                    one.name(),
                    one.said("name_es", OrganizationFact::nameEs),
                    type,
                    SegmentOf.type(type),
                    parent == id ? -1 : parent,
                    one.address(),
                    one.identifiers(),
                    one.said("website", OrganizationFact::website),
                    one.said("phone", OrganizationFact::phone),
                    one.said("grade_low", OrganizationFact::gradeLow),
                    one.said("grade_high", OrganizationFact::gradeHigh),
                    first(said, OrganizationFact::publicSector),
                    !said.getFirst().status().equals("closed"),
                    first(said, OrganizationFact::closedOn),
                    pupils.getOrDefault(id, List.of()),
                    one.sources()));
        }
        return List.copyOf(list);
    }

    /// An open organization that shares its name with closed ones has the plain name; otherwise city and then
    /// identifier tell them apart.
    private static List<String> slugs(List<Merged> merged) {
        var plain = new LinkedHashMap<String, List<Integer>>();
        for (var id = 0; id < merged.size(); id++) {
            plain.computeIfAbsent(Slugs.of(merged.get(id).name()), _ -> new ArrayList<>())
                    .add(id);
        }
        var slugs = new String[merged.size()];
        var taken = new TreeSet<>(plain.keySet());
        plain.forEach((slug, ids) -> {
            var open = ids.stream().filter(id -> open(merged.get(id))).toList();
            for (var id : ids) {
                if (ids.size() == 1 || open.size() == 1 && open.getFirst().equals(id)) {
                    slugs[id] = slug;
                    continue;
                }
                var city = merged.get(id).address().city();
                var withCity = city == null ? slug : slug + "-" + Slugs.of(city);
                slugs[id] = taken.add(withCity)
                        ? withCity
                        : slug + "-" + Slugs.of(merged.get(id).root());
            }
        });
        return List.of(slugs);
    }

    private static boolean open(Merged one) {
        return !one.statements().getFirst().status().equals("closed");
    }

    private Map<Integer, List<PupilCount>> pupils() {
        var pupils = new HashMap<Integer, List<PupilCount>>();
        for (var sourced : facts.take(PupilCountFact.class)) {
            var fact = sourced.fact();
            var id = id(fact.organizationRef());
            if (id >= 0) {
                var count = fact.pupils();
                var shown = count != null && count > 0 && count < SMALLEST_COUNT ? null : count;
                pupils.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(new PupilCount(fact.schoolYear(), fact.subgroup(), shown, sourced.source()));
            }
        }
        pupils.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(PupilCount::schoolYear).reversed()));
        return pupils;
    }

    private static <V> @Nullable V first(
            List<OrganizationFact> statements, Function<OrganizationFact, @Nullable V> value) {
        for (var statement : statements) {
            var said = value.apply(statement);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private void join(String one, String other) {
        var first = root(one);
        var second = root(other);
        joined.putIfAbsent(first, first);
        joined.putIfAbsent(second, second);
        if (!first.equals(second)) {
            // The smaller reference stands for both, so that the order of facts does not matter.
            var small = first.compareTo(second) < 0 ? first : second;
            joined.put(small.equals(first) ? second : first, small);
        }
    }

    private String root(String ref) {
        var at = ref;
        var up = joined.get(at);
        while (up != null && !up.equals(at)) {
            at = up;
            up = joined.get(at);
        }
        return at;
    }
}
