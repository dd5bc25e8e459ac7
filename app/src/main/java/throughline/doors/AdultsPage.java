package throughline.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.explore.ProgramLine;
import throughline.explore.ProgramPage;
import throughline.explore.Sources;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Programs for people who work or have a family: by the time they have and the language they study in.
///
/// @param when     chosen time of day, or empty
/// @param length   most months, or 0
/// @param language chosen language, or empty
/// @param open     only what can be entered at any time
/// @param free     only what costs nothing
/// @param total    programs that match
/// @param all      programs of the region
/// @param told     programs of which a source tells the schedule
/// @param openTold programs that are said to be open at any time
public record AdultsPage(
        String when,
        int length,
        String language,
        List<Language> languages,
        boolean open,
        boolean free,
        String zip,
        boolean zipKnown,
        List<Offer> offers,
        int total,
        int all,
        int told,
        int openTold,
        Sources sources)
        implements Page {
    static final List<String> TIMES = List.of("day", "evening", "weekend", "online");

    public AdultsPage {
        languages = List.copyOf(languages);
        offers = List.copyOf(offers);
    }

    /// A language that programs are taught in.
    public record Language(String code, Words name, int programs) {}

    /// A program that matches.
    public record Offer(
            ProgramLine line,
            ProgramPage.Facts facts,
            @Nullable String place,
            @Nullable Double miles) {}

    public List<String> times() {
        return TIMES;
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("doors.adults.title")),
                        shell.text("doors.adults.lead"),
                        "doors")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("doors.title")), "/doors"));
    }
}
