package throughline.browse;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.finder.FinderQuery;
import throughline.finder.Finders;
import throughline.web.NotFoundPage;
import throughline.web.Suggestions;
import throughline.web.Visit;

/// What the search finds for the words of an address that leads nowhere.
@Component
final class FinderSuggestions implements Suggestions {
    private static final int MOST = 6;

    private final Finders finders;

    FinderSuggestions(Finders finders) {
        this.finders = finders;
    }

    @Override
    public List<NotFoundPage.Suggestion> near(String words, Visit visit) {
        return finders.present().stream()
                .flatMap(finder -> {
                    var rows = Rows.of(finder.region(), visit);
                    return finder.search(FinderQuery.of(words)).hits().stream().map(rows::of);
                })
                .limit(MOST)
                .map(row -> new NotFoundPage.Suggestion(
                        row.title(),
                        visit.texts().text("browse.kind." + row.kind().key()),
                        row.path()))
                .toList();
    }
}
