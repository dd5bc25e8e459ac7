package throughline.audit;

import java.util.Comparator;
import throughline.engine.map.Label;
import throughline.region.Organization;

/// Something in the structure of a region that its owner should mend.
///
/// @param owner     the organization that can mend it
/// @param subject   what it is about
/// @param page      page of that thing, without host
/// @param reason    why it is found, one sentence
/// @param remedy    what would mend it, one sentence
/// @param concerned people it concerns in a year as far as is known: awards of the program, else pupils of the
///                  school; 0 where nothing is known
public record AuditFinding(
        AuditRule rule, Organization owner, Label subject, String page, Label reason, Label remedy, int concerned) {

    /// Most people first, then by rule and name.
    static final Comparator<AuditFinding> ORDER = Comparator.comparingInt(AuditFinding::concerned)
            .reversed()
            .thenComparing(AuditFinding::rule)
            .thenComparing(finding -> finding.owner().name())
            .thenComparing(finding -> finding.subject().en())
            .thenComparing(AuditFinding::page);
}
