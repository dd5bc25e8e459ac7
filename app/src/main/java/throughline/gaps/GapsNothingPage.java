package throughline.gaps;

import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Says what is missing for gaps: openings.
public record GapsNothingPage() implements Page {
    static final GapsNothingPage INSTANCE = new GapsNothingPage();

    @Override
    public Head head(Shell shell) {
        return Head.of(Words.name(shell.language(), shell.text("gaps.title")), shell.text("gaps.nothing"), "gaps")
                .unlisted();
    }
}
