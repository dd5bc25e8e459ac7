package throughline.agreements;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/// Reads the agreements that were signed, for whoever builds a Region.
public final class SignedStore {
    private final AgreementStore store;

    public SignedStore(DataSource dataSource) {
        store = new AgreementStore(dataSource);
    }

    /// One of them with what the public may know of its use.
    public record Signed(KeptAgreement agreement, List<ClaimFigure.Shown> claims) {
        public Signed {
            claims = List.copyOf(claims);
        }
    }

    /// Those that are signed now, the oldest first.
    public List<Signed> read() {
        return store.signed().stream().map(this::signed).toList();
    }

    /// Those that were signed by the end of a day, as their terms were then: signed terms never change.
    public List<Signed> readAsOf(LocalDate day) {
        return store.signedBy(day).stream().map(this::signed).toList();
    }

    private Signed signed(KeptAgreement agreement) {
        return new Signed(
                agreement,
                store.counts(agreement.id()).stream()
                        .map(ClaimFigure::of)
                        .filter(ClaimFigure.Shown.class::isInstance)
                        .map(ClaimFigure.Shown.class::cast)
                        .toList());
    }
}
