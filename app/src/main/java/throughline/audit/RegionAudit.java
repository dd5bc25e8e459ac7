package throughline.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import throughline.engine.map.Label;
import throughline.region.Organization;
import throughline.region.Region;

/// What the structural audit found on a day, the most people first.
///
/// A rule is silent where the region has nothing of the kind it needs: without any school program known, no college
/// program is said to lack a feeder. Such rules are named instead, with the reason.
///
/// @param findings  in order
/// @param unchecked rules that could not be checked, with the reason
public record RegionAudit(List<AuditFinding> findings, Map<AuditRule, Label> unchecked) {
    public RegionAudit {
        findings = List.copyOf(findings);
    }

    /// @param day the day whose agreements and programs count as living
    public static RegionAudit of(Region region, LocalDate day) {
        var scan = new Scan(region, day);
        ProgramRules.check(scan);
        PathwayRules.check(scan);
        CourseRules.check(scan);
        return new RegionAudit(
                scan.found().stream().sorted(AuditFinding.ORDER).toList(), new TreeMap<>(scan.unchecked()));
    }

    /// Findings of one organization and those that belong to it.
    public List<AuditFinding> of(Region region, Organization organization) {
        var family = new ArrayList<Organization>(List.of(organization));
        for (var i = 0; i < family.size(); i++) {
            family.addAll(region.childrenOf(family.get(i)));
        }
        return findings.stream()
                .filter(finding -> family.contains(finding.owner()))
                .toList();
    }

    /// How many findings each rule has.
    public Map<AuditRule, Long> counts() {
        return findings.stream()
                .collect(Collectors.groupingBy(AuditFinding::rule, TreeMap::new, Collectors.counting()));
    }
}
