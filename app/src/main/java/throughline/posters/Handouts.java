package throughline.posters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.engine.map.CareerMap;
import throughline.maps.MapAddress;
import throughline.platform.Progress;
import throughline.region.Region;

/// Packets to hand out: sheets of several maps in one PDF, each as often as wanted, ready for the printer of a school.
/// Thread-safe.
@Component
public final class Handouts {
    /// More sheets than a counselor hands out at once.
    public static final int MOST_SHEETS = 120;

    private final Posters posters;

    Handouts(Posters posters) {
        this.posters = posters;
    }

    /// How a packet is wanted.
    ///
    /// @param paper    key of a paper size
    /// @param language `en`, `es` or `both`
    /// @param school   name of the school, top right
    /// @param copies   how often each sheet is repeated
    public record Wish(
            String paper,
            String language,
            boolean largePrint,
            @Nullable String school,
            int copies) {
        public Wish {
            if (Paper.find(paper).isEmpty() || PosterPages.languages(language).isEmpty() || copies < 1) {
                throw new IllegalArgumentException("no such packet: " + paper + ", " + language + ", " + copies);
            }
        }

        /// The wish, if paper and language exist and copies are from 1 to 40.
        public static Optional<Wish> find(
                String paper, String language, boolean largePrint, @Nullable String school, int copies) {
            return Paper.find(paper).isEmpty()
                            || PosterPages.languages(language).isEmpty()
                            || copies < 1
                            || copies > 40
                    ? Optional.empty()
                    : Optional.of(new Wish(paper, language, largePrint, school, copies));
        }

        private PosterOptions options() {
            return new PosterOptions(
                    Paper.find(paper).orElseThrow(), PosterPages.languages(language), largePrint, false, school, null);
        }
    }

    /// Keys of the paper sizes.
    public static List<String> papers() {
        return Stream.of(Paper.LETTER, Paper.TABLOID, Paper.A4, Paper.A3)
                .map(Paper::key)
                .toList();
    }

    /// The sheets of all maps as one tagged PDF. They are set on all processors; `progress` counts maps.
    ///
    /// @param base public address of the installation, for the codes
    /// @throws Progress.Cancelled when `progress` asked to stop
    public byte[] packet(
            Region region, List<CareerMap> maps, Wish wish, String base, LocalDate today, Progress progress) {
        var sheets = new ArrayList<Future<byte[]>>();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var map : maps) {
                sheets.add(threads.submit(
                        () -> posters.poster(region, map, wish.options(), base, MapAddress.of(map.subject()), today)));
            }
            var set = new ArrayList<byte[]>();
            try {
                for (var sheet : sheets) {
                    progress.check();
                    set.add(sheet.get());
                    progress.advance(1);
                }
            } catch (ExecutionException failed) {
                throw new CompletionException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } finally {
                sheets.forEach(sheet -> sheet.cancel(true));
            }
            return merged(set, wish.copies());
        }
    }

    private static byte[] merged(List<byte[]> sheets, int copies) {
        if (sheets.size() == 1 && copies == 1) {
            return sheets.getFirst();
        }
        var merger = new PDFMergerUtility();
        for (var sheet : sheets) {
            for (var copy = 0; copy < copies; copy++) {
                merger.addSource(new RandomAccessReadBuffer(sheet));
            }
        }
        var out = new ByteArrayOutputStream(1 << 20);
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
