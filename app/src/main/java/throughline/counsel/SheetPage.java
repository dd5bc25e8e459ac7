package throughline.counsel;

import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A sheet for one talk with a student, to be printed: questions to ask, lines to write on, deadlines, whom to call.
public record SheetPage(LeadsOnPage school) implements Page {
    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("counsel.sheet.title")),
                        shell.text("counsel.sheet.lead"),
                        "counselors")
                .withCrumbs(
                        new Head.Crumb(Words.name(shell.language(), shell.text("counsel.title")), "/counselors"),
                        new Head.Crumb(school.school().title(), "/counselors/" + school.slug()))
                .unlisted();
    }
}
