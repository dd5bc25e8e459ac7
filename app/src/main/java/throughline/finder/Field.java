package throughline.finder;

/// The parts of a thing that are searched, with what a match there is worth.
///
/// Weights were set by measuring the judged queries. A word is counted once, where it is worth most.
enum Field {
    /// A whole title, other title or plain phrase, as one term.
    WHOLE(0f),
    /// Codes in the ways people write them.
    CODE(24f),
    /// Codes of statewide descriptors, and codes that begin alike.
    NEAR_CODE(6f),
    /// The first word of a title.
    FIRST(9f),
    /// Words of a title, but for plurals as written.
    NAME(10f),
    /// Stems of a title.
    TITLE(5.5f),
    TITLE_ES(5.5f),
    /// Other titles.
    OTHER(4f),
    OTHER_ES(4f),
    /// Plain words for it that no source has.
    PHRASE(4f),
    PHRASE_ES(4.5f),
    /// Technologies that employers ask for.
    TECHNOLOGY(3f),
    /// Technologies that are used here and there.
    OTHER_TECHNOLOGY(1.2f),
    /// Institution, city and county.
    PLACE(4.6f),
    /// Sector, pathway and subject.
    SUBJECT(2f),
    SUBJECT_ES(1.8f),
    /// What it awards: `certificate`, `degree`.
    AWARD(1.5f),
    /// A whole title or plain phrase of an occupation that a program prepares for in particular.
    LEADS_WHOLE(0f),
    /// Words of such occupations.
    LEADS(2f),
    LEADS_ES(2f),
    /// Words of occupations among many others that a program or course leads to.
    MAY_LEAD(2.2f),
    MAY_LEAD_ES(1.9f),
    /// Descriptions, tasks, other technologies.
    TEXT(0.8f),
    /// Words of titles as written, for beginnings and slips; never matched whole.
    WORD(4.4f),
    /// Words of technologies as written, for slips.
    TOOL(0f),
    /// Words that stand side by side in a title, other title or plain phrase, two as one term.
    PAIR(1.5f);

    final float weight;

    Field(float weight) {
        this.weight = weight;
    }

    boolean spanish() {
        return name().endsWith("_ES");
    }

    /// Whether a shorter text counts more when a word is found in it.
    boolean lengthCounts() {
        return this == FIRST || this == NAME || this == TITLE || this == TITLE_ES;
    }

    /// How its English words are compared.
    Stemmer stemmer() {
        return switch (this) {
            case FIRST, NAME -> Stemmer.SINGULAR;
            case PLACE, WORD, TOOL, WHOLE, LEADS_WHOLE, CODE, NEAR_CODE, PAIR -> Stemmer.PLAIN;
            default -> spanish() ? Stemmer.SPANISH : Stemmer.ENGLISH;
        };
    }

    String key() {
        return name();
    }
}
