package throughline.web;

import java.util.List;

/// Finds what may be meant by the words of an address that leads nowhere. The search implements it, so that the
/// shell need not know the search.
public interface Suggestions {
    /// At most a handful, best first; empty when nothing is near.
    List<NotFoundPage.Suggestion> near(String words, Visit visit);
}
