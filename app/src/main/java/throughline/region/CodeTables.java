package throughline.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.reference.CodeFact;

/// The code tables by scheme, and the sectors and pathways that are read out of them.
final class CodeTables {
    private final Map<String, SequencedMap<String, Code>> schemes = new TreeMap<>();
    private final List<Sector> sectors;

    /// Of several statements about a code the first title stands; Spanish titles and definitions are taken
    /// from whichever has them.
    static CodeTables of(List<Sourced<CodeFact>> facts) {
        return new CodeTables(facts.stream().map(CodeTables::code).toList());
    }

    /// The tables of codes in their order, scheme by scheme or mixed.
    CodeTables(List<Code> codes) {
        for (var code : codes) {
            schemes.computeIfAbsent(code.scheme(), _ -> new LinkedHashMap<>())
                    .merge(code.code(), code, CodeTables::completed);
        }
        sectors = sectors(codes("ca-sector"), codes("ca-pathway"));
    }

    private static Code code(Sourced<CodeFact> sourced) {
        var fact = sourced.fact();
        return new Code(
                fact.scheme(),
                fact.code(),
                fact.title(),
                fact.titleEs(),
                fact.definition(),
                fact.level(),
                fact.parentCode(),
                sourced.source());
    }

    /// All codes, scheme by scheme.
    List<Code> all() {
        return schemes.values().stream()
                .flatMap(codes -> codes.values().stream())
                .toList();
    }

    private static Code completed(Code one, Code other) {
        return new Code(
                one.scheme(),
                one.code(),
                one.title(),
                or(one.titleEs(), other.titleEs()),
                or(one.definition(), other.definition()),
                or(one.level(), other.level()),
                or(one.parent(), other.parent()),
                one.sourceId());
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    Optional<Code> find(String scheme, String code) {
        var codes = schemes.get(scheme);
        return codes == null ? Optional.empty() : Optional.ofNullable(codes.get(code));
    }

    List<Code> codes(String scheme) {
        var codes = schemes.get(scheme);
        return codes == null ? List.of() : List.copyOf(codes.values());
    }

    List<Sector> sectors() {
        return sectors;
    }

    private static List<Sector> sectors(List<Code> sectorCodes, List<Code> pathwayCodes) {
        var pathways = new HashMap<Integer, List<Sector.Pathway>>();
        var taken = new HashMap<String, Integer>();
        pathwayCodes.forEach(code -> taken.merge(Slugs.of(code.title()), 1, Integer::sum));
        for (var code : pathwayCodes) {
            var sector = Place.ofPathway(code.code()).sector();
            var plain = Slugs.of(code.title());
            var slug = taken.getOrDefault(plain, 0) > 1 ? plain + "-" + Slugs.of(code.code()) : plain;
            pathways.computeIfAbsent(sector, _ -> new ArrayList<>())
                    .add(new Sector.Pathway(
                            code.code(), sector, slug, code.title(), code.titleEs(), code.definition()));
        }
        var sectors = new ArrayList<Sector>();
        for (var code : sectorCodes) {
            var number = Integer.parseInt(code.code());
            var own = pathways.getOrDefault(number, new ArrayList<>());
            own.sort(Comparator.comparing(Sector.Pathway::code));
            sectors.add(new Sector(number, Slugs.of(code.title()), code.title(), code.titleEs(), own));
        }
        sectors.sort(Comparator.comparingInt(Sector::number));
        return List.copyOf(sectors);
    }
}
