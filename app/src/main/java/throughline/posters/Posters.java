package throughline.posters;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Lane;
import throughline.maps.StepWords;
import throughline.posters.SheetMaker.Detail;
import throughline.region.Region;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.Words;

/// Sets career maps on paper. Thread-safe.
@Component
final class Posters {
    /// Text grows where there is room on the one page; it never shrinks below the size of its paper.
    private static final List<Double> GROWTHS = List.of(1.5, 1.3, 1.15, 1.0);

    /// What two pages say where not all has room: fewer names of institutions and of next steps, then fewer steps.
    private static final List<Detail> DETAILS = List.of(
            Detail.ALL,
            new Detail(1, 1, Integer.MAX_VALUE),
            new Detail(1, 1, 5),
            new Detail(1, 1, 3),
            new Detail(1, 1, 2),
            new Detail(1, 1, 1));

    /// How full two pages may seem to be. Letters can only be counted; setting the pages tells what is true.
    private static final List<Double> FILLS = List.of(1.2, 1.0, 0.85, 0.7);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    Posters() {
        for (var language : Language.values()) {
            texts.put(language, Texts.load(language));
        }
    }

    /// The poster of a map as a tagged PDF: one page for each language, or two where the text would have to shrink.
    /// Where two do not suffice either, they say less and name how much stands on the live map only.
    ///
    /// @param base  public address of the installation without a slash at the end
    /// @param path  path of the map's page without language, for example `/maps/pathways/welding`
    /// @param today day that decides for which school year it is
    byte[] poster(Region region, CareerMap map, PosterOptions options, String base, String path, LocalDate today) {
        var job = new Job(region, map, options, base, path, today, codes(options, base, path));
        var least = options.paper().points(options.largePrint());
        for (var growth : GROWTHS) {
            var set = set(job, least * growth, Detail.ALL, false);
            if (set != null) {
                return set;
            }
        }
        for (var detail : DETAILS) {
            var set = set(job, least, detail, true);
            if (set != null) {
                return filled(job, least, detail).orElse(set);
            }
        }
        var sheets = sheets(job, new Columns(options.paper(), least), DETAILS.getLast(), true);
        return Objects.requireNonNull(
                Pdf.render(xhtml(sheets, options, least), 0).bytes());
    }

    /// Two pages that say as much more as there is room for.
    private Optional<byte[]> filled(Job job, double points, Detail detail) {
        var columns = new Columns(job.options().paper(), points);
        for (var full : FILLS) {
            var fuller = fuller(job, columns, detail, full);
            var set = fuller.equals(detail) ? null : set(job, points, fuller, true);
            if (set != null) {
                return Optional.of(set);
            }
        }
        return Optional.empty();
    }

    /// As much more of each column by turns as there seems to be room for.
    private Detail fuller(Job job, Columns columns, Detail detail, double full) {
        var waiting = new ArrayDeque<>(List.of(Column.values()));
        var fuller = detail;
        while (!waiting.isEmpty()) {
            var column = waiting.remove();
            var most = fuller.cards(column);
            var more = fuller.withOneMore(column);
            if (job.map().steps().stream()
                                    .filter(step -> step.column() == column && step.lane() == Lane.STEPS)
                                    .count()
                            > most
                    && sheets(job, columns, more, true).stream()
                            .allMatch(sheet -> sheet.pages().stream().allMatch(page -> columns.fits(page, full)))) {
                fuller = more;
                waiting.add(column);
            }
        }
        return fuller;
    }

    /// The sheets at a size of the text, if each has room on its page, or on two.
    private byte @Nullable [] set(Job job, double points, Detail detail, boolean split) {
        var columns = new Columns(job.options().paper(), points);
        var sheets = sheets(job, columns, detail, split);
        if (!sheets.stream().allMatch(sheet -> sheet.pages().stream().allMatch(columns::fits))) {
            return null;
        }
        var pages = sheets.stream().mapToInt(sheet -> sheet.pages().size()).sum();
        return Pdf.render(xhtml(sheets, job.options(), points), pages).bytes();
    }

    private static Map<Language, String> codes(PosterOptions options, String base, String path) {
        var codes = new EnumMap<Language, String>(Language.class);
        options.languages().forEach(language -> codes.put(language, QrCode.of(base + language.prefix() + path)));
        return codes;
    }

    private record Job(
            Region region,
            CareerMap map,
            PosterOptions options,
            String base,
            String path,
            LocalDate today,
            Map<Language, String> codes) {}

    private List<PosterSheet> sheets(Job job, Columns columns, Detail detail, boolean split) {
        return job.options().languages().stream()
                .map(language -> {
                    var words = Objects.requireNonNull(texts.get(language));
                    var maker = new SheetMaker(
                            language, words, new StepWords(job.region(), language, words), job.map(), detail);
                    var name = Words.of(
                            language,
                            job.region().profile().name(),
                            job.region().profile().nameEs());
                    var address = job.base() + language.prefix() + job.path();
                    return maker.sheet(
                            language.tag(),
                            name.value(),
                            job.options(),
                            address,
                            Objects.requireNonNull(job.codes().get(language)),
                            job.today(),
                            columns,
                            split);
                })
                .toList();
    }

    private String xhtml(List<PosterSheet> sheets, PosterOptions options, double points) {
        var output = new StringOutput(1 << 16);
        templates.render("posters/Poster.jte", parameters(sheets, options, points), output);
        return output.toString();
    }

    private static Map<String, Object> parameters(List<PosterSheet> sheets, PosterOptions options, double points) {
        return Map.of(
                "sheets",
                sheets,
                "size",
                options.paper().size(),
                "points",
                Double.toString(points),
                "saveInk",
                options.saveInk());
    }
}
