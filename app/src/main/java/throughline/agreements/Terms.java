package throughline.agreements;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an agreement says. Immutable; saved as one document.
///
/// @param sending          reference of the organization whose students or courses it is about
/// @param receiving        reference of the organization that gives the credit
/// @param others           references of further organizations that sign, for example the district
/// @param credits          which courses count as which
/// @param sendingProgram   key of the program that continues, for program to program; or empty
/// @param receivingProgram key of the program that it continues in, or empty
/// @param appliesTo        keys of the programs that the credit counts in
/// @param contact          where students ask
public record Terms(
        AgreementKind kind,
        String title,
        String sending,
        String receiving,
        List<String> others,
        List<Credit> credits,
        String sendingProgram,
        String receivingProgram,
        List<String> appliesTo,
        @Nullable Integer unitsHundredths,
        Conditions conditions,
        List<ClaimStep> steps,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Document> documents,
        String contact) {
    public Terms {
        others = List.copyOf(others);
        credits = List.copyOf(credits);
        appliesTo = List.copyOf(appliesTo);
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
    }

    /// Courses that count as others: any one of the ways is enough, all courses of a way are needed together, and all
    /// courses of `earns` are earned. The groups of ASSIST in their plainest form.
    ///
    /// @param ways codes of courses at the sending organization; empty for dual enrollment
    /// @param earns codes of courses at the receiving organization
    public record Credit(List<List<String>> ways, List<String> earns) {
        public Credit {
            ways = ways.stream().map(List::copyOf).toList();
            earns = List.copyOf(earns);
        }

        /// Whether somebody who has passed these courses earns it.
        public boolean isEarnedBy(List<String> passed) {
            return ways.stream().anyMatch(passed::containsAll);
        }
    }

    /// What a student must fulfill.
    ///
    /// @param opens  first day on which the credit can be claimed
    /// @param closes last day
    public record Conditions(
            String minimumGrade,
            String exam,
            String examEs,
            @Nullable Integer minimumAge,
            String residency,
            String residencyEs,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes) {
        public static final Conditions NONE = new Conditions("", "", "", null, "", "", null, null);
    }

    /// Something the student does.
    ///
    /// @param by the last day for it, if there is one
    public record ClaimStep(
            String text, String textEs, @Nullable LocalDate by) {}

    /// A paper of the agreement, by its web address.
    public record Document(String title, String address) {}

    /// What must be there before it can be reviewed and signed, as keys of sentences.
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (validFrom == null || validTo == null) {
            missing.add("years");
        }
        if (kind == AgreementKind.ARTICULATION
                && (credits.isEmpty()
                        || credits.stream().anyMatch(credit -> credit.ways().isEmpty()))) {
            missing.add("courses");
        }
        if (kind.isDual() && credits.isEmpty()) {
            missing.add("courses");
        }
        if (kind == AgreementKind.PROGRAM && (sendingProgram.isEmpty() || receivingProgram.isEmpty())) {
            missing.add("programs");
        }
        if (kind == AgreementKind.ARTICULATION && unitsHundredths == null) {
            missing.add("units");
        }
        if (kind != AgreementKind.MOU && kind != AgreementKind.PROGRAM && steps.isEmpty()) {
            missing.add("steps");
        }
        return missing;
    }

    /// Everybody who signs.
    public List<String> parties() {
        var parties = new ArrayList<String>(List.of(sending, receiving));
        others.stream().filter(other -> !parties.contains(other)).forEach(parties::add);
        return List.copyOf(parties);
    }

    /// The school years it touches, `2026-2027`, which begin on July 1.
    public List<String> schoolYears() {
        var years = new ArrayList<String>();
        if (validFrom != null && validTo != null) {
            for (var year = schoolYear(validFrom); year <= schoolYear(validTo); year++) {
                years.add(year + "-" + (year + 1));
            }
        }
        return List.copyOf(years);
    }

    static int schoolYear(LocalDate day) {
        return day.getMonthValue() >= Month.JULY.getValue() ? day.getYear() : day.getYear() - 1;
    }

    /// The same for the time after it, as long as before; days of steps move along by whole years.
    Terms renewed() {
        if (validFrom == null || validTo == null) {
            return this;
        }
        var from = validTo.plusDays(1);
        var years = Math.max(1, Period.between(validFrom, from).getYears());
        var conditions = new Conditions(
                this.conditions.minimumGrade(),
                this.conditions.exam(),
                this.conditions.examEs(),
                this.conditions.minimumAge(),
                this.conditions.residency(),
                this.conditions.residencyEs(),
                later(this.conditions.opens(), years),
                later(this.conditions.closes(), years));
        return new Terms(
                kind,
                title,
                sending,
                receiving,
                others,
                credits,
                sendingProgram,
                receivingProgram,
                appliesTo,
                unitsHundredths,
                conditions,
                steps.stream()
                        .map(step -> new ClaimStep(step.text(), step.textEs(), later(step.by(), years)))
                        .toList(),
                from,
                validTo.plusYears(years),
                documents,
                contact);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, int years) {
        return day == null ? null : day.plusYears(years);
    }
}
