package throughline.planner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.explore.Ref;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Html;
import throughline.web.Page;
import throughline.web.Sentence;
import throughline.web.Shell;
import throughline.web.Words;

/// The routes that answer a question, or what is missing for one.
///
/// @param question   the question in words, a sentence each
/// @param asked      the question as its address says it
/// @param proven     whether it is known that no better route exists (or none at all), under what the Region knows
/// @param considered institutions whose programs were looked at
/// @param known      institutions that have a program for the goal
/// @param shown      the route that is shown alone, from 1; 0 when all are
/// @param reached    whether the goal is behind the person already
/// @param paces      the soonest route at other paces
/// @param gaps       when there is no route: what would open one
/// @param links      when there is no route: the smallest sets of missing links that would open one
/// @param picture    the route that is shown alone, on its career map
public record RoutesPage(
        Words goal,
        List<Sentence> question,
        Asked asked,
        boolean proven,
        int considered,
        int known,
        int shown,
        boolean reached,
        List<Card> routes,
        List<Pace> paces,
        List<Gap> gaps,
        @Nullable MissingLinks links,
        @JsonIgnore @Nullable Picture picture)
        implements Page {
    public RoutesPage {
        question = List.copyOf(question);
        routes = List.copyOf(routes);
        paces = List.copyOf(paces);
        gaps = List.copyOf(gaps);
    }

    /// A route.
    ///
    /// @param best     keys of what it is best at: `soonest`, `cheapest`, `credit`, `moves`, `exam`
    /// @param finish   when all is done, in words
    /// @param length   how long it takes from the first term, in words
    /// @param costKnown whether every cost is known; else `costCents` is a part
    public record Card(
            int number,
            List<String> best,
            String finish,
            String length,
            long costCents,
            boolean costKnown,
            long unitsSavedHundredths,
            int moves,
            @Nullable Passing passing,
            List<Exit> exits,
            List<Todo> todos,
            List<Risk> risks,
            List<Help> helps,
            List<Term> terms,
            @JsonIgnore String address) {
        public Card {
            best = List.copyOf(best);
            exits = List.copyOf(exits);
            todos = List.copyOf(todos);
            risks = List.copyOf(risks);
            helps = List.copyOf(helps);
            terms = List.copyOf(terms);
        }

        /// The first step, if any.
        @JsonIgnore
        public @Nullable Stop first() {
            return terms.stream()
                    .flatMap(term -> term.stops().stream())
                    .findFirst()
                    .orElse(null);
        }

        /// What a person holds in the end, if anything.
        @JsonIgnore
        public @Nullable Exit last() {
            return exits.isEmpty() ? null : exits.getLast();
        }
    }

    /// How many pass the exam of a route.
    ///
    /// @param ofHundred of a hundred who take it; null where nobody states it
    /// @param year      when they were counted
    /// @param ofProgram whether only those were counted who come from the program of the route
    public record Passing(
            @Nullable Integer ofHundred,
            String year,
            boolean ofProgram,
            @Nullable Cite cite) {}

    /// A place on the way where a person can leave with something in hand.
    ///
    /// @param when  in words
    /// @param holds what the person then holds
    /// @param award what kind of award it is and who gives it, or empty
    /// @param job   best paid occupation that it opens, if any
    /// @param hourlyCents median wage, if known
    public record Exit(
            String when,
            Ref holds,
            String award,
            @Nullable Ref job,
            @Nullable Long hourlyCents,
            @Nullable String area,
            @Nullable Cite cite) {}

    /// Something to do now.
    ///
    /// @param words what the owner says, if anything
    /// @param by    deadline as the owner writes it, or null
    public record Todo(
            Sentence text,
            @Nullable Words words,
            @Nullable Words by,
            @Nullable String website) {}

    /// Something that could go wrong.
    public record Risk(Sentence text, @Nullable Words words) {}

    /// Help at an institution of the route.
    ///
    /// @param supports the first of them
    /// @param count    how many there are
    /// @param all      address of the list of all
    public record Help(
            Ref institution,
            List<Ref> supports,
            int count,
            @JsonIgnore String all) {
        public Help {
            supports = List.copyOf(supports);
        }
    }

    /// What happens in a term.
    ///
    /// @param isEnd whether it happens when the term is over
    public record Term(String name, boolean isEnd, List<Stop> stops) {
        public Term {
            stops = List.copyOf(stops);
        }
    }

    /// A step, in the term in which it begins, or the courses of a program in a later term.
    ///
    /// @param number  number of the step on the route and on the map; 0 for a later term of a program
    /// @param kind    key of its kind, such as `program`
    /// @param at      institution
    /// @param note    award, length and cost, in words
    /// @param courses courses of this term, where known
    /// @param rule    what permits the step, in words; empty for a later term
    /// @param detail  the rule in the owner's words
    /// @param without address of the question that keeps out of the program; absent where it is no program
    public record Stop(
            int number,
            String kind,
            @Nullable Ref what,
            @Nullable Ref at,
            String note,
            List<Ref> courses,
            String rule,
            @Nullable Words detail,
            @Nullable Cite cite,
            @JsonIgnore @Nullable String without) {
        public Stop {
            courses = List.copyOf(courses);
        }
    }

    /// The soonest route at a pace.
    ///
    /// @param key    `full`, `part`, `summers` or `own`
    /// @param finish in words, or null when there is no route at that pace
    public record Pace(
            String key,
            int courses,
            boolean summers,
            boolean isAsked,
            @Nullable String finish,
            long costCents,
            boolean costKnown,
            @JsonIgnore String address) {}

    /// What would open a route.
    ///
    /// @param text    what is missing, in words
    /// @param owners  programs whose owners can open it
    /// @param concerns which students it concerns
    /// @param next    what to do next
    /// @param address the question without this condition, when the person can drop it, else a search that helps
    public record Gap(
            List<String> doors,
            String text,
            List<Owner> owners,
            String concerns,
            String next,
            @Nullable String address) {
        public Gap {
            doors = List.copyOf(doors);
            owners = List.copyOf(owners);
        }
    }

    /// The smallest sets of missing links.
    ///
    /// @param summary what they are and whether that is proven
    /// @param more    how many others of the same size there are
    public record MissingLinks(String summary, int more, List<LinkSet> sets) {
        public MissingLinks {
            sets = List.copyOf(sets);
        }
    }

    /// Links that together would open a route.
    ///
    /// @param concerns schools and students that it concerns, in words; absent for adults, whom nobody counts
    public record LinkSet(List<Link> links, @Nullable String concerns) {
        public LinkSet {
            links = List.copyOf(links);
        }
    }

    /// A missing link in words, and who could make it.
    public record Link(String text, List<Ref> owners) {
        public Link {
            owners = List.copyOf(owners);
        }
    }

    /// Who answers for a missing link.
    public record Owner(
            Ref program,
            Ref institution,
            @Nullable String website,
            @Nullable String phone) {}

    /// The route on its map.
    ///
    /// @param lines what the lines mean
    /// @param away  how many steps of the route are on no map
    public record Picture(Drawn drawn, List<Sample> lines, int away) {
        public Picture {
            lines = List.copyOf(lines);
        }
    }

    /// Writes the drawing with links of a language.
    public interface Drawn {
        /// The markup of the drawing.
        String inline(Shell shell);
    }

    /// A kind of line: how it looks and what it means.
    public record Sample(Html line, String word) {}

    /// The routes that are on the page.
    @JsonIgnore
    public List<Card> visible() {
        return shown == 0 || shown > routes.size() ? routes : List.of(routes.get(shown - 1));
    }

    /// Rows of the table that sets the routes side by side.
    @JsonIgnore
    public List<String> rows() {
        var exam = routes.stream().anyMatch(card -> card.passing() != null);
        return exam
                ? List.of("time", "money", "credit", "moves", "exam", "beside.begin", "beside.end")
                : List.of("time", "money", "credit", "moves", "beside.begin", "beside.end");
    }

    /// The rows in which routes are not the same.
    @JsonIgnore
    public Set<String> differing() {
        return rows().stream()
                .filter(row -> routes.stream()
                                .map(card -> answer(row, card))
                                .distinct()
                                .count()
                        > 1)
                .collect(Collectors.toSet());
    }

    private static List<Object> answer(String row, Card card) {
        return switch (row) {
            case "time" -> List.of(card.finish());
            case "money" -> List.of(card.costKnown(), card.costCents());
            case "credit" -> List.of(card.unitsSavedHundredths());
            case "moves" -> List.of(card.moves());
            case "exam" ->
                Stream.ofNullable(card.passing())
                        .<Object>map(passing -> String.valueOf(passing.ofHundred()))
                        .toList();
            case "beside.begin" ->
                Stream.ofNullable(card.first()).<Object>map(Stop::what).toList();
            case "beside.end" ->
                Stream.ofNullable(card.last()).<Object>map(Exit::holds).toList();
            default -> List.of();
        };
    }

    /// The drawing, or no markup.
    public Html drawing(Shell shell) {
        return picture == null ? Html.NONE : Html.svg(picture.drawn().inline(shell));
    }

    @Override
    public Head head(Shell shell) {
        var title = Words.name(shell.language(), shell.text("planner.answer.title", goal.value()));
        return Head.of(title, shell.text("planner.description", shell.regionName()), "routes")
                .withCrumbs(new Head.Crumb(Words.name(shell.language(), shell.text("planner.title")), Asked.PATH))
                .unlisted();
    }
}
