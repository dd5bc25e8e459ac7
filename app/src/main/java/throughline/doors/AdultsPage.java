package throughline.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.explore.ProgramLine;
import throughline.explore.ProgramPage;
import throughline.explore.Ref;
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

    /// A program that matches, with those of the same name and award elsewhere.
    ///
    /// @param also the same at other schools: the program's page under the name of the school
    public record Offer(
            ProgramLine line,
            ProgramPage.Facts facts,
            @Nullable String place,
            @Nullable Double miles,
            List<Ref> also) {
        public Offer {
            also = List.copyOf(also);
        }

        /// What those of one kind have in common.
        String kind() {
            return line.program().title().value() + "\n" + line.award().value();
        }

        Offer withAlso(List<Offer> others) {
            return new Offer(
                    line,
                    facts,
                    place,
                    miles,
                    others.stream()
                            .map(other -> new Ref(
                                    other.line().program().url(),
                                    null,
                                    other.line().institution().title()))
                            .toList());
        }
    }

    /// How many of those that match stand on the page.
    public int shown() {
        return offers.stream().mapToInt(offer -> 1 + offer.also().size()).sum();
    }

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
