package throughline.sequences;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.engine.curriculum.CurriculumCourse;
import throughline.engine.curriculum.DegreePlan;
import throughline.engine.curriculum.Measures;
import throughline.engine.curriculum.Redundancy;

/// The measures of a curriculum in JSON. Complexity has one decimal, credits up to two.
///
/// @param redundant   prerequisites that a chain of others already demands
/// @param bottlenecks ids of courses with many requisites in or out
/// @param deadEnds    ids of courses outside the major that ask for a requisite and lead to nothing; absent when no
///                    major is named
/// @param plan        absent when the file has no terms
@JsonInclude(JsonInclude.Include.NON_NULL)
record MetricsDocument(
        Map<String, String> header,
        int courses,
        BigDecimal credits,
        Totals totals,
        List<Course> measures,
        List<Redundant> redundant,
        List<String> bottlenecks,
        @Nullable List<String> deadEnds,
        @Nullable Plan plan) {

    /// Totals over all courses.
    record Totals(long blocking, long delay, BigDecimal complexity, BigInteger centrality, int longestChain) {}

    /// Measures of one course.
    record Course(
            String id,
            String name,
            String prefix,
            String number,
            BigDecimal credits,
            int blocking,
            int delay,
            BigDecimal complexity,
            BigInteger centrality) {}

    /// A prerequisite of a course, both as ids.
    record Redundant(String requisite, String course) {
        String text() {
            return requisite + ">" + course;
        }
    }

    /// Measures of the terms. The balance adds up the differences of loads over ordered pairs of terms.
    record Plan(
            int requisiteDistance,
            List<BigDecimal> termCredits,
            BigDecimal mean,
            BigDecimal least,
            BigDecimal most,
            BigDecimal standardDeviation,
            BigDecimal balance) {
        static Plan of(DegreePlan plan) {
            var loads = plan.termCreditsHundredths();
            var statistics = loads.stream().mapToLong(load -> load).summaryStatistics();
            return new Plan(
                    plan.requisiteDistance(),
                    loads.stream().map(MetricsDocument::hundredths).toList(),
                    new BigDecimal(String.format(java.util.Locale.ROOT, "%.6f", statistics.getAverage() / 100)),
                    hundredths(loads.isEmpty() ? 0 : statistics.getMin()),
                    hundredths(loads.isEmpty() ? 0 : statistics.getMax()),
                    new BigDecimal(String.format(java.util.Locale.ROOT, "%.6f", plan.loadDeviation())),
                    hundredths(plan.imbalanceHundredths()));
        }
    }

    /// @param major subjects of the major; empty when nobody named them
    static MetricsDocument of(CurriculumFile file, Measures measures, List<String> major) {
        var curriculum = measures.curriculum();
        return new MetricsDocument(
                file.header(),
                curriculum.size(),
                hundredths(curriculum.creditsHundredths()),
                new Totals(
                        measures.blocking(),
                        measures.delay(),
                        tenths(measures.complexityTenths()),
                        measures.centrality(),
                        measures.longestChain()),
                IntStream.range(0, curriculum.size())
                        .mapToObj(v -> course(
                                curriculum.courses().get(v), measures.courses().get(v)))
                        .toList(),
                Redundancy.extraneous(curriculum).stream()
                        .map(edge -> new Redundant(
                                curriculum.courses().get(edge.from()).id(),
                                curriculum.courses().get(edge.to()).id()))
                        .toList(),
                ids(Redundancy.bottlenecks(curriculum)),
                major.isEmpty() ? null : ids(Redundancy.deadEnds(curriculum, major)),
                file.plan().map(Plan::of).orElse(null));
    }

    private static Course course(CurriculumCourse course, Measures.OfCourse measure) {
        return new Course(
                course.id(),
                course.name(),
                course.prefix(),
                course.number(),
                hundredths(course.creditsHundredths()),
                measure.blocking(),
                measure.delay(),
                tenths(measure.complexityTenths()),
                measure.centrality());
    }

    private static List<String> ids(List<CurriculumCourse> courses) {
        return courses.stream().map(CurriculumCourse::id).toList();
    }

    private static BigDecimal tenths(long tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }

    private static BigDecimal hundredths(long hundredths) {
        return new BigDecimal(PlanText.credits(hundredths));
    }
}
