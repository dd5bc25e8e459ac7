package throughline.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import throughline.engine.map.Label;
import throughline.region.Agreement;
import throughline.region.Code;
import throughline.region.Program;
import throughline.region.Segment;

/// Rules about a program and what stands before, beside and after it.
final class ProgramRules {
    private static final Set<String> LONGER = Set.of("associate", "bachelors", "graduate");
    private static final Set<Segment> COLLEGES = Set.of(Segment.COLLEGE);

    /// Certificates of general education for transfer, TOP 4901, build toward every degree.
    private static final String TRANSFER_STUDIES = "4901";

    private final Scan scan;
    private final List<Program> schools;
    private final List<Program> colleges;

    private ProgramRules(Scan scan) {
        this.scan = scan;
        this.schools = scan.open().filter(scan::isSchool).toList();
        this.colleges = scan.open().filter(one -> scan.isIn(one, COLLEGES)).toList();
    }

    static void check(Scan scan) {
        var rules = new ProgramRules(scan);
        rules.nextStep();
        rules.feeder();
        rules.earlyCredit();
        rules.stackable();
        rules.alternative();
    }

    private void nextStep() {
        if (schools.isEmpty()) {
            scan.cannotCheck(AuditRule.NO_NEXT_STEP, "schools");
            return;
        }
        var byPathway = byPathway(colleges);
        for (var program : schools) {
            if (scan.leadsOn(program)) {
                continue;
            }
            var next = byPathway.getOrDefault(String.valueOf(program.pathway()), List.of());
            var rule = AuditRule.NO_NEXT_STEP;
            scan.find(
                    rule,
                    program,
                    Scan.label(rule, "reason", Scan.title(program), next.size()),
                    next.isEmpty()
                            ? Scan.label(rule, "remedy.none")
                            : Scan.label(
                                    rule,
                                    "remedy",
                                    Scan.title(next.getFirst()),
                                    scan.owner(next.getFirst()).name()));
        }
    }

    /// College programs by pathway, those with most awards first.
    private Map<String, List<Program>> byPathway(List<Program> programs) {
        return programs.stream()
                .filter(one -> one.pathway() != null)
                .sorted(Comparator.comparingInt(scan::concerned).reversed().thenComparing(Program::slug))
                .collect(Collectors.groupingBy(one -> String.valueOf(one.pathway())));
    }

    private void feeder() {
        var fed = new HashSet<String>();
        for (var program : scan.region.programs()) {
            if (scan.feeders(program).findAny().isPresent()) {
                fed.add(program.organizationId() + "\n" + program.pathway());
            }
        }
        if (fed.isEmpty()) {
            scan.cannotCheck(AuditRule.NO_FEEDER, "links");
            return;
        }
        var rule = AuditRule.NO_FEEDER;
        var bySchool = byPathway(schools);
        for (var program : colleges) {
            if (program.pathway() == null
                    || fed.contains(program.organizationId() + "\n" + program.pathway())
                    || scan.feeders(program).findAny().isPresent()) {
                continue;
            }
            var near = bySchool.getOrDefault(String.valueOf(program.pathway()), List.of());
            scan.find(
                    rule,
                    program,
                    Scan.label(rule, "reason", Scan.title(program), near.size()),
                    near.isEmpty()
                            ? Scan.label(rule, "remedy.none")
                            : Scan.label(
                                    rule, "remedy", scan.owner(near.getFirst()).name()));
        }
    }

    private void earlyCredit() {
        var living = scan.region.agreements().stream()
                .filter(one -> one.inForce(scan.day))
                .map(Agreement::sendingCourseId)
                .collect(Collectors.toSet());
        if (living.isEmpty() || schools.isEmpty()) {
            scan.cannotCheck(AuditRule.NO_EARLY_CREDIT, living.isEmpty() ? "agreements" : "schools");
            return;
        }
        var rule = AuditRule.NO_EARLY_CREDIT;
        for (var program : schools) {
            var courses = program.sequence();
            if (!courses.isEmpty() && courses.stream().noneMatch(step -> living.contains(step.courseId()))) {
                scan.find(
                        rule,
                        program,
                        Scan.label(rule, "reason", Scan.title(program), courses.size()),
                        Scan.label(rule, "remedy"));
            }
        }
    }

    private void stackable() {
        var longer = new HashMap<String, Program>();
        for (var program : colleges) {
            if (LONGER.contains(group(program))) {
                longer.putIfAbsent(program.organizationId() + "\n" + program.top(), program);
            }
        }
        if (longer.isEmpty()) {
            scan.cannotCheck(AuditRule.NOT_STACKABLE, "degrees");
            return;
        }
        var rule = AuditRule.NOT_STACKABLE;
        for (var program : colleges) {
            if (group(program).equals("certificate")
                    && program.top() != null
                    && !program.top().startsWith(TRANSFER_STUDIES)
                    && !scan.leadsOn(program)
                    && !longer.containsKey(program.organizationId() + "\n" + program.top())) {
                scan.find(
                        rule,
                        program,
                        Scan.label(rule, "reason", Scan.title(program), String.valueOf(program.top())),
                        Scan.label(rule, "remedy"));
            }
        }
    }

    private String group(Program program) {
        return scan.region
                .findCode("award-type", program.awardType())
                .map(Code::parent)
                .map(Objects::toString)
                .orElse(program.awardType());
    }

    private void alternative() {
        var rule = AuditRule.NO_ALTERNATIVE;
        var open = scan.open()
                .map(one -> one.pathway() + "\n" + scan.owner(one).segment())
                .collect(Collectors.toSet());
        for (var program : scan.region.programs()) {
            if (program.pathway() == null
                    || scan.isOpen(program)
                    || open.contains(
                            program.pathway() + "\n" + scan.owner(program).segment())) {
                continue;
            }
            var pathway = Optional.ofNullable(scan.pathway(program.pathway())).orElse(Label.of(""));
            scan.find(
                    rule,
                    program,
                    Scan.label(rule, "reason", Scan.title(program), pathway),
                    Scan.label(rule, "remedy"));
        }
    }
}
