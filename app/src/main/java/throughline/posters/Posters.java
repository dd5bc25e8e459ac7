package throughline.posters;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import throughline.engine.map.CareerMap;
import throughline.maps.StepWords;
import throughline.region.Region;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.Words;

/// Sets career maps on paper. Thread-safe.
@Component
final class Posters {
    /// Text grows where there is room on the one page; it never shrinks below the size of its paper.
    private static final List<Double> GROWTHS = List.of(1.5, 1.3, 1.15, 1.0);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    Posters() {
        for (var language : Language.values()) {
            texts.put(language, Texts.load(language));
        }
    }

    /// The poster of a map as a tagged PDF: one page for each language, or two where the text would have to shrink.
    ///
    /// @param base  public address of the installation without a slash at the end
    /// @param path  path of the map's page without language, for example `/maps/pathways/welding`
    /// @param today day that decides for which school year it is
    byte[] poster(Region region, CareerMap map, PosterOptions options, String base, String path, LocalDate today) {
        var job = new Job(region, map, options, base, path, today);
        for (var growth : GROWTHS) {
            var points = options.paper().points(options.largePrint()) * growth;
            var columns = new Columns(options.paper(), points);
            var sheets = sheets(job, columns, false);
            if (sheets.stream().allMatch(sheet -> columns.fits(sheet.pages().getFirst()))) {
                var rendered = Pdf.render(
                        xhtml(sheets, options, points), options.languages().size());
                if (rendered.bytes() != null) {
                    return rendered.bytes();
                }
            }
        }
        var points = options.paper().points(options.largePrint());
        var sheets = sheets(job, new Columns(options.paper(), points), true);
        return Objects.requireNonNull(
                Pdf.render(xhtml(sheets, options, points), 0).bytes());
    }

    private record Job(
            Region region, CareerMap map, PosterOptions options, String base, String path, LocalDate today) {}

    private List<PosterSheet> sheets(Job job, Columns columns, boolean split) {
        return job.options().languages().stream()
                .map(language -> {
                    var words = Objects.requireNonNull(texts.get(language));
                    var maker =
                            new SheetMaker(language, words, new StepWords(job.region(), language, words), job.map());
                    var name = Words.of(
                            language,
                            job.region().profile().name(),
                            job.region().profile().nameEs());
                    var address = job.base() + language.prefix() + job.path();
                    return maker.sheet(
                            language.tag(), name.value(), job.options(), address, job.today(), columns, split);
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
