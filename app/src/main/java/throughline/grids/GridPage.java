package throughline.grids;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.drawings.TermGrid;
import throughline.explore.Ref;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Html;
import throughline.web.Page;
import throughline.web.Sentence;
import throughline.web.Shell;
import throughline.web.Words;

/// A program term by term: a grid with arrows, the same in words, and what waits for what.
///
/// @param paces   paces to choose from; none for a school's sequence, which goes by grade
/// @param basis   key of the sentence that says where the terms come from
/// @param measures what the sequence is like, as sentences
/// @param problems what does not fit, as sentences
/// @param outside courses that the program asks for and does not have
public record GridPage(
        String slug,
        Words title,
        Ref institution,
        Words award,
        List<Choice> paces,
        String basis,
        List<Sentence> measures,
        List<String> problems,
        List<Ref> outside,
        List<Term> terms,
        @Nullable Cite source,
        @JsonIgnore @Nullable TermGrid grid)
        implements Page {
    private static final int MOST_TERMS_ON_PAPER = 6;

    public GridPage {
        paces = List.copyOf(paces);
        measures = List.copyOf(measures);
        problems = List.copyOf(problems);
        outside = List.copyOf(outside);
        terms = List.copyOf(terms);
    }

    /// A pace to choose.
    public record Choice(
            String key, boolean isChosen, @JsonIgnore String path) {}

    /// A term or grade.
    public record Term(String name, String note, List<Line> courses) {
        public Term {
            courses = List.copyOf(courses);
        }
    }

    /// A course of a term, or a choice.
    ///
    /// @param at       place among all lines, from 1
    /// @param options  the course, or the courses to pick one from
    /// @param note     units and when it is held, in words
    /// @param needs    courses of the program that come before it
    /// @param together courses of the program that come before it or with it
    /// @param missed   what happens when it is missed; empty when nothing waits for it
    /// @param waits    courses that wait for it, however far
    /// @param after    places of the lines that it waits for
    public record Line(
            int at,
            List<Ref> options,
            boolean required,
            String note,
            List<String> needs,
            List<String> together,
            String missed,
            List<Waiting> waits,
            @JsonIgnore List<Integer> after) {
        public Line {
            options = List.copyOf(options);
            needs = List.copyOf(needs);
            together = List.copyOf(together);
            waits = List.copyOf(waits);
            after = List.copyOf(after);
        }

        /// Classes by which the style sheet marks the lines that wait for an opened one.
        public String styles() {
            return "c" + at + after.stream().map(before -> " w" + before).collect(Collectors.joining());
        }
    }

    /// A course that waits for another.
    ///
    /// @param at   place of its line
    /// @param term name of its term or grade
    public record Waiting(@JsonIgnore int at, Ref course, String term) {}

    /// Whether the drawing has more terms than can be read on a sheet of paper.
    @JsonIgnore
    public boolean isWide() {
        return terms.size() > MOST_TERMS_ON_PAPER;
    }

    /// The drawing, or no markup.
    public Html drawing(Shell shell) {
        return grid == null ? Html.NONE : Html.svg(grid.svg(shell::url));
    }

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("grids.title", title.value())),
                        shell.text(
                                "grids.description",
                                title.value(),
                                institution.title().value()),
                        "programs")
                .withCrumbs(
                        new Head.Crumb(Words.name(shell.language(), shell.text("explore.programs.title")), "/programs"),
                        new Head.Crumb(title, "/programs/" + slug));
    }
}
