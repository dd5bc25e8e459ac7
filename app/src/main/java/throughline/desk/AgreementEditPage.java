package throughline.desk;

import java.util.List;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// The form of an agreement.
///
/// @param id     its number, 0 for a new one
/// @param key    made with the form, so that sending it twice begins one agreement
/// @param notice key of what is said above the form, or empty
public record AgreementEditPage(
        String token, long id, int version, String key, String kind, List<Section> sections, String notice)
        implements PrivatePage {
    public AgreementEditPage {
        sections = List.copyOf(sections);
    }

    /// A part of the form, with a heading and a sentence.
    public record Section(String key, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /// One field.
    ///
    /// @param label   key of its name
    /// @param number  of its line in a list, 0 outside of lists
    /// @param type    `line`, `text`, `day` or `shown`
    /// @param problem key of what is wrong, or empty
    /// @param word    what the problem is about
    public record Field(String name, String label, int number, String type, String value, String problem, String word) {
        /// What it is called, with the number of its line.
        public String title(Shell shell) {
            return shell.text(label, number);
        }

        public String hint(Shell shell) {
            return shell.findText(label + ".hint").orElse("");
        }

        public String described(Shell shell) {
            return (hint(shell).isEmpty() ? "" : id() + "-hint ") + (problem.isEmpty() ? "" : id() + "-problem");
        }

        public String id() {
            return name.replace('.', '-');
        }
    }

    @Override
    public Head head(Shell shell) {
        var head = Desk.headBelow(shell, "agreements.list");
        return head.withTitle(Words.name(
                        shell.language(), shell.text(id == 0 ? "agreements.new.title" : "agreements.edit.title")))
                .withCrumbs(AgreementPage.crumbs(shell));
    }
}
