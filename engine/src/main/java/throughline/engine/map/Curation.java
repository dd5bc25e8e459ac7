package throughline.engine.map;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the people who answer for a map say of it and decided about it. The steps themselves already follow these
/// decisions; what follows from no decision is kept here so that nothing is left out without a word.
///
/// @param owner      who answers for the map, if anybody is recorded
/// @param contact    how to reach the owner: an address for mail, of a page, or a number to call
/// @param reviewedOn day the owner last confirmed the map, if any
/// @param hidden     steps that are recorded and, by decision, not shown
/// @param unused     decisions that change nothing: names of steps that the map does not have
public record Curation(
        @Nullable Label owner,
        @Nullable String contact,
        @Nullable LocalDate reviewedOn,
        List<Hidden> hidden,
        List<String> unused) {
    /// Nobody has said anything.
    public static final Curation NONE = new Curation(null, null, null, List.of(), List.of());

    public Curation {
        hidden = List.copyOf(hidden);
        unused = List.copyOf(unused);
    }

    /// A step that is not shown.
    ///
    /// @param step     the id it would have on the map
    /// @param neededBy ids of shown steps that require it or are promised by it
    public record Hidden(String step, Label title, List<String> neededBy) {
        public Hidden {
            neededBy = List.copyOf(neededBy);
        }
    }

    /// The same with an owner, where nobody else is named.
    public Curation orOwner(@Nullable Label other) {
        return owner != null || other == null ? this : new Curation(other, contact, reviewedOn, hidden, unused);
    }
}
