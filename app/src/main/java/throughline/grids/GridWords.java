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
import throughline.web.Texts;

/// What a sequence is like, in plain words.
final class GridWords {
    /// Courses worth a sentence of their own: what the most others wait for.
    private static final int MOST = 3;

    private final Texts texts;
    private final Sequence sequence;
    private final Placement placement;
    private final Waits waits;
    private final Function<Node, String> label;

    GridWords(Texts texts, Sequence sequence, Placement placement, Waits waits, Function<Node, String> label) {
        this.texts = texts;
        this.sequence = sequence;
        this.placement = placement;
        this.waits = waits;
        this.label = label;
    }

    private String label(int node) {
        return label.apply(sequence.nodes().get(node));
    }

    List<String> measures(boolean byGrade) {
        var said = new ArrayList<String>();
        if (placement.terms().isEmpty()) {
            return said;
        }
        if (!byGrade) {
            said.add(texts.count("grids.length", placement.seasons().size()));
        }
        IntStream.range(0, sequence.nodes().size())
                .boxed()
                .filter(node -> !waits.of(node).isEmpty())
                .sorted(Comparator.comparingInt(
                        (Integer node) -> -waits.of(node).size()))
                .limit(MOST)
                .forEach(node -> said.add(missed(node, byGrade)));
        if (waits.chain().size() > 1) {
            said.add(texts.text(
                    "grids.chain",
                    waits.chain().size(),
                    waits.chain().stream().map(this::label).collect(Collectors.joining(" → "))));
        }
        return said;
    }

    private String missed(int node, boolean byGrade) {
        var later = waits.of(node).size();
        if (byGrade) {
            return texts.count("grids.missed", later, label(node));
        }
        var season = Terms.season(placement.seasons().get(placement.terms().get(node) - 1));
        var only = sequence.nodes().get(node).seasons().size() == 1;
        return texts.count("grids.missed." + season, later, label(node))
                + (only ? " " + texts.text("grids.missed.year") : "");
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
