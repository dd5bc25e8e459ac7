package throughline.demo;

/// Entry education of occupations, in rising order, worded as labor tables word it.
enum Education {
    N("No formal educational credential"),
    H("High school diploma or equivalent"),
    S("Some college, no degree"),
    C("Postsecondary nondegree award"),
    A("Associate's degree"),
    B("Bachelor's degree"),
    M("Master's degree"),
    D("Doctoral or professional degree");

    private final String words;

    Education(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// Whether somebody with this education usually aims at an occupation with that entry education: the same
    /// level or one that is not more than two steps below.
    boolean reaches(Education entry) {
        return entry.compareTo(this) <= 0 && ordinal() - entry.ordinal() <= 2;
    }
}
