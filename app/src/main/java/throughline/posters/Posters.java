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
    /// Text grows where there is room; it never shrinks below the size of its paper.
    private static final List<Double> GROWTHS = List.of(1.5, 1.3, 1.2, 1.1, 1.05, 1.0);

    /// What two pages say where not all has room: fewer names of institutions and of next steps, then fewer steps.
    private static final List<Detail> DETAILS = List.of(
            Detail.ALL,
            new Detail(1, 1, Integer.MAX_VALUE),
            new Detail(1, 1, 5),
            new Detail(1, 1, 3),
            new Detail(1, 1, 2),
            new Detail(1, 1, 1));

    /// Parts of the height of a page to plan for. Measuring and setting agree but for the odd line.
    private static final List<Double> PARTS = List.of(0.99, 0.95, 0.9, 0.8);

    /// Pages of a language where two have no room for one step of each column, as in large print on small paper.
    private static final int MOST_PAGES = 3;

    /// Points by which large print comes nearer to the usual size where not even three pages have room for it.
    private static final double STEP = 1;

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
        for (var part : PARTS) {
            var plan = plan(job, part);
            var pages = plan.sheets().stream()
                    .mapToInt(sheet -> sheet.pages().size())
                    .sum();
            var set = Pdf.render(xhtml(plan, options), plan.fits() ? pages : 0).bytes();
            if (set != null) {
                return set;
            }
        }
        return Objects.requireNonNull(Pdf.render(xhtml(plan(job, PARTS.getLast()), options), 0)
                .bytes());
    }

    /// What is printed, and how large.
    ///
    /// @param fits whether all of it seems to have room on its pages
    private record Plan(List<PosterSheet> sheets, double points, boolean fits) {}

    /// All on one page in the largest letters that fit, or else on two, or else as much as two have room for.
    private Plan plan(Job job, double part) {
        var least = job.options().paper().points(job.options().largePrint());
        var plan = grown(job, part, Detail.ALL, 1).or(() -> grown(job, part, Detail.ALL, 2));
        if (plan.isPresent()) {
            return plan.get();
        }
        var normal = job.options().paper().points(false);
        for (var points = least; points >= normal; points -= STEP) {
            var columns = new Columns(job.options().paper(), points, part);
            for (var pages = 2; pages <= MOST_PAGES; pages++) {
                for (var detail : DETAILS) {
                    if (sheets(job, columns, detail, pages).stream().allMatch(columns::fit)) {
                        var fuller = fuller(job, columns, detail, pages);
                        return grown(job, part, fuller, pages)
                                .orElse(new Plan(sheets(job, columns, fuller, pages), points, true));
                    }
                }
            }
        }
        var columns = new Columns(job.options().paper(), normal, part);
        return new Plan(sheets(job, columns, DETAILS.getLast(), MOST_PAGES), normal, false);
    }

    /// The sheets in the largest letters that fit.
    private Optional<Plan> grown(Job job, double part, Detail detail, int pages) {
        var least = job.options().paper().points(job.options().largePrint());
        for (var growth : GROWTHS) {
            var columns = new Columns(job.options().paper(), least * growth, part);
            var sheets = sheets(job, columns, detail, pages);
            if (sheets.stream().allMatch(columns::fit)) {
                return Optional.of(new Plan(sheets, least * growth, true));
            }
        }
        return Optional.empty();
    }

    /// As much more of each column by turns as there is room for.
    private Detail fuller(Job job, Columns columns, Detail detail, int pages) {
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
                    && sheets(job, columns, more, pages).stream().allMatch(columns::fit)) {
                fuller = more;
                waiting.add(column);
            }
        }
        return fuller;
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

    private List<PosterSheet> sheets(Job job, Columns columns, Detail detail, int pages) {
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
                            pages);
                })
                .toList();
    }

    private String xhtml(Plan plan, PosterOptions options) {
        var output = new StringOutput(1 << 16);
        templates.render("posters/Poster.jte", parameters(plan.sheets(), options, plan.points()), output);
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
