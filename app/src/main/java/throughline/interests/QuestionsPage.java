package throughline.interests;

import java.util.List;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Some of the questions, as a form without any script: a step of ten, or all that are still open.
///
/// @param step    from 1 to [Answers#STEPS], or one more for the open questions at the end
/// @param answers all answers so far, as the form carries them on
/// @param english some wordings are shown in English on a page in another language
public record QuestionsPage(int step, int steps, String answers, boolean english, List<Question> questions)
        implements Page {
    public QuestionsPage {
        questions = List.copyOf(questions);
    }

    /// An item with the answer given, if any.
    ///
    /// @param number from 1 to 60
    /// @param answer from 1 to 5, or 0
    public record Question(int number, Words text, int answer) {}

    /// Whether these are questions that were passed over.
    public boolean review() {
        return step > steps;
    }

    /// Address of an earlier step with all answers.
    public String back() {
        return step == 1 ? "/interests" : url(step - 1, answers);
    }

    static String url(int step, String answers) {
        return "/interests/questions?step=" + step + "&a=" + answers;
    }

    @Override
    public Head head(Shell shell) {
        var title = review() ? shell.text("interests.review.title") : shell.text("interests.step.title", step, steps);
        return Head.of(Words.name(shell.language(), title), shell.text("interests.lead"), "interests")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("interests.title")), "/interests"))
                .unlisted();
    }
}
