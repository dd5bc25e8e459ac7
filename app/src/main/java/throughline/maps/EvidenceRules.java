package throughline.maps;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import throughline.engine.map.Exit;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Subject;
import throughline.engine.map.Way;

/// Rules about what stands behind a map: agreements, codes, wages, owners, words.
final class EvidenceRules {
    /// Two lines of a card 280 pixels wide.
    private static final int LONGEST = 60;

    /// After so long a map needs to be confirmed again.
    private static final int MONTHS = 12;

    /// Capitals that everybody knows are none of an unexplained abbreviation.
    private static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z]{3,5}\\b");

    private static final Pattern CAPITALS = Pattern.compile("[^a-z]*");

    private EvidenceRules() {}

    static void check(Findings in) {
        articulations(in);
        codes(in);
        in.map.exits().forEach(exit -> exit(in, exit));
        reviewed(in);
        words(in);
        in.steps(step -> Findings.isProgram(step) && step.remarks().entry() == null)
                .forEach(step -> in.add(LintRule.ML26, step, step.title()));
    }

    /// ML13.
    private static void articulations(Findings in) {
        for (var way : in.map.ways()) {
            var terms = way.terms();
            if (terms.reason() != Way.Reason.ARTICULATION || way.kind() != Way.Kind.GUARANTEED) {
                continue;
            }
            var from = terms.validFrom();
            var to = terms.validTo();
            var covered = from != null && to != null && !in.day.isBefore(from) && !in.day.isAfter(to);
            if (terms.agreement() == null || terms.grade() == null || !covered) {
                in.add(LintRule.ML13, in.steps.get(way.from()), in.title(way.from()), in.title(way.to()));
            } else if (to != null && to.isBefore(lastDay(in.day))) {
                in.add(
                        LintRule.ML13,
                        LintRule.Severity.W,
                        "lint.ml13.ends",
                        in.steps.get(way.from()),
                        in.title(way.from()),
                        in.title(way.to()),
                        to.toString());
            }
        }
    }

    /// The day until which an agreement must hold to serve the school year of a day: the end of May, after which few
    /// classes are held. Those that follow the school year run to June 30.
    private static LocalDate lastDay(LocalDate day) {
        return LocalDate.of(day.getYear() + (day.getMonthValue() > 6 ? 1 : 0), 5, 31);
    }

    /// ML15.
    private static void codes(Findings in) {
        for (var step : in.map.steps()) {
            var codes = step.remarks().codes();
            var college = Findings.isProgram(step) && Findings.isCollege(step);
            if (college && !(has(codes, "TOP ") && has(codes, "CIP "))
                    || step.kind() == Step.Kind.JOB && !has(codes, "SOC ")) {
                in.add(LintRule.ML15, step, step.title());
            }
        }
    }

    private static boolean has(List<String> codes, String scheme) {
        return codes.stream().anyMatch(code -> code.startsWith(scheme));
    }

    /// ML16.
    private static void exit(Findings in, Exit exit) {
        var beyond = exit.beyond();
        var paid = exit.jobs().stream()
                .map(in.steps::get)
                .anyMatch(job -> job != null && job.facts() instanceof StepFacts.Job facts && isPaid(facts));
        var credential = !exit.holds().isEmpty();
        if (!credential
                || !paid
                        && (beyond == null
                                || beyond.first() == null
                                || !isPaid(beyond.first().facts()))) {
            in.add(LintRule.ML16, in.steps.get(exit.step()), in.title(exit.step()));
        }
    }

    private static boolean isPaid(StepFacts.Job facts) {
        return facts.medianCents() != null && facts.wageArea() != null && facts.wagePeriod() != null;
    }

    /// ML22. What belongs to one institution is kept by it without a word; maps of all need somebody.
    private static void reviewed(Findings in) {
        var on = in.map.reviewedOn();
        var common = in.about(Subject.Kind.SECTOR) || in.about(Subject.Kind.PATHWAY);
        if (in.map.owner() == null) {
            if (common) {
                in.add(LintRule.ML22, null);
            }
        } else if (on == null) {
            if (common || in.map.curation().contact() != null) {
                in.addSaid(LintRule.ML22, "lint.ml22.never", null, in.map.owner());
            }
        } else if (on.isBefore(in.day.minusMonths(MONTHS))) {
            in.addSaid(LintRule.ML22, "lint.ml22.stale", null, in.map.owner(), on.toString());
        }
    }

    /// ML23 and ML24.
    private static void words(Findings in) {
        for (var step : in.map.steps()) {
            if (!Findings.isThing(step)) {
                continue;
            }
            var title = step.title();
            if (title.es() == null) {
                in.add(LintRule.ML23, step, title);
            }
            var spanish = title.es() == null ? 0 : title.es().length();
            var shouted = CAPITALS.matcher(title.en()).matches();
            if (Math.max(title.en().length(), spanish) > LONGEST
                    || !shouted
                            && step.kind() != Step.Kind.EARLY_CREDIT
                            && ABBREVIATION.matcher(title.en()).find()) {
                in.add(LintRule.ML24, step, title);
            }
        }
    }
}
