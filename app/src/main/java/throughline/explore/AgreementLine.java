package throughline.explore;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Words;

/// An agreement in force: a course here earns credit there, and how to claim it.
///
/// @param kind     `articulation`, `ccap`, `non_ccap`, `adult_dual`, `program`, `transfer` or `noncredit_to_credit`
/// @param together courses that are needed together with the one that is taken
/// @param address  of the page that says how to claim the credit
public record AgreementLine(
        String kind,
        Words title,
        Ref sending,
        Ref receiving,
        @Nullable Ref sendingCourse,
        @Nullable Ref receivingCourse,
        @Nullable Integer unitsHundredths,
        @Nullable String minimumGrade,
        @Nullable Words examRule,
        @Nullable Words claimSteps,
        @Nullable Words claimBy,
        @Nullable LocalDate validTo,
        Cite source,
        List<Ref> together,
        String address) {
    /// Key of the name of this kind of agreement.
    public String wordKey() {
        return "explore.agreement.kind." + kind.replace('_', '-');
    }
}
