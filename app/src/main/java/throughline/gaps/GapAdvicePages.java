package throughline.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import throughline.region.Advised;
import throughline.region.Organization;
import throughline.web.Format;
import throughline.web.Page;
import throughline.web.Visit;

/// What gaps give reason to do, and how much their ranking depends on the way of counting.
@Controller
final class GapAdvicePages {
    private static final int EACH = 12;

    /// Of one kind alone, as much as a page of 100 KB holds.
    private static final int OF_ONE_KIND = 80;

    private static final int RANKED = 25;
    private static final int SCHOOLS = 6;

    private final GapDesk desk;
    private final MarkRules rules;

    GapAdvicePages(GapDesk desk, MarkRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    @GetMapping("/gaps/recommendations")
    Page recommendations(Visit visit) {
        var region = visit.region();
        var areas = RegionGaps.areas(region);
        if (areas.isEmpty()) {
            return GapsNothingPage.INSTANCE;
        }
        var gaps =
                desk.of(region, GapParameters.read(visit, areas, rules).query().basis());
        var names = GapNames.of(visit);
        var zip = visit.parameter("zip");
        var place = zip.isEmpty() ? Optional.<throughline.region.Address>empty() : region.findZip(zip);
        var all = new Recommendations(gaps, LocalDate.now(Format.ZONE), place).list();
        var words = new RecommendationWords(visit.texts(), Format.of(visit.language()), names);
        var groups = new ArrayList<GapRecommendationsPage.Group>();
        var asked = kind(visit.parameter("kind"));
        for (var kind : asked.isPresent() ? List.of(asked.get()) : List.of(Recommendation.Kind.values())) {
            var of = all.stream().filter(one -> one.kind() == kind).toList();
            if (!of.isEmpty()) {
                groups.add(new GapRecommendationsPage.Group(
                        GapNames.key(kind),
                        of.size(),
                        of.stream()
                                .limit(asked.isPresent() ? OF_ONE_KIND : EACH)
                                .map(one -> line(one, gaps.area(), words, names))
                                .toList()));
            }
        }
        return new GapRecommendationsPage(
                gaps.area(),
                asked.map(GapNames::key).orElse(""),
                zip.length() > 10 ? zip.substring(0, 10) : zip,
                !zip.isEmpty() && place.isEmpty(),
                groups,
                GapListing.sources(gaps, names));
    }

    private static Optional<Recommendation.Kind> kind(String asked) {
        return Arrays.stream(Recommendation.Kind.values())
                .filter(kind -> GapNames.key(kind).equals(asked))
                .findFirst();
    }

    private static GapRecommendationsPage.Line line(
            Recommendation one, String area, RecommendationWords words, GapNames names) {
        var advised = one.advised(names.region(), area);
        return new GapRecommendationsPage.Line(
                names.title(one.occupation()),
                GapNames.path(one.occupation()),
                one.score().rounded(0).longValueExact(),
                words.reason(one),
                words.pay(one),
                advised.map(Advised::state).orElse(""),
                advised.map(Advised::since).orElse(null),
                things(one.institutions(), names),
                things(one.schools().stream().limit(SCHOOLS).toList(), names));
    }

    private static List<GapRecommendationsPage.Thing> things(List<Organization> organizations, GapNames names) {
        return organizations.stream()
                .map(one -> new GapRecommendationsPage.Thing(names.title(one), "/institutions/" + one.slug()))
                .toList();
    }

    @GetMapping("/gaps/sensitivity")
    Page sensitivity(Visit visit) {
        var region = visit.region();
        var areas = RegionGaps.areas(region);
        if (areas.isEmpty()) {
            return GapsNothingPage.INSTANCE;
        }
        var query = GapParameters.read(visit, areas, rules).query();
        var gaps = desk.of(region, query.basis());
        var names = GapNames.of(visit);
        var found = Sensitivity.of(
                gaps, query, asked(query), RANKED, LocalDate.now(Format.ZONE), basis -> desk.of(region, basis));
        var variants = List.of(Sensitivity.Variant.values());
        return new GapSensitivityPage(
                gaps.area(),
                Arrays.stream(Sensitivity.Variant.values()).map(GapNames::key).toList(),
                variants.stream()
                        .map(variant -> found.kept().getOrDefault(variant, 0))
                        .toList(),
                found.first().stream()
                        .map(line -> new GapSensitivityPage.Line(
                                names.title(line.occupation()),
                                GapNames.path(line.occupation()),
                                GapNames.hundredths(line.possible().low()),
                                variants.stream()
                                        .map(variant -> found.place(
                                                variant, line.occupation().soc()))
                                        .toList()))
                        .toList(),
                GapListing.sources(gaps, names));
    }

    private List<MarkRule> asked(GapQuery query) {
        return query.rule() == null
                ? List.of()
                : rules.find(query.rule()).stream().toList();
    }
}
