package throughline.sequences;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.Feasibility;
import throughline.engine.plan.PlanAnswer;
import throughline.engine.plan.PlanObjective;
import throughline.engine.plan.PlanReason;
import throughline.engine.plan.TermPlanner;

/// What a curriculum has to keep to beside its own requisites: a number of terms, the seasons in which its courses are
/// offered, units, and the subjects that a university asks of high schools.
///
/// @param terms    terms in which it must be finished; absent for no limit
/// @param calendar seasons of a year from the first term on; empty for the usual ones
/// @param units    units that its required courses must add up to, in hundredths; absent for none
record Demands(
        @Nullable Integer terms,
        List<Season> calendar,
        @Nullable Long units) {
    /// Years of each subject that the University of California and California State University ask for.
    private static final Map<String, Integer> YEARS =
            new TreeMap<>(Map.of("a", 2, "b", 4, "c", 3, "d", 2, "e", 2, "f", 1, "g", 1));

    private static final long MOST_CONFLICTS = 200_000;

    /// What does not hold, each with a code and a sentence.
    Map<String, List<String>> broken(CurriculumFile file) {
        var broken = new TreeMap<String, List<String>>();
        var offered = notOffered(file);
        if (!offered.isEmpty()) {
            broken.put("not-offered", offered);
        }
        var limit = terms;
        if (limit != null) {
            var late = late(file, limit);
            if (!late.isEmpty()) {
                broken.put("not-in-time", late);
            }
        }
        var total = file.curriculum().courses().stream()
                .filter(CurriculumCourse::required)
                .mapToLong(CurriculumCourse::creditsHundredths)
                .sum();
        if (units != null && total < units) {
            broken.put(
                    "too-few-units",
                    List.of("The required courses add up to " + PlanText.credits(total) + " of "
                            + PlanText.credits(units) + " units."));
        }
        var subjects = subjects(file.years());
        if (!subjects.isEmpty()) {
            broken.put("a-g-not-met", subjects);
        }
        return broken;
    }

    /// Courses that a plan places in a season in which they are not offered.
    private List<String> notOffered(CurriculumFile file) {
        var wrong = new ArrayList<String>();
        file.plan().ifPresent(plan -> {
            var year = PlanSetup.year(file.curriculum(), calendar);
            for (int v = 0; v < plan.terms().size(); v++) {
                var term = plan.terms().get(v);
                if (term > 0 && !file.offered().get(v).contains(year.get((term - 1) % year.size()))) {
                    wrong.add(file.curriculum().courses().get(v).label() + " stands in term " + term + ", a "
                            + year.get((term - 1) % year.size()).word() + " term, in which it is not offered.");
                }
            }
        });
        return wrong;
    }

    /// Why no plan of so many terms exists, whatever a term may hold.
    private List<String> late(CurriculumFile file, int limit) {
        if (file.curriculum().size() > PlanCommand.MANY_COURSES) {
            return Feasibility.of(file.curriculum()) instanceof Feasibility.Possible possible
                            && possible.fewestTerms() > limit
                    ? List.of("It cannot be finished in " + terms(limit) + ": "
                            + PlanText.reason(new PlanReason.ChainTooLong(possible.chain(), limit)) + ".")
                    : List.of();
        }
        var setup = PlanSetup.of(PlanFile.of(file), limit, calendar, new PlanSetup.Load(null, null, null, null));
        var answer = TermPlanner.plan(
                setup.problem(), PlanObjective.EARLIEST, (_, _, conflicts) -> conflicts < MOST_CONFLICTS);
        return answer instanceof PlanAnswer.Infeasible(var reasons)
                ? List.of("It cannot be finished in " + terms(limit) + ": "
                        + PlanText.reason(reasons.lastEntry().getValue()) + ".")
                : List.of();
    }

    private static String terms(int limit) {
        return limit + (limit == 1 ? " term" : " terms");
    }

    /// Subjects with too few years; none where the file does not name subjects.
    private static List<String> subjects(Map<String, BigDecimal> years) {
        return years.isEmpty()
                ? List.of()
                : YEARS.entrySet().stream()
                        .filter(need -> years.getOrDefault(need.getKey(), BigDecimal.ZERO)
                                        .compareTo(BigDecimal.valueOf(need.getValue()))
                                < 0)
                        .map(need -> "Subject " + need.getKey() + ": "
                                + years.getOrDefault(need.getKey(), BigDecimal.ZERO)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + " of " + need.getValue() + (need.getValue() == 1 ? " year." : " years."))
                        .toList();
    }
}
