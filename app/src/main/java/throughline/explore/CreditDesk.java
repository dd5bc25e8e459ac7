package throughline.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.explore.CreditPage.Todo;
import throughline.region.Agreement;
import throughline.region.OrganizationTree;

/// Makes the page on which a student finds how to claim the credit of an agreement.
record CreditDesk(RegionReader reader) {
    /// The page of an agreement; nothing when none of that name is in force today.
    Optional<CreditPage> page(String slug) {
        var lines = reader.region().agreements().stream()
                .filter(one -> one.slug().equals(slug) && one.inForce(reader.today()))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(page(lines));
    }

    private CreditPage page(List<Agreement> lines) {
        var first = lines.getFirst();
        var kept = first.kept();
        var terms = TermsView.of(reader, new OrganizationTree(reader.region()), lines);
        return new CreditPage(
                terms,
                todos(terms),
                kept == null ? List.of() : kept.claims(),
                "/ctdl/agreements/" + first.slug(),
                reader.cite(first.sourceId()));
    }

    /// First what the course asks for, then the steps of the agreement in the order of their days, then a look at the
    /// result.
    private static List<Todo> todos(TermsView terms) {
        var todos = new ArrayList<Todo>();
        var dual = terms.credits().stream().allMatch(credit -> credit.ways().isEmpty());
        var conditions = terms.conditions();
        if (!terms.credits().isEmpty() && !dual) {
            todos.add(
                    conditions.grade() == null
                            ? new Todo("credit.todo.pass", null, null)
                            : new Todo("credit.todo.grade", english(conditions.grade()), null));
        }
        if (conditions.exam() != null) {
            todos.add(new Todo("credit.todo.exam", conditions.exam(), null));
        }
        terms.steps().stream()
                .sorted(Comparator.comparing(
                        (TermsView.Step step) -> step.by(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(step -> todos.add(new Todo(null, step.text(), step.by())));
        if (conditions.closes() != null) {
            todos.add(new Todo("credit.todo.closes", null, conditions.closes()));
        } else if (conditions.claimBy() != null) {
            todos.add(new Todo("credit.todo.by", conditions.claimBy(), null));
        }
        todos.add(new Todo("credit.todo.look", null, null));
        return todos;
    }

    private static throughline.web.Words english(@Nullable String grade) {
        return RegionReader.english(String.valueOf(grade));
    }
}
