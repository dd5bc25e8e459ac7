package throughline.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import throughline.engine.map.Label;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.Segment;
import throughline.region.WorkBasedLearning;

/// Rules about a pathway as a whole, in the region and at one organization.
final class PathwayRules {
    /// The stages of work-based learning that a segment is expected to offer.
    private static final Map<Segment, List<String>> STAGES = new EnumMap<>(Map.of(
            Segment.HIGH_SCHOOL,
            List.of("awareness", "exploration", "preparation"),
            Segment.ADULT_SCHOOL,
            List.of("preparation", "training"),
            Segment.COLLEGE,
            List.of("preparation", "training")));

    private final Scan scan;
    private final Map<String, List<Program>> programs = new TreeMap<>();

    private PathwayRules(Scan scan) {
        this.scan = scan;
        scan.open()
                .filter(one -> one.pathway() != null)
                .forEach(one -> programs.computeIfAbsent(String.valueOf(one.pathway()), _ -> new ArrayList<>())
                        .add(one));
    }

    static void check(Scan scan) {
        var rules = new PathwayRules(scan);
        rules.workBasedLearning();
        rules.adultEntry();
    }

    private void workBasedLearning() {
        if (scan.region.activities().isEmpty()) {
            scan.cannotCheck(AuditRule.NO_WORK_BASED_LEARNING, "activities");
            return;
        }
        var stages = new HashMap<Integer, List<WorkBasedLearning>>();
        scan.region
                .activities()
                .forEach(one -> stages.computeIfAbsent(one.organizationId(), _ -> new ArrayList<>())
                        .add(one));
        programs.forEach((code, all) -> scan.region.findPathway(code).ifPresent(pathway -> {
            var seen = new HashSet<Integer>();
            for (var program : all) {
                if (seen.add(program.organizationId())) {
                    stages(pathway, program, stages);
                }
            }
        }));
    }

    private void stages(Sector.Pathway pathway, Program program, Map<Integer, List<WorkBasedLearning>> activities) {
        var owner = scan.owner(program);
        var missing =
                new ArrayList<>(owner.segment() == null ? List.of() : STAGES.getOrDefault(owner.segment(), List.of()));
        for (var organization : withParents(scan.region, owner)) {
            for (var activity : activities.getOrDefault(organization.id(), List.of())) {
                var fits = activity.pathway() == null
                        ? activity.sector() == 0 || activity.sector() == pathway.sector()
                        : activity.pathway().equalsIgnoreCase(pathway.code());
                if (fits) {
                    missing.remove(activity.stage());
                }
            }
        }
        if (!missing.isEmpty()) {
            var rule = AuditRule.NO_WORK_BASED_LEARNING;
            scan.find(
                    rule,
                    owner,
                    new Label(pathway.title(), pathway.titleEs()),
                    "/pathways/" + pathway.slug(),
                    scan.concerned(program),
                    Scan.label(rule, "reason", new Label(pathway.title(), pathway.titleEs()), stages(missing)),
                    Scan.label(rule, "remedy"));
        }
    }

    private static Label stages(List<String> stages) {
        var labels = stages.stream()
                .map(stage -> Scan.label(AuditRule.NO_WORK_BASED_LEARNING, stage))
                .toList();
        return new Label(
                String.join(", ", labels.stream().map(Label::en).toList()),
                String.join(
                        ", ",
                        labels.stream().map(label -> String.valueOf(label.es())).toList()));
    }

    private static List<Organization> withParents(Region region, Organization organization) {
        var line = new ArrayList<Organization>();
        for (var at = organization; !line.contains(at); ) {
            line.add(at);
            if (at.parentId() >= 0) {
                at = region.organizations().get(at.parentId());
            }
        }
        return line;
    }

    private void adultEntry() {
        var rule = AuditRule.NO_ADULT_ENTRY;
        if (scan.open().noneMatch(this::isForAdults)) {
            scan.cannotCheck(rule, "adults");
            return;
        }
        programs.forEach((code, all) -> {
            var colleges = all.stream()
                    .filter(one -> scan.isIn(one, Set.of(Segment.COLLEGE)))
                    .max(Comparator.comparingInt(scan::concerned).thenComparing(Program::slug));
            if (colleges.isPresent() && all.stream().noneMatch(this::isForAdults)) {
                var pathway = scan.pathway(code);
                if (pathway != null) {
                    scan.find(
                            rule,
                            scan.owner(colleges.get()),
                            pathway,
                            "/pathways/"
                                    + scan.region
                                            .findPathway(code)
                                            .orElseThrow()
                                            .slug(),
                            scan.concerned(colleges.get()),
                            Scan.label(rule, "reason", pathway),
                            Scan.label(rule, "remedy"));
                }
            }
        });
    }

    /// Adult schools and noncredit programs take adults without a diploma.
    private boolean isForAdults(Program program) {
        return scan.isIn(program, Set.of(Segment.ADULT_SCHOOL))
                || program.awardType().startsWith("noncredit");
    }
}
