package throughline.desk;

import java.time.Instant;
import java.util.List;
import throughline.agreements.Workshops;
import throughline.web.Head;
import throughline.web.PrivatePage;
import throughline.web.Shell;
import throughline.web.Words;

/// Two courses side by side with what is noted and decided about them; or the minutes of it, to print.
///
/// @param key      made with the form, so that sending it twice writes one note
/// @param outlines one for each course that the present data have
/// @param minutes  whether it is shown as minutes
public record WorkshopPage(
        String token,
        long id,
        String key,
        String title,
        List<CourseOutline> outlines,
        List<Workshops.Note> notes,
        Instant begunAt,
        boolean minutes,
        boolean write)
        implements PrivatePage {
    public WorkshopPage {
        outlines = List.copyOf(outlines);
        notes = List.copyOf(notes);
    }

    /// Notes of a kind, in their order.
    public List<Workshops.Note> of(String kind) {
        return notes.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    @Override
    public Head head(Shell shell) {
        var text = shell.text(minutes ? "workshop.minutes" : "workshop.title", title);
        return Desk.headBelow(shell, "workshop.list").withTitle(Words.name(shell.language(), text));
    }
}
