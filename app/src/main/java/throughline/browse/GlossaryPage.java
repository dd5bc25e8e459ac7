package throughline.browse;

import java.util.List;
import java.util.stream.Stream;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Visit;
import throughline.web.Words;

/// Words of the field with what they mean in plain language, in the order of the alphabet.
public record GlossaryPage(List<Term> terms) implements Page {
    private static final List<String> KEYS = List.of(
            "a-g",
            "adt",
            "articulation",
            "award",
            "certificate",
            "crosswalk",
            "cte",
            "dual-enrollment",
            "living-wage",
            "median",
            "noncredit",
            "openings",
            "pathway",
            "sector",
            "soc",
            "top",
            "top-coded",
            "unit");

    public GlossaryPage {
        terms = List.copyOf(terms);
    }

    /// A word and its meaning.
    ///
    /// @param key name in addresses: `/glossary#unit`
    public record Term(String key, String word, String meaning) {}

    static GlossaryPage of(Visit visit) {
        var texts = visit.texts();
        Stream<Term> terms = KEYS.stream()
                .map(key -> new Term(key, texts.text("browse.term." + key), texts.text("browse.term." + key + ".is")));
        return new GlossaryPage(terms.sorted((one, other) -> one.word().compareToIgnoreCase(other.word()))
                .toList());
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                Words.name(shell.language(), shell.text("browse.glossary.title")),
                shell.text("browse.glossary.lead"),
                "glossary");
    }
}
