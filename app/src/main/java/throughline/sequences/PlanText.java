package throughline.sequences;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.plan.PlanObjective;
import throughline.engine.plan.PlanProof;
import throughline.engine.plan.PlanReason;
import throughline.engine.plan.PlanRule;

/// Proofs and reasons in sentences.
final class PlanText {
    private PlanText() {}

    /// A value of an objective as a number.
    static String value(PlanObjective objective, long value) {
        return objective == PlanObjective.BALANCE ? credits(value) : Long.toString(value);
    }

    /// What is measured, to stand before the value.
    static String name(PlanObjective objective) {
        return switch (objective) {
            case BALANCE -> "Largest load of a term";
            case DISTANCE -> "Requisite distance";
            case EARLIEST -> "Number of terms";
        };
    }

    static String credits(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    static String proof(PlanProof proof) {
        return switch (proof) {
            case PlanProof.RangeLoad range ->
                credits(range.credits()) + " credits must stand in " + terms(range.firstTerm(), range.lastTerm())
                        + ", so one of them holds at least " + credits(range.load());
            case PlanProof.LargestCourse(var course) ->
                course.label() + " alone has " + credits(course.creditsHundredths()) + " credits";
            case PlanProof.NextSum(var inner, var load) ->
                proof(inner) + "; the next load that courses can add up to is " + credits(load);
            case PlanProof.FewerTerms(var reason) -> "one term fewer is impossible: " + reason(reason);
            case PlanProof.OneTerm() -> "no plan has fewer than one term";
            case PlanProof.ShortestDistances() ->
                "every pair stands as close as the chains of requisites between them allow";
            case PlanProof.Exclusion(var conflicts) ->
                "a complete search excluded everything better (" + conflicts
                        + (conflicts == 1 ? " dead end)" : " dead ends)");
        };
    }

    static String reason(PlanReason reason) {
        return switch (reason) {
            case PlanReason.Cycle(var courses) ->
                "each of these must come before or with the next, and the last before the first: " + labels(courses);
            case PlanReason.TooLarge(var course, var most) ->
                course.label() + " has " + credits(course.creditsHundredths())
                        + " credits, and no term holds more than " + credits(most);
            case PlanReason.ChainTooLong(var chain, var terms) ->
                "a chain of requisites needs " + chain.size() + " terms, and there "
                        + (terms == 1 ? "is 1" : "are " + terms) + ": "
                        + chain.stream().map(CurriculumCourse::label).collect(Collectors.joining(", then "));
            case PlanReason.NoTermLeft closed -> noTermLeft(closed);
            case PlanReason.TooMuch much ->
                amount(much.courses(), much.measure(), much.amount(), much.firstTerm(), much.lastTerm(), "must stand")
                        + "at most " + measured(much.measure(), much.limit());
            case PlanReason.TooLittle little ->
                amount(
                                little.courses(),
                                little.measure(),
                                little.amount(),
                                little.firstTerm(),
                                little.lastTerm(),
                                "can stand")
                        + "at least " + measured(little.measure(), little.limit());
            case PlanReason.Conflict(var rules, var minimal) ->
                "these rules cannot hold together"
                        + (minimal ? ", and each of them is needed for that: " : ": ")
                        + rules.stream().map(PlanText::rule).collect(Collectors.joining("; "));
        };
    }

    private static String noTermLeft(PlanReason.NoTermLeft closed) {
        if (closed.before().isEmpty() && closed.after().isEmpty()) {
            return closed.course().label() + " is offered in none of the terms";
        }
        return closed.course().label() + " finds no term in which it is offered"
                + (closed.before().isEmpty() ? "" : " after " + labels(closed.before()))
                + (closed.before().isEmpty() || closed.after().isEmpty() ? "" : " and")
                + (closed.after().isEmpty() ? "" : " before " + labels(closed.after()));
    }

    private static String amount(
            List<CurriculumCourse> courses,
            PlanReason.Measure measure,
            long amount,
            int first,
            int last,
            String modal) {
        var few = courses.size() <= 12 ? " (" + labels(courses) + ")" : " of " + courses.size() + " courses";
        var what = measure == PlanReason.Measure.CREDITS || courses.size() <= 12
                ? measured(measure, amount) + (courses.isEmpty() ? "" : few)
                : measured(measure, amount);
        return what + " " + modal + " in " + terms(first, last) + ", which " + (first == last ? "takes " : "take ");
    }

    private static String measured(PlanReason.Measure measure, long amount) {
        return measure == PlanReason.Measure.CREDITS
                ? credits(amount) + (amount == 100 ? " credit" : " credits")
                : amount + (amount == 1 ? " course" : " courses");
    }

    private static String rule(PlanRule rule) {
        return switch (rule) {
            case PlanRule.Order(var requisite, var course, var kind) ->
                requisite.label()
                        + switch (kind) {
                            case PRE -> " before ";
                            case CO -> " before or with ";
                            case STRICT -> " together with ";
                        }
                        + course.label();
            case PlanRule.Offered(var course) -> course.label() + " only when it is offered";
            case PlanRule.Taken(var course) ->
                course.label() + " taken (" + measured(PlanReason.Measure.CREDITS, course.creditsHundredths()) + ")";
            case PlanRule.Limit.MIN_CREDITS -> "the least credits of a term";
            case PlanRule.Limit.MAX_CREDITS -> "the most credits of a term";
            case PlanRule.Limit.MIN_COURSES -> "the least courses of a term";
            case PlanRule.Limit.MAX_COURSES -> "the most courses of a term";
        };
    }

    private static String terms(int first, int last) {
        return first == last ? "term " + first : "terms " + first + " to " + last;
    }

    private static String labels(List<CurriculumCourse> courses) {
        return courses.stream().map(CurriculumCourse::label).collect(Collectors.joining(", "));
    }
}
