package throughline.findings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import throughline.people.Act;
import throughline.people.AuditLog;
import throughline.people.AuditLog.By;
import throughline.people.Permit;

/// Findings that need no mending, as those say who answer for the organization. A finding that is dismissed stays in
/// the audit; lists of work leave it out.
@Component
public final class Dismissals {
    private final FindingStore store;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Dismissals(FindingStore store, AuditLog log, TransactionOperations transactions) {
        this.store = store;
        this.log = log;
        this.transactions = transactions;
    }

    /// A finding.
    ///
    /// @param rule         key of the rule
    /// @param organization reference of the organization that can mend it
    /// @param page         page of what it is about
    public record Finding(String rule, String organization, String page) {}

    public record Dismissal(Finding finding, String reason, String author, Instant at) {}

    /// What is dismissed now, the newest first.
    public List<Dismissal> list() {
        return store.dismissals();
    }

    /// The findings that are dismissed now.
    public Set<Finding> findings() {
        return list().stream().map(Dismissal::finding).collect(Collectors.toUnmodifiableSet());
    }

    /// Dismisses a finding of the organization of the permit; nothing when it is dismissed already.
    public void dismiss(Permit permit, Finding finding, String reason, String origin) {
        require(permit, finding);
        transactions.executeWithoutResult(_ -> {
            if (store.dismiss(finding, reason, permit.person())) {
                note(permit, "finding dismissed", finding, reason, origin);
            }
        });
    }

    /// Shows a finding again.
    public void restore(Permit permit, Finding finding, String origin) {
        require(permit, finding);
        transactions.executeWithoutResult(_ -> {
            if (store.restore(finding)) {
                note(permit, "finding shown again", finding, "", origin);
            }
        });
    }

    private static void require(Permit permit, Finding finding) {
        if (!permit.require(Act.PUBLISH).organization().equals(finding.organization())) {
            throw new IllegalArgumentException(permit + " is none for " + finding);
        }
    }

    private void note(Permit permit, String action, Finding finding, String detail, String origin) {
        log.record(
                new By(permit.person().actor(), origin),
                action,
                finding.rule() + " " + finding.page(),
                finding.organization(),
                detail);
    }
}
