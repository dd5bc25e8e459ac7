package throughline.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.Finding;
import throughline.maps.LintRule;
import throughline.maps.MapAddress;
import throughline.maps.Maps;
import throughline.maps.StepWords;
import throughline.web.ErrorPages;
import throughline.web.Format;
import throughline.web.Page;
import throughline.web.Visit;

/// The rules of maps applied to one map: `/maps/pathways/welding/checks`.
@Controller
final class MapChecks {
    /// Findings of one severity that a light page has room for.
    private static final int MOST = 70;

    private final Maps maps;
    private final ErrorPages errors;

    MapChecks(Maps maps, ErrorPages errors) {
        this.maps = maps;
        this.errors = errors;
    }

    @GetMapping({"/maps/{kind}/{key}/checks", "/maps/{kind}/{school}/{key}/checks"})
    Page checks(
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable String school,
            @PathVariable String key,
            Visit visit) {
        var day = LocalDate.now(Format.ZONE);
        return Subject.parse(kind + "/" + (school == null ? "" : school + "/") + key)
                .flatMap(subject -> maps.find(visit.region(), day, subject, View.PUBLIC.withAll()))
                .<Page>map(map -> page(map, day, visit))
                .orElseGet(() -> errors.notFound(visit));
    }

    private MapChecksPage page(CareerMap map, LocalDate day, Visit visit) {
        var words = new StepWords(visit.region(), visit.language(), visit.texts());
        var findings = new ArrayList<>(maps.findings(visit.region(), day, map));
        findings.addAll(TwinCheck.of(visit.region()).check(map));
        var groups = new ArrayList<MapChecksPage.Group>();
        for (var severity : LintRule.Severity.values()) {
            var all = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!all.isEmpty()) {
                groups.add(new MapChecksPage.Group(severity, all.size(), rules(all, words)));
            }
        }
        return new MapChecksPage(
                words.words(map.title()),
                MapAddress.of(map.subject()),
                map.steps().size(),
                groups);
    }

    private static List<MapChecksPage.Rule> rules(List<Finding> all, StepWords words) {
        var byRule = new LinkedHashMap<LintRule, List<MapChecksPage.Line>>();
        for (var finding : all.stream().limit(MOST).toList()) {
            byRule.computeIfAbsent(finding.rule(), _ -> new ArrayList<>())
                    .add(new MapChecksPage.Line(
                            words.words(finding.sentence()),
                            finding.owner() == null ? null : words.words(finding.owner()),
                            finding.page()));
        }
        return byRule.entrySet().stream()
                .map(entry -> new MapChecksPage.Rule(
                        entry.getKey().name(),
                        words.words(entry.getKey().title()).value(),
                        entry.getValue()))
                .toList();
    }
}
