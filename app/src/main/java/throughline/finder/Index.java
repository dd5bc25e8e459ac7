package throughline.finder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.jspecify.annotations.Nullable;

/// An inverted index of the words of all things. Each of several threads writes its own ranges of rows into parts
/// of their own, so that the number of a document is the number of its row. A part of which all words are the same as
/// before is taken over.
///
/// @param parts ranges of rows, in their order
record Index(IndexReader reader, List<IndexPart> parts) {
    /// Things of a part, about: with fewer, less is written again after a change; with more, fewer are looked up.
    private static final int THINGS = 8_000;
    private static final int MOST_PARTS = 8;

    private static final int THREADS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    private static final double BUFFER_MEGABYTES = 128;

    Index {
        parts = List.copyOf(parts);
    }

    static Index build(Rows rows) {
        return build(rows, null);
    }

    /// @param before the index of an earlier Region, which may have much in common with this one
    static Index build(Rows rows, @Nullable Index before) {
        var describer = new Describer(rows.region());
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var ranges = before == null ? List.<IndexPart.Range>of() : before.ranges(rows, describer, threads);
            if (ranges.isEmpty()) {
                ranges = rows.parts(Math.clamp(rows.count() / THINGS, THREADS, MOST_PARTS)).stream()
                        .map(part -> new IndexPart.Range(part[0], part[1], null))
                        .toList();
            }
            var running = new ArrayList<Future<IndexPart>>();
            for (var range : ranges) {
                var kept = range.kept();
                running.add(
                        kept != null
                                ? CompletableFuture.completedFuture(kept)
                                : threads.submit(() -> write(rows, describer, range.from(), range.to())));
            }
            return open(all(running));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> all(List<Future<T>> running) {
        var done = new ArrayList<T>();
        try {
            for (var one : running) {
                done.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search index cannot be built", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("building the search index was interrupted", e);
        }
        return done;
    }

    /// How the rows of another Region are cut into parts, as many of them as can be from this index; none when the
    /// Region has become another one.
    private List<IndexPart.Range> ranges(Rows rows, Describer describer, ExecutorService threads) {
        var known = parts.stream().mapToInt(part -> part.digests().size()).sum();
        if (Math.abs(rows.count() - known) > rows.count() / 20) {
            return List.of();
        }
        var running = new ArrayList<Future<Digests>>();
        for (var part : rows.parts(THREADS)) {
            running.add(threads.submit(() -> {
                var digests = new Digests(part[1] - part[0]);
                for (var row = part[0]; row < part[1]; row++) {
                    digests.add(describer.words(rows.thing(row)));
                }
                return digests;
            }));
        }
        return IndexPart.ranges(parts, Digests.joined(all(running)));
    }

    private static Index open(List<IndexPart> parts) throws IOException {
        // Parts are shared with the index before: each closes its own view of them.
        return new Index(
                new MultiReader(parts.stream().map(IndexPart::reader).toArray(IndexReader[]::new), false), parts);
    }

    /// Reads an index that [#keep] wrote.
    ///
    /// @throws IOException when there is none, or it has not one document for each row
    static Index restore(Rows rows, Path folder) throws IOException {
        var parts = new ArrayList<IndexPart>();
        for (var part = folder(folder, 0); Files.isDirectory(part); part = folder(folder, parts.size())) {
            try (var from = FSDirectory.open(part)) {
                parts.add(IndexPart.open(copy(from, memory()), new Digests(0)));
            }
        }
        var index = open(parts);
        if (index.reader().maxDoc() != rows.count() || index.reader().hasDeletions()) {
            throw new IOException(
                    "the kept index has " + index.reader().maxDoc() + " documents for " + rows.count() + " things");
        }
        return index;
    }

    /// Writes the files of the index into a folder.
    void keep(Path folder) throws IOException {
        for (var part = 0; part < parts.size(); part++) {
            try (var to = FSDirectory.open(folder(folder, part))) {
                copy(parts.get(part).files(), to);
            }
        }
    }

    /// Each file in one array: whoever reads looks at a slice for every word, and those of arrays cost least.
    private static Directory memory() {
        return new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    }

    private static Path folder(Path folder, int part) {
        return folder.resolve("index-" + part);
    }

    private static Directory copy(Directory from, Directory to) throws IOException {
        for (var file : from.listAll()) {
            to.copyFrom(from, file, file, IOContext.DEFAULT);
        }
        return to;
    }

    private static IndexPart write(Rows rows, Describer describer, int from, int to) throws IOException {
        var settings = new IndexWriterConfig(new KeywordAnalyzer())
                .setSimilarity(new WeightSimilarity())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
        var directory = memory();
        try (var writer = new IndexWriter(directory, settings)) {
            var document = new DocumentWriter();
            var digests = new Digests(to - from);
            for (var row = from; row < to; row++) {
                var words = describer.words(rows.thing(row));
                digests.add(words);
                writer.addDocument(document.of(words));
            }
            writer.commit();
            return IndexPart.open(directory, digests);
        }
    }

    /// Makes the document of a thing; streams are used again from document to document.
    private static final class DocumentWriter {
        private static final Map<Field, FieldType> TYPES = new EnumMap<>(Field.class);

        static {
            for (var field : Field.values()) {
                var type = new FieldType();
                type.setTokenized(true);
                type.setIndexOptions(IndexOptions.DOCS);
                type.setOmitNorms(!field.lengthCounts());
                type.freeze();
                TYPES.put(field, type);
            }
        }

        private final Map<Field, WordsStream> streams = new EnumMap<>(Field.class);

        List<org.apache.lucene.document.Field> of(Words words) {
            var fields = new ArrayList<org.apache.lucene.document.Field>();
            for (var field : words.fields()) {
                var list = words.of(field);
                if (!list.isEmpty()) {
                    var stream = streams.computeIfAbsent(field, _ -> new WordsStream())
                            .with(list);
                    fields.add(new org.apache.lucene.document.Field(field.key(), stream, TYPES.get(field)));
                }
            }
            return fields;
        }
    }
}
