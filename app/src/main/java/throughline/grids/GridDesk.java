package throughline.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.drawings.TermGrid;
import throughline.engine.curriculum.Requisite;
import throughline.explore.Ref;
import throughline.explore.RegionReader;
import throughline.explore.Units;
import throughline.grids.Sequence.Node;
import throughline.region.Program;
import throughline.routes.Terms;
import throughline.web.Cite;
import throughline.web.Format;
import throughline.web.Sentence;
import throughline.web.Texts;

/// Assembles the page of a program term by term.
final class GridDesk {
    private final RegionReader reader;
    private final Texts texts;
    private final Format format;

    GridDesk(RegionReader reader, Texts texts) {
        this.reader = reader;
        this.texts = texts;
        this.format = Format.of(reader.language());
    }

    GridPage page(Program program, Pace pace) {
        var sequence = Sequence.of(reader.region(), program);
        var waits = new Waits(sequence.curriculum());
        var byGrade = sequence.hasGrades();
        var placement = byGrade ? byGrade(sequence) : Placement.of(sequence, pace);
        var names = byGrade ? grades(sequence) : names(placement);
        var said = new GridWords(texts, reader.language(), sequence, placement, waits, this::label);
        var totals = new Totals(reader.region(), program, sequence);
        var drawn = !placement.terms().isEmpty();
        return new GridPage(
                program.slug(),
                reader.title(program),
                reader.ref(reader.organization(program.organizationId())),
                reader.word("award-type", program.awardType()),
                byGrade
                        ? List.of()
                        : Stream.of(Pace.values())
                                .map(one -> new GridPage.Choice(
                                        one.key(),
                                        one == pace,
                                        "/programs/" + program.slug() + "/terms"
                                                + (one == Pace.FULL ? "" : "?pace=" + one.key())))
                                .toList(),
                basis(program, pace, placement, byGrade),
                Stream.concat(
                                said.measures(byGrade, this::named).stream(),
                                totals.measures(texts, reader.language(), byGrade).stream())
                        .toList(),
                Stream.concat(said.problems(byGrade).stream(), totals.problems(texts, format).stream())
                        .toList(),
                sequence.outside().stream().map(reader::course).map(reader::ref).toList(),
                drawn ? terms(sequence, placement, names, waits, said) : List.of(),
                source(program),
                drawn ? grid(program, sequence, placement, names, waits, said) : null);
    }

    private static String basis(Program program, Pace pace, Placement placement, boolean byGrade) {
        if (byGrade) {
            return "grids.basis.grade";
        }
        if (placement.terms().isEmpty()) {
            return "grids.basis.none";
        }
        if (placement.stated()) {
            return "grids.basis.stated";
        }
        var evenings = "online".equals(program.modality())
                || program.schedule().stream().anyMatch(word -> word.contains("evening") || word.contains("weekend"));
        if (pace == Pace.EVENING && !evenings) {
            return "grids.basis.evening.unknown";
        }
        return "grids.basis." + pace.key() + (placement.proven() ? "" : ".unproven");
    }

    private @Nullable Cite source(Program program) {
        // The source that states the program, rather than one that counts its awards.
        return program.sourceIds().stream()
                .filter(id -> reader.region().source(id).kind().endsWith("programs"))
                .findFirst()
                .or(() -> program.sourceIds().stream().findFirst())
                .map(reader::cite)
                .orElse(null);
    }

    private static Placement byGrade(Sequence sequence) {
        var grades = gradesOf(sequence);
        var terms = sequence.nodes().stream()
                .map(node -> node.grade() == null ? grades.size() : grades.indexOf(node.grade()) + 1)
                .toList();
        return new Placement(terms, grades.stream().map(_ -> Terms.FALL).toList(), true, false);
    }

    private static List<Integer> gradesOf(Sequence sequence) {
        return List.copyOf(new TreeSet<>(sequence.nodes().stream()
                .map(Node::grade)
                .filter(Objects::nonNull)
                .toList()));
    }

    private List<String> grades(Sequence sequence) {
        return gradesOf(sequence).stream()
                .map(grade -> texts.text("explore.grade", grade))
                .toList();
    }

    private List<String> names(Placement placement) {
        var names = new ArrayList<String>();
        for (var term = 1; term <= placement.seasons().size(); term++) {
            var season = Terms.season(placement.seasons().get(term - 1));
            names.add(texts.text("grids.term." + season, term));
        }
        return names;
    }

    /// What a node is called in a sentence.
    private String label(Node node) {
        return node.isChoice()
                ? texts.text("grids.pick", node.options().size())
                : reader.course(node.course()).code();
    }

    /// A node with its title, which keeps its language.
    private Sentence named(Node node) {
        if (node.isChoice()) {
            return new Sentence(List.of(reader.name(label(node))));
        }
        var ref = reader.ref(reader.course(node.course()));
        return new Sentence(
                ref.code() == null ? List.of(ref.title()) : List.of(reader.name(ref.code() + " "), ref.title()));
    }

    private String title(Node node) {
        if (node.isChoice()) {
            return node.options().stream().map(id -> reader.course(id).code()).collect(Collectors.joining(", "));
        }
        var course = reader.course(node.course());
        var title = reader.optionalText(course.title(), course.titleEs());
        return title == null ? "" : title.value();
    }

    private String note(Node node) {
        var parts = new ArrayList<String>();
        var units = reader.course(node.course()).unitsMinHundredths();
        if (units != null) {
            parts.add(Units.said(texts, format, units));
        }
        if (node.seasons().size() == 1 && reader.course(node.course()).termsOffered() != null) {
            parts.add(texts.text(
                    "grids.only." + Terms.season(node.seasons().iterator().next())));
        }
        if (!node.required()) {
            parts.add(texts.text("explore.recommended"));
        }
        return String.join(" · ", parts);
    }

    private String load(List<Node> nodes) {
        var units = nodes.stream()
                .map(node -> reader.course(node.course()).unitsMinHundredths())
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
        var courses = texts.count("grids.courses", nodes.size());
        return units == 0 ? courses : courses + " · " + Units.said(texts, format, units);
    }

    private static List<Integer> inTerm(Placement placement, int term) {
        return IntStream.range(0, placement.terms().size())
                .filter(node -> placement.terms().get(node) == term)
                .boxed()
                .toList();
    }

    /// Positions in reading order, term by term: so go the lines, the boxes and the keyboard.
    private static List<Integer> order(Placement placement, int terms) {
        return IntStream.rangeClosed(1, terms)
                .boxed()
                .flatMap(term -> inTerm(placement, term).stream())
                .toList();
    }

    private List<GridPage.Term> terms(
            Sequence sequence, Placement placement, List<String> names, Waits waits, GridWords said) {
        var order = order(placement, names.size());
        var terms = new ArrayList<GridPage.Term>();
        for (var term = 1; term <= names.size(); term++) {
            var positions = inTerm(placement, term);
            var nodes = positions.stream().map(sequence.nodes()::get).toList();
            terms.add(new GridPage.Term(
                    names.get(term - 1),
                    load(nodes),
                    positions.stream()
                            .map(position -> line(sequence, placement, position, order, names, waits, said))
                            .toList()));
        }
        return terms;
    }

    private GridPage.Line line(
            Sequence sequence,
            Placement placement,
            int position,
            List<Integer> order,
            List<String> names,
            Waits waits,
            GridWords said) {
        var node = sequence.nodes().get(position);
        return new GridPage.Line(
                order.indexOf(position) + 1,
                node.options().stream().map(reader::course).map(reader::ref).toList(),
                node.required(),
                note(node),
                into(sequence, position, Requisite.Kind.PRE),
                into(sequence, position, Requisite.Kind.CO),
                said.missed(position, sequence.hasGrades()),
                order.stream()
                        .filter(waits.of(position)::contains)
                        .map(other -> new GridPage.Waiting(
                                order.indexOf(other) + 1,
                                reader.ref(reader.course(
                                        sequence.nodes().get(other).course())),
                                names.get(placement.terms().get(other) - 1)))
                        .toList(),
                order.stream()
                        .filter(other -> waits.of(other).contains(position))
                        .map(other -> order.indexOf(other) + 1)
                        .toList());
    }

    private List<String> into(Sequence sequence, int position, Requisite.Kind kind) {
        return sequence.curriculum().requisites().stream()
                .filter(requisite -> requisite.to() == position && requisite.kind() == kind)
                .map(requisite -> label(sequence.nodes().get(requisite.from())))
                .toList();
    }

    private TermGrid grid(
            Program program, Sequence sequence, Placement placement, List<String> names, Waits waits, GridWords said) {
        var columns = new ArrayList<TermGrid.Column>();
        for (var term = 1; term <= names.size(); term++) {
            var nodes =
                    inTerm(placement, term).stream().map(sequence.nodes()::get).toList();
            columns.add(new TermGrid.Column(names.get(term - 1), load(nodes)));
        }
        var order = order(placement, names.size());
        var boxes = order.stream()
                .map(position -> box(sequence, placement, position, order, names, waits, said))
                .toList();
        var arrows = sequence.curriculum().requisites().stream()
                .map(requisite -> new TermGrid.Arrow(
                        order.indexOf(requisite.from()),
                        order.indexOf(requisite.to()),
                        requisite.kind() != Requisite.Kind.PRE))
                .toList();
        return new TermGrid(
                texts.text("grids.title", reader.title(program).value()),
                texts.text("grids.about"),
                columns,
                boxes,
                arrows);
    }

    private TermGrid.Box box(
            Sequence sequence,
            Placement placement,
            int position,
            List<Integer> order,
            List<String> names,
            Waits waits,
            GridWords words) {
        var node = sequence.nodes().get(position);
        var term = placement.terms().get(position);
        var later = waits.of(position);
        Ref page = node.isChoice() ? null : reader.ref(reader.course(node.course()));
        // First what the box shows, in its order, so that the spoken name holds what is seen.
        var said = new ArrayList<>(List.of(label(node) + " " + title(node)));
        if (!note(node).isEmpty()) {
            said.add(note(node));
        }
        if (!later.isEmpty()) {
            said.add(texts.count(
                    "grids.waits",
                    later.size(),
                    order.stream()
                            .filter(later::contains)
                            .map(sequence.nodes()::get)
                            .map(this::label)
                            .collect(Collectors.joining(", "))));
        }
        said.add(names.get(term - 1));
        return new TermGrid.Box(
                term - 1,
                label(node),
                title(node),
                note(node),
                page == null ? null : page.url(),
                String.join(". ", said),
                words.missed(position, sequence.hasGrades()),
                node.isChoice(),
                later.stream().map(order::indexOf).toList());
    }
}
