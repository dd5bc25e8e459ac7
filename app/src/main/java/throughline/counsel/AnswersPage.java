package throughline.counsel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.explore.ProgramLine;
import throughline.explore.Ref;
import throughline.explore.Sources;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// The four answers that parents ask for first, of one pathway: is it college, what does it cost, what will my child
/// hold at 18, 20 and 22, whom do I call.
///
/// @param schools   high schools that teach it
/// @param colleges  programs at colleges
/// @param degrees   programs for a degree of four years
/// @param costs     what whole programs cost, by where they are, as far as sources tell
/// @param costKnown programs of which a source tells the cost
/// @param programs  all programs
/// @param early     agreements by which credit is earned in high school
/// @param at18      programs at high schools
/// @param at20      certificates and associate degrees
/// @param at22      bachelor's degrees
/// @param calls     whom to call, nearest first
public record AnswersPage(
        Ref pathway,
        int schools,
        int colleges,
        int degrees,
        List<Cost> costs,
        int costKnown,
        int programs,
        int early,
        List<ProgramLine> at18,
        List<ProgramLine> at20,
        List<ProgramLine> at22,
        List<Call> calls,
        String zip,
        boolean zipKnown,
        String slug,
        Sources sources)
        implements Page {
    public AnswersPage {
        costs = List.copyOf(costs);
        at18 = List.copyOf(at18);
        at20 = List.copyOf(at20);
        at22 = List.copyOf(at22);
        calls = List.copyOf(calls);
    }

    /// What whole programs cost at one kind of institution.
    ///
    /// @param where `school`, `adult`, `college`, `university` or `other`
    public record Cost(String where, long leastCents, long mostCents) {}

    /// An institution with its phone.
    public record Call(
            Ref institution,
            Words kind,
            @Nullable String place,
            @Nullable String phone,
            @Nullable Double miles) {}

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        new Words(shell.text("parents.of", pathway.title().value()), shell.language()),
                        shell.text("parents.lead"),
                        "parents")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("parents.title")), "/parents"));
    }
}
