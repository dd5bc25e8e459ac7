package throughline.gaps;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.region.LivingWage;
import throughline.region.Occupation;
import throughline.region.Projection;
import throughline.region.Region;
import throughline.region.Wages;

/// Applies rules for marks to occupations. A number that no source states makes a condition unknown, never false.
///
/// @param area area that is asked about
/// @param day  the day for which living wages hold
record Marks(Region region, String area, LocalDate day) {

    /// Whether an occupation carries a mark.
    enum Verdict {
        YES,
        NO,
        UNKNOWN
    }

    /// What a rule says of an occupation.
    ///
    /// @param findings every condition that was asked, in the order of the rule
    record Marked(MarkRule rule, Verdict verdict, List<Finding> findings) {
        Marked {
            findings = List.copyOf(findings);
        }
    }

    /// What a condition found.
    ///
    /// @param value     what the source says; absent when no source says it
    /// @param threshold what the rule asks for
    /// @param sourceId  where the value stands, or -1
    record Finding(Measure measure, @Nullable String value, String threshold, Verdict verdict, int sourceId) {}

    /// A value and where it stands.
    private record Value(
            @Nullable BigDecimal number, @Nullable String word, int source) {}

    Marked apply(MarkRule rule, Occupation occupation) {
        var findings = new ArrayList<Finding>();
        var verdict = Verdict.NO;
        for (var all : rule.anyOf()) {
            var found = all.stream()
                    .map(condition -> find(rule, condition, occupation))
                    .toList();
            found.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
            verdict = or(verdict, and(found));
        }
        return new Marked(rule, verdict, findings);
    }

    private static Verdict and(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.NO)) {
            return Verdict.NO;
        }
        return findings.stream().allMatch(finding -> finding.verdict() == Verdict.YES) ? Verdict.YES : Verdict.UNKNOWN;
    }

    private static Verdict or(Verdict one, Verdict other) {
        if (one == Verdict.YES || other == Verdict.YES) {
            return Verdict.YES;
        }
        return one == Verdict.UNKNOWN || other == Verdict.UNKNOWN ? Verdict.UNKNOWN : Verdict.NO;
    }

    private Finding find(MarkRule rule, MarkRule.Condition condition, Occupation occupation) {
        var value = value(condition.measure(), occupation, rule.area() == null ? area : rule.area());
        var words = condition.oneOf();
        if (words != null) {
            var threshold = String.join(" / ", words);
            return value.map(Value::word)
                    .map(word -> new Finding(
                            condition.measure(),
                            word,
                            threshold,
                            words.stream().anyMatch(word::equalsIgnoreCase) ? Verdict.YES : Verdict.NO,
                            value.get().source()))
                    .orElseGet(() -> new Finding(condition.measure(), null, threshold, Verdict.UNKNOWN, -1));
        }
        var threshold = condition.atLeast() != null
                ? Optional.of(condition.atLeast())
                : livingWage(Objects.requireNonNull(condition.atLeastLivingWage()));
        var asked = "≥ " + threshold.map(BigDecimal::toPlainString).orElse("?");
        if (value.isEmpty() || value.get().number() == null || threshold.isEmpty()) {
            return new Finding(condition.measure(), null, asked, Verdict.UNKNOWN, -1);
        }
        var number = Objects.requireNonNull(value.get().number());
        return new Finding(
                condition.measure(),
                number.toPlainString(),
                asked,
                number.compareTo(threshold.get()) >= 0 ? Verdict.YES : Verdict.NO,
                value.get().source());
    }

    /// The living wage of a household: that of the area, else of the first county of the table.
    private Optional<BigDecimal> livingWage(String household) {
        return region.livingWages().stream()
                .filter(wage -> wage.household().equals(household)
                        && !wage.validFrom().isAfter(day)
                        && (wage.validTo() == null || !wage.validTo().isBefore(day)))
                .min(Comparator.comparing((LivingWage wage) -> !wage.area().equals(area)))
                .map(wage -> BigDecimal.valueOf(wage.hourlyCents(), 2));
    }

    private Optional<Value> value(Measure measure, Occupation occupation, String where) {
        return switch (measure) {
            case OPENINGS -> projected(occupation, where, Projection::openingsTenths, 1, 1);
            case PERIOD_OPENINGS ->
                projected(
                        occupation,
                        where,
                        one -> one.openingsTenths() == null
                                ? null
                                : (Long) (one.openingsTenths() * (one.endYear() - one.baseYear())),
                        1,
                        1);
            case GROWTH_PERCENT -> projected(occupation, where, Projection::growthMillionths, 4, 1);
            case MEDIAN_HOURLY ->
                paid(occupation, where, Wages::hourlyP50)
                        .or(() -> projected(occupation, where, Projection::medianHourlyCents, 2, 2));
            case ENTRY_HOURLY -> paid(occupation, where, Wages::hourlyP25);
            case ENTRY_EDUCATION -> said(occupation, where, Projection::entryEducation);
            case WORK_EXPERIENCE -> said(occupation, where, Projection::workExperience);
            case JOB_TRAINING -> said(occupation, where, Projection::jobTraining);
            case SOME_COLLEGE_PERCENT -> Optional.empty();
        };
    }

    private static Optional<Value> projected(
            Occupation occupation, String where, Function<Projection, @Nullable Long> field, int scale, int digits) {
        return occupation.projections().stream()
                .filter(one -> one.area().equals(where) && field.apply(one) != null)
                .max(Comparator.comparingInt(Projection::baseYear))
                .map(one -> new Value(
                        BigDecimal.valueOf(Objects.requireNonNull(field.apply(one)), scale)
                                .setScale(digits, java.math.RoundingMode.HALF_UP),
                        null,
                        one.sourceId()));
    }

    private static Optional<Value> paid(Occupation occupation, String where, Function<Wages, @Nullable Long> field) {
        return occupation.wages().stream()
                .filter(one -> one.area().equals(where) && field.apply(one) != null)
                .findFirst()
                .map(one -> new Value(
                        BigDecimal.valueOf(Objects.requireNonNull(field.apply(one)), 2), null, one.sourceId()));
    }

    /// What a source says of the area; education, experience and training are those of the occupation anywhere, so
    /// that another area's source stands in where the own says nothing.
    private static Optional<Value> said(
            Occupation occupation, String where, Function<Projection, @Nullable String> field) {
        return occupation.projections().stream()
                .filter(one -> {
                    var word = field.apply(one);
                    return word != null && !word.isBlank() && !word.equals("N/A");
                })
                .min(Comparator.comparing((Projection one) -> !one.area().equals(where))
                        .thenComparing(Projection::baseYear, Comparator.reverseOrder())
                        .thenComparing(Projection::sourceId))
                .map(one -> new Value(null, field.apply(one), one.sourceId()));
    }
}
