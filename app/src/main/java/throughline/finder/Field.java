package throughline.finder;

/// The parts of a thing that are searched, with what a match there is worth.
///
/// Weights were set by measuring the judged queries. A word is counted once, where it is worth most.
enum Field {
    /// A whole title, other title or plain phrase, as one term.
    WHOLE(0f),
    /// Codes in the ways people write them.
    CODE(24f),
    TITLE(8f),
    TITLE_ES(8f),
    /// Other titles.
    OTHER(4.5f),
    OTHER_ES(4.5f),
    /// Plain words for it that no source has.
    PHRASE(5f),
    PHRASE_ES(5f),
    TECHNOLOGY(3f),
    /// Institution, city and county.
    PLACE(2.5f),
    /// Sector, pathway and subject.
    SUBJECT(2f),
    SUBJECT_ES(2f),
    /// What it awards: `certificate`, `degree`.
    AWARD(1.5f),
    /// Titles of the occupations a program or course leads to.
    LEADS(2.5f),
    LEADS_ES(2.5f),
    /// Descriptions and tasks.
    TEXT(1.2f),
    /// Words of titles as written, for beginnings and slips; never matched whole.
    WORD(3f),
    /// Marks things that have no place, so that a place in a query does not exclude them.
    PLACELESS(0.4f);

    final float weight;

    Field(float weight) {
        this.weight = weight;
    }

    boolean spanish() {
        return name().endsWith("_ES");
    }

    /// Whether a shorter text counts more when a word is found in it.
    boolean lengthCounts() {
        return this == TITLE || this == TITLE_ES;
    }

    String key() {
        return name();
    }
}
