package throughline.grids;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import throughline.engine.curriculum.DegreePlan;
import throughline.grids.Sequence.Node;
import throughline.routes.Terms;
import throughline.web.Language;
import throughline.web.Sentence;
import throughline.web.Texts;
import throughline.web.Words;

/// What a sequence is like, in plain words.
final class GridWords {
    /// Courses worth a sentence of their own: what the most others wait for.
    private static final int MOST = 3;

    private final Texts texts;
    private final Language language;
    private final Sequence sequence;
    private final Placement placement;
    private final Waits waits;
    private final Function<Node, String> label;

    GridWords(
            Texts texts,
            Language language,
            Sequence sequence,
            Placement placement,
            Waits waits,
            Function<Node, String> label) {
        this.texts = texts;
        this.language = language;
        this.sequence = sequence;
        this.placement = placement;
        this.waits = waits;
        this.label = label;
    }

    private String label(int node) {
        return label.apply(sequence.nodes().get(node));
    }

    private Sentence plain(String text) {
        return new Sentence(List.of(new Words(text, language)));
    }

    /// What to know.
    ///
    /// @param named a course with its title
    List<Sentence> measures(boolean byGrade, Function<Node, Sentence> named) {
        var said = new ArrayList<Sentence>();
        if (placement.terms().isEmpty()) {
            return said;
        }
        if (!byGrade) {
            said.add(plain(texts.count("grids.length", placement.seasons().size())));
        }
        IntStream.range(0, sequence.nodes().size())
                .boxed()
                .filter(node -> !waits.of(node).isEmpty())
                .sorted(Comparator.comparingInt(
                        (Integer node) -> -waits.of(node).size()))
                .limit(MOST)
                .forEach(node -> said.add(
                        missed(node, byGrade, named.apply(sequence.nodes().get(node)))));
        if (waits.chain().size() > 1) {
            said.add(plain(texts.text(
                    "grids.chain",
                    waits.chain().size(),
                    waits.chain().stream().map(this::label).collect(Collectors.joining(" → ")))));
        }
        return said;
    }

    /// What happens when a course is missed; empty when nothing waits for it.
    String missed(int node, boolean byGrade) {
        return waits.of(node).isEmpty()
                ? ""
                : missed(node, byGrade, plain(label(node))).value();
    }

    private Sentence missed(int node, boolean byGrade, Sentence named) {
        var later = waits.of(node).size();
        var number = later == 1 ? ".one" : ".other";
        if (byGrade) {
            return texts.sentence(language, "grids.missed" + number, later, named);
        }
        var season = Terms.season(placement.seasons().get(placement.terms().get(node) - 1));
        var said = texts.sentence(language, "grids.missed." + season + number, later, named);
        if (sequence.nodes().get(node).seasons().size() != 1) {
            return said;
        }
        var parts = new ArrayList<>(said.parts());
        parts.add(new Words(" " + texts.text("grids.missed.year" + number), language));
        return new Sentence(parts);
    }

    /// What does not fit in the terms that the owner states.
    List<String> problems(boolean byGrade) {
        var said = new ArrayList<String>();
        if (!placement.stated() || placement.terms().isEmpty()) {
            return said;
        }
        for (var problem : new DegreePlan(sequence.curriculum(), placement.terms()).problems()) {
            if (problem instanceof DegreePlan.Problem.OutOfOrder(var requisite, var course, var _)) {
                said.add(texts.text(
                        "grids.wrong.order",
                        label(Integer.parseInt(requisite.id())),
                        label(Integer.parseInt(course.id()))));
            }
        }
        for (var node = 0; !byGrade && node < sequence.nodes().size(); node++) {
            var seasons = sequence.nodes().get(node).seasons();
            var season = placement.seasons().get(placement.terms().get(node) - 1);
            if (!seasons.isEmpty() && !seasons.contains(season)) {
                said.add(texts.text("grids.wrong.season." + Terms.season(season), label(node)));
            }
        }
        return said;
    }
}
