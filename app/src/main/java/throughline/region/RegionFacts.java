package throughline.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.imports.Fact;

/// All facts a Region is built from, by type, as they were read from one state of the database.
///
/// Lists are handed over to the builder, which may forget them while it works: [#take] gives a list once.
final class RegionFacts {
    private final String version;
    private final LocalDate day;
    private final Profile profile;
    private final List<Source> sources;
    private final Map<Class<?>, List<?>> facts = new HashMap<>();

    RegionFacts(String version, LocalDate day, Profile profile, List<Source> sources) {
        this.version = version;
        this.day = day;
        this.profile = profile;
        this.sources = List.copyOf(sources);
    }

    String version() {
        return version;
    }

    /// The day on which the facts were read.
    LocalDate day() {
        return day;
    }

    Profile profile() {
        return profile;
    }

    List<Source> sources() {
        return sources;
    }

    <T extends Fact> void put(Class<T> type, List<Sourced<T>> list) {
        facts.put(type, list);
    }

    /// Adds one fact; its row is its place among the facts of its type.
    @SuppressWarnings("unchecked")
    <T extends Fact> RegionFacts add(int source, T fact) {
        var list = (List<Sourced<T>>) facts.computeIfAbsent(fact.getClass(), _ -> new ArrayList<Sourced<T>>());
        list.add(new Sourced<>(fact, source, list.size()));
        return this;
    }

    /// The facts of a type, which are then forgotten here.
    @SuppressWarnings("unchecked")
    <T extends Fact> List<Sourced<T>> take(Class<T> type) {
        var list = facts.remove(type);
        return list == null ? List.of() : (List<Sourced<T>>) list;
    }
}
