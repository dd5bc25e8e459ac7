package throughline.sequences;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.engine.curriculum.DegreePlan;
import throughline.engine.plan.PlanAnswer;
import throughline.engine.plan.PlanObjective;

/// The JSON form of an answer. Loads are credits; values are credits for `balance`, terms otherwise.
///
/// @param status      optimal, feasible, infeasible or unknown
/// @param second      the second aim: the smallest load of `balance`, the last term that `earliest` filled
/// @param explanation proofs or reasons in sentences
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanDocument(
        String objective,
        String status,
        @Nullable BigDecimal value,
        @Nullable BigDecimal bound,
        @Nullable Second second,
        List<String> explanation,
        @Nullable Integer requisiteDistance,
        @Nullable List<Term> terms) {

    /// The second aim with its bound; they are equal when it is proven.
    record Second(BigDecimal value, BigDecimal bound) {}

    /// One term.
    record Term(int term, String season, BigDecimal credits, List<Course> courses) {}

    /// One course of a term.
    record Course(String id, String name, BigDecimal credits) {}

    static PlanDocument of(PlanAnswer answer, PlanSetup setup, PlanObjective objective, List<String> explanation) {
        var name = objective.name().toLowerCase(Locale.ROOT);
        return switch (answer) {
            case PlanAnswer.Optimal optimal ->
                new PlanDocument(
                        name,
                        "optimal",
                        number(objective, optimal.value()),
                        number(objective, optimal.value()),
                        optimal.refinement()
                                .map(second -> new Second(credits(second.value()), credits(second.bound())))
                                .orElse(null),
                        explanation,
                        optimal.plan().requisiteDistance(),
                        terms(optimal.plan(), setup));
            case PlanAnswer.Feasible feasible ->
                new PlanDocument(
                        name,
                        "feasible",
                        number(objective, feasible.value()),
                        number(objective, feasible.bound()),
                        null,
                        explanation,
                        feasible.plan().requisiteDistance(),
                        terms(feasible.plan(), setup));
            case PlanAnswer.Infeasible _ ->
                new PlanDocument(name, "infeasible", null, null, null, explanation, null, null);
            case PlanAnswer.Unknown _ -> new PlanDocument(name, "unknown", null, null, null, explanation, null, null);
        };
    }

    private static BigDecimal number(PlanObjective objective, long value) {
        return objective == PlanObjective.BALANCE ? credits(value) : BigDecimal.valueOf(value);
    }

    private static BigDecimal credits(long hundredths) {
        return new BigDecimal(PlanText.credits(hundredths));
    }

    private static List<Term> terms(DegreePlan plan, PlanSetup setup) {
        var terms = new ArrayList<Term>();
        for (int term = 1; term <= plan.termCount(); term++) {
            var courses = new ArrayList<Course>();
            long load = 0;
            for (int v = 0; v < plan.terms().size(); v++) {
                if (plan.terms().get(v) == term) {
                    var course = plan.curriculum().courses().get(v);
                    courses.add(new Course(course.id(), course.name(), credits(course.creditsHundredths())));
                    load += course.creditsHundredths();
                }
            }
            terms.add(new Term(term, setup.season(term).title(), credits(load), courses));
        }
        return terms;
    }
}
