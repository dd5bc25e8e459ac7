package throughline.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;

/// All crosswalks at one day, local overrides applied. Immutable and safe to share.
///
/// Crosswalks are many to many: what leads along them fans out, so amounts must never be added through them
/// unweighted. Targets come in the order of their codes.
public final class Crosswalks {
    private final Map<Pair, SequencedMap<String, List<Target>>> links;
    private final Map<Pair, Integer> longestPrefix;

    private Crosswalks(Map<Pair, SequencedMap<String, List<Target>>> links, Map<Pair, Integer> longestPrefix) {
        this.links = links;
        this.longestPrefix = longestPrefix;
    }

    /// Where a code leads.
    ///
    /// @param note   what the published table or the override's reason says
    /// @param local  whether a region added the link
    public record Target(String code, String note, boolean local) {}

    /// A code of a scheme on a path.
    public record Step(String scheme, String code) {}

    /// A way from a code over intermediate codes, each step visible; the first step is where it starts.
    public record Path(List<Step> steps) {
        public Path {
            steps = List.copyOf(steps);
        }

        /// The code reached.
        public String end() {
            return steps.getLast().code();
        }

        private Path plus(Step step) {
            var longer = new ArrayList<>(steps);
            longer.add(step);
            return new Path(longer);
        }
    }

    private record Pair(String from, String to) {}

    /// Builds crosswalks from published links and the overrides that are valid on a day.
    public static Crosswalks of(
            Collection<CrosswalkFact> facts, Collection<CrosswalkOverrideFact> overrides, LocalDate day) {
        var all = new LinkedHashMap<Pair, TreeMap<String, TreeMap<String, Target>>>();
        for (var fact : facts) {
            targets(all, fact.fromScheme(), fact.toScheme(), fact.fromCode())
                    .putIfAbsent(
                            fact.toCode(), new Target(fact.toCode(), fact.note() == null ? "" : fact.note(), false));
        }
        for (var override : overrides) {
            if (valid(override, day)) {
                var targets = targets(all, override.fromScheme(), override.toScheme(), override.fromCode());
                if (override.action().equals("remove")) {
                    targets.remove(override.toCode());
                } else {
                    targets.put(override.toCode(), new Target(override.toCode(), override.reason(), true));
                }
            }
        }
        var links = new LinkedHashMap<Pair, SequencedMap<String, List<Target>>>();
        var longest = new LinkedHashMap<Pair, Integer>();
        all.forEach((pair, codes) -> {
            var frozen = new LinkedHashMap<String, List<Target>>();
            codes.forEach((code, targets) -> {
                if (!targets.isEmpty()) {
                    frozen.put(code, List.copyOf(targets.values()));
                    longest.merge(pair, code.length(), Math::max);
                }
            });
            links.put(pair, Collections.unmodifiableSequencedMap(frozen));
        });
        return new Crosswalks(links, longest);
    }

    private static boolean valid(CrosswalkOverrideFact override, LocalDate day) {
        return !day.isBefore(override.validFrom()) && (override.validTo() == null || !day.isAfter(override.validTo()));
    }

    private static TreeMap<String, Target> targets(
            Map<Pair, TreeMap<String, TreeMap<String, Target>>> all, String from, String to, String code) {
        return all.computeIfAbsent(new Pair(from, to), _ -> new TreeMap<>())
                .computeIfAbsent(code, _ -> new TreeMap<>());
    }

    /// Where a code leads in another scheme, in the order of codes; empty when nowhere.
    public List<Target> targets(String fromScheme, String code, String toScheme) {
        return links(fromScheme, toScheme).getOrDefault(code, List.of());
    }

    /// All links from one scheme to another, in the order of codes.
    public SequencedMap<String, List<Target>> links(String fromScheme, String toScheme) {
        return links.getOrDefault(
                new Pair(fromScheme, toScheme), Collections.unmodifiableSequencedMap(new TreeMap<>()));
    }

    /// The link of the longest prefix of a code, for assignments such as `top-prefix` to `ca-pathway`.
    public Optional<Target> findByPrefix(String prefixScheme, String code, String toScheme) {
        var pair = new Pair(prefixScheme, toScheme);
        var prefixes = links.get(pair);
        if (prefixes == null) {
            return Optional.empty();
        }
        for (var length = Math.min(code.length(), longestPrefix.getOrDefault(pair, 0)); length > 0; length--) {
            var targets = prefixes.get(code.substring(0, length));
            if (targets != null) {
                return Optional.of(targets.getFirst());
            }
        }
        return Optional.empty();
    }

    /// Every way from a code through the schemes in turn, for example `top`, `cip2020`, `soc2018`; in the order of
    /// codes, intermediate codes first. A code without a link ends its way unreported.
    public List<Path> paths(String code, String... schemes) {
        var paths = List.of(new Path(List.of(new Step(schemes[0], code))));
        for (var i = 1; i < schemes.length; i++) {
            var longer = new ArrayList<Path>();
            for (var path : paths) {
                for (var target : targets(schemes[i - 1], path.end(), schemes[i])) {
                    longer.add(path.plus(new Step(schemes[i], target.code())));
                }
            }
            paths = longer;
        }
        return List.copyOf(paths);
    }

    /// The codes that [#paths] reach, each once, with all ways to it.
    public SequencedMap<String, List<Path>> reached(String code, String... schemes) {
        var reached = new LinkedHashMap<String, List<Path>>();
        paths(code, schemes)
                .forEach(path -> reached.computeIfAbsent(path.end(), _ -> new ArrayList<>())
                        .add(path));
        return Collections.unmodifiableSequencedMap(reached);
    }

    /// Codes of a scheme that have a link to another scheme.
    public SequencedSet<String> sources(String fromScheme, String toScheme) {
        return Collections.unmodifiableSequencedSet(
                new LinkedHashSet<>(links(fromScheme, toScheme).keySet()));
    }
}
