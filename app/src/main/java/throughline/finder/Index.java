package throughline.finder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
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

/// An inverted index of the words of all things. Each of several threads writes its own range of rows into a part
/// of its own, so that the number of a document is the number of its row.
///
/// @param parts the files of each part, in memory
record Index(IndexReader reader, List<Directory> parts) {
    private static final int THREADS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    private static final double BUFFER_MEGABYTES = 128;

    Index {
        parts = List.copyOf(parts);
    }

    static Index build(Rows rows) {
        var describer = new Describer(rows.region());
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<Directory>>();
            for (var part : rows.parts(THREADS)) {
                running.add(threads.submit(() -> write(rows, describer, part[0], part[1])));
            }
            var parts = new ArrayList<Directory>();
            for (var one : running) {
                parts.add(one.get());
            }
            return open(parts);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search index cannot be built", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("building the search index was interrupted", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Index open(List<Directory> parts) throws IOException {
        var readers = new ArrayList<IndexReader>();
        for (var part : parts) {
            readers.add(DirectoryReader.open(part));
        }
        return new Index(new MultiReader(readers.toArray(IndexReader[]::new), true), parts);
    }

    /// Reads an index that [#keep] wrote.
    ///
    /// @throws IOException when there is none, or it has not one document for each row
    static Index restore(Rows rows, Path folder) throws IOException {
        var parts = new ArrayList<Directory>();
        for (var part = folder(folder, 0); Files.isDirectory(part); part = folder(folder, parts.size())) {
            try (var from = FSDirectory.open(part)) {
                parts.add(copy(from, memory()));
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
                copy(parts.get(part), to);
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

    private static Directory write(Rows rows, Describer describer, int from, int to) throws IOException {
        var settings = new IndexWriterConfig(new KeywordAnalyzer())
                .setSimilarity(new WeightSimilarity())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
        var directory = memory();
        try (var writer = new IndexWriter(directory, settings)) {
            var document = new DocumentWriter();
            for (var row = from; row < to; row++) {
                writer.addDocument(document.of(describer.words(rows.thing(row))));
            }
            writer.commit();
            return directory;
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
