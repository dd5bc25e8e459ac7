package throughline.browse;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.web.NotFoundPage;
import throughline.web.Suggestions;
import throughline.web.Visit;

/// What the search finds for the words of an address that leads nowhere.
@Component
final class FinderSuggestions implements Suggestions {
    @Override
    public List<NotFoundPage.Suggestion> near(String words, Visit visit) {
        return List.of();
    }
}
