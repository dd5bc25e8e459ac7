package throughline.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import throughline.agreements.SignedStore.Signed;
import throughline.history.Overlay;
import throughline.imports.Fact;

/// All facts a Region is built from, by type, as they were read from one state of the database.
///
/// Facts may still be on their way while others are used: [#take] waits for those it is asked for, and gives
/// them once. What belongs to an organization is read after [#narrow] has said which organizations count.
final class RegionFacts {
    private final String version;
    private final LocalDate day;
    private final Profile profile;
    private final List<Source> sources;
    private final Consumer<Collection<String>> narrowing;
    private List<Advised> advised = List.of();
    private List<Signed> signed = List.of();
    private final Map<Class<?>, Future<? extends List<?>>> facts = new ConcurrentHashMap<>();

    private Overlay overlay = Overlay.NONE;

    /// @param narrowing starts reading what belongs to the organizations of the references
    RegionFacts(
            String version,
            LocalDate day,
            Profile profile,
            List<Source> sources,
            Consumer<Collection<String>> narrowing) {
        this.version = version;
        this.day = day;
        this.profile = profile;
        this.sources = List.copyOf(sources);
        this.narrowing = narrowing;
    }

    /// With what people changed and confirmed.
    RegionFacts with(Overlay changes) {
        overlay = changes;
        return this;
    }

    /// What people changed of an organization, by column.
    Map<String, String> editsOf(String reference) {
        return overlay.of("organization").getOrDefault(reference, Map.of());
    }

    /// When owners last said that facts are true, by table and key.
    Map<String, Map<String, LocalDate>> confirmed() {
        return overlay.confirmed();
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

    /// Takes the agreements that were signed here; the last source is theirs.
    RegionFacts sign(List<Signed> agreements) {
        signed = List.copyOf(agreements);
        return this;
    }

    List<Signed> signed() {
        return signed;
    }

    /// What people decided about recommendations.
    List<Advised> advised() {
        return advised;
    }

    void advise(List<Advised> decided) {
        advised = List.copyOf(decided);
    }

    <T extends Fact> void put(Class<T> type, Future<List<Sourced<T>>> list) {
        facts.put(type, list);
    }

    /// Adds one fact; its row is its place among the facts of its type.
    @SuppressWarnings("unchecked")
    <T extends Fact> RegionFacts add(int source, T fact) {
        var future = facts.computeIfAbsent(
                fact.getClass(), _ -> CompletableFuture.completedFuture(new ArrayList<Sourced<T>>()));
        var list = (List<Sourced<T>>) read(future);
        list.add(new Sourced<>(fact, source, list.size()));
        return this;
    }

    /// Says which organizations are of the region, by all of their references.
    void narrow(Collection<String> references) {
        narrowing.accept(references);
    }

    /// The facts of a type, which are then forgotten here.
    @SuppressWarnings("unchecked")
    <T extends Fact> List<Sourced<T>> take(Class<T> type) {
        var future = facts.remove(type);
        return future == null ? List.of() : (List<Sourced<T>>) read(future);
    }

    private static List<?> read(Future<? extends List<?>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the facts of the region cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading the facts of the region was interrupted", e);
        }
    }
}
