package throughline.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import throughline.engine.route.RouteProblem.Condition;
import throughline.region.Program;

/// The conditions of a program. When missing links are looked for, what a person lacks can be had by a link as well;
/// otherwise only by the person. Used once.
final class Guards {
    private final boolean wide;
    private final SequencedMap<String, MissingLink> links = new LinkedHashMap<>();

    /// @param wide whether missing links are looked for
    Guards(boolean wide) {
        this.wide = wide;
    }

    boolean wide() {
        return wide;
    }

    /// The links that were offered, by their ids.
    SequencedMap<String, MissingLink> links() {
        return links;
    }

    /// The id of a link, which is offered from now on.
    String link(MissingLink.Kind kind, Program program, int from) {
        var link = new MissingLink(kind, program.id(), from, "");
        links.putIfAbsent(link.id(), link);
        return link.id();
    }

    /// Offers a course that is asked for and that nobody teaches.
    void course(String id, Program program) {
        if (wide) {
            links.putIfAbsent(id, new MissingLink(MissingLink.Kind.COURSE, program.id(), -1, id));
        }
    }

    /// What a program asks for.
    ///
    /// @param fixed  things that the person must have
    /// @param needs  things that the person must have; a link does instead where one is named
    /// @param closed what only a link can give
    Condition condition(
            Program program,
            List<String> fixed,
            SequencedMap<String, MissingLink.Kind> needs,
            List<MissingLink.Kind> closed) {
        var sets = List.of(fixed);
        for (var need : needs.sequencedEntrySet()) {
            var either = new ArrayList<>(List.of(List.of(need.getKey())));
            if (wide) {
                either.add(List.of(link(need.getValue(), program, -1)));
            }
            sets = Rules.product(sets, either);
        }
        for (var kind : closed) {
            sets = Rules.product(sets, List.of(List.of(link(kind, program, -1))));
        }
        return sets.equals(List.of(List.of())) ? Condition.NONE : new Condition(sets);
    }
}
