package throughline.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.audit.AuditFinding;
import throughline.audit.AuditRule;
import throughline.audit.Audits;
import throughline.audit.RegionAudit;
import throughline.engine.map.Label;
import throughline.region.Organization;
import throughline.web.CsvFile;
import throughline.web.ErrorPages;
import throughline.web.Format;
import throughline.web.Page;
import throughline.web.Visit;
import throughline.web.Words;

/// The structural audit, as a list to work through and as a file.
@Controller
final class AuditPages {
    private static final String GROUP = "rule";
    private static final List<String> COLUMNS =
            List.of("rule", "organization", "subject", "people", "reason", "remedy", "page");

    private final Audits audits;
    private final ErrorPages errors;

    AuditPages(Audits audits, ErrorPages errors) {
        this.audits = audits;
        this.errors = errors;
    }

    @GetMapping("/audit")
    Page region(Visit visit) {
        return page(null, visit);
    }

    @GetMapping("/institutions/{slug}/audit")
    Page institution(@PathVariable String slug, Visit visit) {
        return visit.region()
                .findOrganization(slug)
                .map(organization -> page(organization, visit))
                .orElseGet(() -> errors.notFound(visit));
    }

    @GetMapping("/audit.csv")
    Object file(Visit visit) {
        var slug = visit.parameter("institution");
        var organization = visit.region().findOrganization(slug);
        if (!slug.isEmpty() && organization.isEmpty()) {
            return errors.notFound(visit);
        }
        var rule = visit.parameter(GROUP);
        var rows = findings(organization.orElse(null), visit).stream()
                .filter(finding -> rule.isEmpty() || finding.rule().key().equals(rule))
                .map(finding -> List.of(
                        finding.rule().key(),
                        finding.owner().name(),
                        words(finding.subject(), visit).value(),
                        finding.concerned() == 0 ? "" : Integer.toString(finding.concerned()),
                        words(finding.reason(), visit).value(),
                        words(finding.remedy(), visit).value(),
                        finding.page()));
        return new CsvFile("throughline-audit", COLUMNS, rows);
    }

    private RegionAudit audit(Visit visit) {
        return audits.of(visit.region(), LocalDate.now(Format.ZONE));
    }

    private List<AuditFinding> findings(@Nullable Organization organization, Visit visit) {
        var audit = audit(visit);
        return organization == null ? audit.findings() : audit.of(visit.region(), organization);
    }

    private Page page(@Nullable Organization organization, Visit visit) {
        return switch (BrowseParameters.parse(visit, GROUP)) {
            case BrowseParameters.Invalid invalid -> invalid.page();
            case BrowseParameters.Valid(Browse browse) -> page(organization, browse, visit);
        };
    }

    private AuditPage page(@Nullable Organization organization, Browse browse, Visit visit) {
        var reader = RegionReader.of(visit);
        var all = findings(organization, visit);
        var choices = new ArrayList<Listing.Choice>();
        choices.add(new Listing.Choice(
                null, visit.path(), all.size(), browse.group().isEmpty()));
        for (var rule : AuditRule.values()) {
            var count = (int) all.stream().filter(one -> one.rule() == rule).count();
            if (count > 0) {
                choices.add(new Listing.Choice(
                        name(rule, reader),
                        url(visit.path(), rule.key(), 1),
                        count,
                        browse.group().equals(rule.key())));
            }
        }
        var chosen = all.stream()
                .filter(one -> browse.group().isEmpty() || one.rule().key().equals(browse.group()))
                .toList();
        var page = browse.page();
        var pages = Math.max(1, Math.ceilDiv(chosen.size(), Listing.ROWS));
        var from = Math.min((page - 1) * Listing.ROWS, chosen.size());
        var rows = chosen.subList(from, Math.min(from + Listing.ROWS, chosen.size())).stream()
                .map(finding -> row(finding, reader, visit))
                .toList();
        return new AuditPage(
                organization == null ? null : reader.ref(organization),
                new Listing<>(
                        List.of(new Listing.Group(GROUP, choices)),
                        rows,
                        chosen.size(),
                        page,
                        pages,
                        page > 1 && page <= pages ? url(visit.path(), browse.group(), page - 1) : null,
                        page < pages ? url(visit.path(), browse.group(), page + 1) : null),
                csv(organization, browse.group()),
                organization != null
                        ? List.of()
                        : audit(visit).unchecked().entrySet().stream()
                                .map(entry -> new AuditPage.Unchecked(
                                        name(entry.getKey(), reader), words(entry.getValue(), visit)))
                                .toList());
    }

    private static AuditPage.Row row(AuditFinding finding, RegionReader reader, Visit visit) {
        return new AuditPage.Row(
                name(finding.rule(), reader),
                Ref.of(finding.page(), words(finding.subject(), visit)),
                reader.title(finding.owner()),
                words(finding.reason(), visit),
                words(finding.remedy(), visit),
                finding.concerned());
    }

    private static Words name(AuditRule rule, RegionReader reader) {
        return reader.name(reader.bundle().apply("audit." + rule.key()).orElseThrow());
    }

    private static Words words(Label label, Visit visit) {
        return Words.of(visit.language(), label.en(), label.es());
    }

    /// The key of a rule needs no encoding; anything else has no findings and so no links.
    private static String url(String path, String rule, int page) {
        var parameters = new ArrayList<String>();
        if (AuditRule.find(rule).isPresent()) {
            parameters.add(GROUP + "=" + rule);
        }
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static String csv(@Nullable Organization organization, String rule) {
        var parameters = new ArrayList<String>();
        if (organization != null) {
            parameters.add("institution=" + organization.slug());
        }
        if (AuditRule.find(rule).isPresent()) {
            parameters.add(GROUP + "=" + rule);
        }
        return Optional.of(String.join("&", parameters))
                .filter(query -> !query.isEmpty())
                .map(query -> "/audit.csv?" + query)
                .orElse("/audit.csv");
    }
}
