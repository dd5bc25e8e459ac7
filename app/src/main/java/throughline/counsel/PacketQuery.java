package throughline.counsel;

import java.util.ArrayList;
import java.util.List;
import throughline.posters.Handouts;
import throughline.web.BadRequestPage;
import throughline.web.Page;
import throughline.web.Paths;
import throughline.web.Problem;
import throughline.web.Visit;

/// A packet as it is asked for. Knows its own address.
///
/// @param pathways slugs, at least one
record PacketQuery(List<String> pathways, Handouts.Wish wish) {
    private static final int MOST_PATHWAYS = 60;

    PacketQuery {
        pathways = List.copyOf(pathways);
    }

    /// The parameters as understood, or the page that says what is wrong with them.
    sealed interface Parsed {
        record Valid(PacketQuery query) implements Parsed {}

        record Invalid(Page page) implements Parsed {}
    }

    static Parsed parse(Visit visit, String school, String back) {
        var problems = new ArrayList<Problem>();
        var pathways = visit.parameters().getOrDefault("pathway", List.of()).stream()
                .filter(slug -> visit.region().findPathway(slug).isPresent())
                .distinct()
                .toList();
        if (pathways.isEmpty() || pathways.size() > MOST_PATHWAYS) {
            problems.add(Problem.of("pathway", "", "counsel.bad.pathways"));
        }
        var written = visit.parameter("copies").isEmpty() ? "1" : visit.parameter("copies");
        var copies = written.matches("[1-9][0-9]?") ? Integer.parseInt(written) : 0;
        if (copies < 1 || copies * pathways.size() > Handouts.MOST_SHEETS) {
            problems.add(Problem.of("copies", written, "counsel.bad.copies", Handouts.MOST_SHEETS));
        }
        var paper = visit.parameter("paper").isEmpty() ? "letter" : visit.parameter("paper");
        var language = visit.parameter("text").isEmpty() ? visit.language().tag() : visit.parameter("text");
        var wish = Handouts.Wish.find(
                paper, language, visit.parameter("large").equals("yes"), school, Math.clamp(copies, 1, 40));
        if (wish.isEmpty()) {
            problems.add(Problem.of("paper", paper + " " + language, "counsel.bad.paper"));
        }
        return problems.isEmpty()
                ? new Parsed.Valid(new PacketQuery(pathways, wish.orElseThrow()))
                : new Parsed.Invalid(new BadRequestPage(problems, back));
    }

    int sheets() {
        return pathways.size() * wish.copies();
    }

    /// The query part of the address, without `?`.
    String parameters() {
        var parts = new ArrayList<String>();
        pathways.forEach(slug -> parts.add("pathway=" + Paths.segment(slug)));
        parts.add("copies=" + wish.copies());
        parts.add("paper=" + wish.paper());
        parts.add("text=" + wish.language());
        if (wish.largePrint()) {
            parts.add("large=yes");
        }
        return String.join("&", parts);
    }
}
