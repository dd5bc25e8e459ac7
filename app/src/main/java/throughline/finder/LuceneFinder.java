package throughline.finder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import throughline.region.Region;

/// The Finder over a Lucene index in memory. Safe for all threads.
final class LuceneFinder implements Finder {
    /// With fewer results than this it is better to look further.
    private static final int FEW = 3;

    private final Region region;
    private final Rows rows;
    private final Columns columns;
    private final Index index;
    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final Dictionary dictionary;
    private final Gazetteer gazetteer;
    private final QueryMaker queries;
    private @Nullable Suggestions suggestions;

    private LuceneFinder(Rows rows, Columns columns, Index index) {
        this.region = rows.region();
        this.rows = rows;
        this.columns = columns;
        this.index = index;
        searcher = new IndexSearcher(index.reader());
        searcher.setSimilarity(new WeightSimilarity());
        searcher.setQueryCache(null);
        vocabulary = new Vocabulary(index.reader());
        dictionary = new Dictionary(region);
        gazetteer = new Gazetteer(region);
        queries = new QueryMaker(vocabulary, gazetteer, dictionary, rows.count());
    }

    static LuceneFinder over(Region region) {
        return over(region, null);
    }

    /// @param before the Finder of an earlier Region; what has not changed is taken over
    static LuceneFinder over(Region region, @Nullable LuceneFinder before) {
        var rows = new Rows(region);
        var columns = CompletableFuture.supplyAsync(() -> new Columns(rows));
        var index = Index.build(rows, before == null ? null : before.index);
        return new LuceneFinder(rows, columns.join(), index);
    }

    /// The same, with the index that [#keep] wrote for this Region.
    static LuceneFinder restore(Region region, Path folder) throws IOException {
        var rows = new Rows(region);
        var columns = CompletableFuture.supplyAsync(() -> new Columns(rows));
        var index = Index.restore(rows, folder);
        return new LuceneFinder(rows, columns.join(), index);
    }

    void keep(Path folder) throws IOException {
        index.keep(folder);
    }

    Index index() {
        return index;
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public FinderAnswer search(FinderQuery query) {
        var wanted = query.page() * FinderQuery.PAGE_SIZE;
        var mix = query.sort() == FinderQuery.Sort.RELEVANCE && !query.words().isBlank();
        var miles = distances(query);
        var matches = new Matches(columns, query, miles, mix ? Math.max(wanted, Mixer.MIXED) : wanted);
        var read = read(query.words(), matches);
        var best = mix ? Mixer.mix(matches.best(), rows, wanted) : matches.best();
        var hits = new ArrayList<FinderAnswer.Hit>();
        var found = new FoundThrough(region, read.typed());
        for (var i = wanted - FinderQuery.PAGE_SIZE; i < Math.min(wanted, best.size()); i++) {
            var row = best.get(i).row();
            var away = miles == null ? Float.NaN : miles.to(columns.organization(row));
            hits.add(new FinderAnswer.Hit(
                    rows.kind(row),
                    rows.id(row),
                    found.matched(rows.thing(row)),
                    Float.isNaN(away) ? null : (Double) (double) away));
        }
        return new FinderAnswer(query, matches.total(), hits, matches.facets(), read.corrected(), read.approximate());
    }

    /// How the words were understood.
    private record Reading(Typed typed, @Nullable String corrected, boolean approximate) {}

    private Reading read(String words, Matches matches) {
        var typed = Typed.of(words, dictionary);
        if (typed.words().isEmpty()) {
            for (var row = 0; row < rows.count(); row++) {
                matches.take(row, columns.worth(row));
            }
            return new Reading(typed, null, false);
        }
        var mended = typed;
        var approximate = false;
        for (var i = 0; i < mended.words().size(); ) {
            if (queries.isKnown(mended, i)) {
                i++;
                continue;
            }
            var meant = vocabulary.meant(mended.words().get(i).plain());
            if (meant.isPresent()) {
                mended = mended.with(i, meant.get());
                i++;
            } else if (mended.words().size() > 1) {
                mended = mended.without(i);
                approximate = true;
            } else {
                i++;
            }
        }
        var corrected = mended.equals(typed) ? null : mended.text();
        var places = queries.places(mended);
        if (!queries.namesPlace(mended)) {
            matches.withoutNames();
        }
        if (!places.isEmpty()) {
            matches.weigh(gazetteer.worths(places));
        }
        run(queries.all(mended), matches);
        for (var minimum = queries.countParts(mended) - 1; matches.seen() < FEW && minimum > 0; minimum--) {
            matches.clear();
            run(queries.some(mended, minimum), matches);
            approximate = true;
        }
        return new Reading(mended, corrected, approximate);
    }

    private void run(Query query, Matches matches) {
        try {
            searcher.search(query, matches.collectors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Distances distances(FinderQuery query) {
        return query.near()
                .flatMap(near -> region.findZip(near.zip()))
                .map(place -> new Distances(region, place))
                .orElse(null);
    }

    @Override
    public List<String> suggest(String words, int limit) {
        return suggestions().beginning(words, limit);
    }

    /// Made when somebody first types, so that the first page does not wait for it.
    private synchronized Suggestions suggestions() {
        var made = suggestions;
        if (made == null) {
            made = new Suggestions(rows, columns);
            suggestions = made;
        }
        return made;
    }

    @Override
    public void close() {
        try {
            index.reader().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
