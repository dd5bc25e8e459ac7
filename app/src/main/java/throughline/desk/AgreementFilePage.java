package throughline.desk;

import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;

/// Takes agreements from a file and gives them as files.
///
/// @param text     what was put in
/// @param problem  key of what is wrong with the whole, or empty
/// @param problems what is wrong with single agreements; nothing is saved while there are any
/// @param places   what is wrong with the document, where it is one of linked data
/// @param write    whether the person may begin agreements
public record AgreementFilePage(
        String token, String text, String problem, List<Problem> problems, List<Place> places, boolean write)
        implements PrivatePage {
    public AgreementFilePage {
        problems = List.copyOf(problems);
        places = List.copyOf(places);
    }

    /// @param place    where in the document
    /// @param key      of the sentence that says what was expected
    /// @param expected what the sentence is about
    public record Place(String place, String key, String expected) {}

    /// @param number of the agreement in the file
    /// @param label  key of the name of the field
    /// @param line   of its list, 0 outside of lists
    /// @param key    of what is wrong
    /// @param word   what it is about
    public record Problem(int number, String label, int line, String key, String word) {}

    @Override
    public Head head(Shell shell) {
        return Desk.headBelow(shell, "agreements.files").withCrumbs(AgreementPage.crumbs(shell));
    }
}
