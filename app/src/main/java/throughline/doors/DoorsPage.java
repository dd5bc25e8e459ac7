package throughline.doors;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// All doors: for whoever cannot name a job yet.
///
/// @param educations values of the search for education to begin, in rising order
public record DoorsPage(List<String> wages, List<String> openings, List<String> educations) implements Page {
    public DoorsPage {
        wages = List.copyOf(wages);
        openings = List.copyOf(openings);
        educations = List.copyOf(educations);
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(Words.name(shell.language(), shell.text("doors.title")), shell.text("doors.lead"), "doors");
    }
}
