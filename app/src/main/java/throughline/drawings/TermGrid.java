package throughline.drawings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The picture of courses in their terms with arrows from each course to those that wait for it. Immutable; the same
/// courses give the same bytes. Its look is in `termgrid.css`.
///
/// @param name    what the picture is, for screen readers
/// @param about   where the same is said in words
/// @param columns names of the terms, each with what stands below it
/// @param boxes   courses, in reading order
public record TermGrid(String name, String about, List<Column> columns, List<Box> boxes, List<Arrow> arrows) {
    private static final int WIDTH = 176;
    private static final int GAP = 56;
    private static final int HEIGHT = 84;
    private static final int ROOM = 28;
    private static final int HEAD = 52;
    private static final int MARGIN = 10;
    private static final int SWEEPS = 6;

    public TermGrid {
        columns = List.copyOf(columns);
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /// A term.
    public record Column(String name, String note) {}

    /// A course, or a choice among courses.
    ///
    /// @param column position of its term
    /// @param code   code of the course, or what is asked of a choice
    /// @param note   line below the title
    /// @param page   address of its page, or null
    /// @param says   everything about it; begins with what stands in the box, as who speaks to the screen says it
    /// @param missed what happens when it is missed, shown while it is pointed at; may be empty
    /// @param blocks positions of the boxes that wait for it, however far
    public record Box(
            int column,
            String code,
            String title,
            String note,
            @Nullable String page,
            String says,
            String missed,
            boolean isChoice,
            List<Integer> blocks) {
        public Box {
            blocks = List.copyOf(blocks);
        }
    }

    /// From a course to one that waits for it.
    ///
    /// @param together whether both may stand in one term
    public record Arrow(int from, int to, boolean together) {}

    /// The drawing as a part of a page that loads `termgrid.css`.
    ///
    /// @param link makes the address of a page from the path that a box names
    public String svg(UnaryOperator<String> link) {
        return new Writer(link).write();
    }

    /// Rows of the boxes of each column, ordered so that arrows run level where they can: each box moves to the mean
    /// row of those it is tied to (the barycenter heuristic of Sugiyama, Tagawa and Toda, 1981).
    private int[] rows() {
        var rows = new int[boxes.size()];
        var byColumn = new TreeMap<Integer, List<Integer>>();
        for (var box = 0; box < boxes.size(); box++) {
            byColumn.computeIfAbsent(boxes.get(box).column(), _ -> new ArrayList<>())
                    .add(box);
        }
        byColumn.values().forEach(column -> place(column, rows));
        for (var sweep = 0; sweep < SWEEPS; sweep++) {
            var forward = sweep % 2 == 0;
            var order = new ArrayList<>(byColumn.values());
            for (var column : forward ? order : order.reversed()) {
                var wish = new HashMap<Integer, Double>();
                column.forEach(box -> wish.put(box, mean(box, rows, forward)));
                column.sort(Comparator.comparingDouble((Integer box) -> wish.getOrDefault(box, 0.0))
                        .thenComparingInt(box -> rows[box]));
                place(column, rows);
            }
        }
        return rows;
    }

    private static void place(List<Integer> column, int[] rows) {
        for (var row = 0; row < column.size(); row++) {
            rows[column.get(row)] = row;
        }
    }

    private double mean(int box, int[] rows, boolean forward) {
        return arrows.stream()
                .filter(arrow -> (forward ? arrow.to() : arrow.from()) == box)
                .mapToInt(arrow -> rows[forward ? arrow.from() : arrow.to()])
                .average()
                .orElse(rows[box]);
    }

    /// Writes one picture; used once.
    private final class Writer {
        private final UnaryOperator<String> link;
        private final SvgText out = new SvgText();
        private final int[] rows = rows();
        private final Map<String, Integer> lanes = new HashMap<>();
        private final Map<Integer, Integer> taken = new HashMap<>();

        Writer(UnaryOperator<String> link) {
            this.link = link;
        }

        private int width() {
            return 2 * MARGIN + columns.size() * (WIDTH + GAP);
        }

        private int x(int box) {
            return MARGIN + GAP / 2 + boxes.get(box).column() * (WIDTH + GAP);
        }

        private int y(int box) {
            return HEAD + ROOM + rows[box] * (HEIGHT + ROOM);
        }

        String write() {
            var deep = 0;
            for (var row : rows) {
                deep = Math.max(deep, row + 1);
            }
            var width = width();
            var height = HEAD + deep * (HEIGHT + ROOM) + ROOM + MARGIN;
            out.add("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tgrid\" viewBox=\"0 0 ")
                    .add(width)
                    .add(" ")
                    .add(height)
                    .add("\" width=\"")
                    .add(width)
                    .add("\" height=\"")
                    .add(height)
                    .add("\" role=\"group\" aria-labelledby=\"tg-name tg-about\"><title id=\"tg-name\">");
            out.escaped(name)
                    .add("</title><desc id=\"tg-about\">")
                    .escaped(about)
                    .add("</desc><defs>");
            out.add("<marker id=\"tg-a\" markerUnits=\"userSpaceOnUse\" markerWidth=\"12\" markerHeight=\"12\" "
                    + "refX=\"3\" refY=\"6\" orient=\"auto\"><path d=\"M1 1L10 6L1 11Z\"/></marker></defs>");
            for (var column = 0; column < columns.size(); column++) {
                column(column, height);
            }
            arrows(false);
            arrows(true);
            for (var box = 0; box < boxes.size(); box++) {
                box(box);
            }
            return out.add("</svg>").toString();
        }

        private void arrows(boolean together) {
            out.add(together ? "<g class=\"need together\" " : "<g class=\"need\" ")
                    .add("marker-end=\"url(#tg-a)\">");
            for (var arrow = 0; arrow < arrows.size(); arrow++) {
                if (arrows.get(arrow).together() == together) {
                    out.add("<path id=\"tg").add(arrow).add("\" d=\"");
                    out.add(path(arrows.get(arrow))).add("\"/>");
                }
            }
            out.add("</g>");
        }

        private void column(int column, int height) {
            var left = MARGIN + column * (WIDTH + GAP);
            out.rect(left + 8, 4, WIDTH + GAP - 16, height - 8, 8, column % 2 == 0 ? "term" : "term odd");
            var middle = left + (WIDTH + GAP) / 2;
            out.text(middle, 26, "when", columns.get(column).name(), "");
            out.text(middle, 44, "load", columns.get(column).note(), "");
        }

        private void box(int number) {
            var box = boxes.get(number);
            out.add(
                    box.page() == null
                            ? "<g class=\"course\" tabindex=\"0\" role=\"img\" aria-label=\""
                            : "<a class=\"course\" href=\"");
            if (box.page() != null) {
                out.escaped(link.apply(box.page())).add("\" aria-label=\"");
            }
            out.escaped(box.says()).add("\">");
            out.add("<g class=\"hot\">");
            box.blocks().forEach(other -> out.rect(x(other) - 4, y(other) - 4, WIDTH + 8, HEIGHT + 8, 9, "waits"));
            for (var arrow = 0; arrow < arrows.size(); arrow++) {
                var from = arrows.get(arrow).from();
                if (from == number || box.blocks().contains(from)) {
                    out.use("tg" + arrow, 0, 0, "");
                }
            }
            missed(number);
            out.add("</g>");
            out.rect(x(number), y(number), WIDTH, HEIGHT, 6, box.isChoice() ? "box choice" : "box");
            var line = y(number) + 19;
            out.text(x(number) + 11, line, "code", SvgText.NOTE.line(box.code(), WIDTH - 46), "");
            // Spaces between the texts: they are read and compared as one.
            for (var part : SvgText.NOTE.lines(box.title(), WIDTH - 24, 2)) {
                line += 18;
                out.add(" ").text(x(number) + 11, line, "t", part, "");
            }
            out.add(" ")
                    .text(x(number) + 11, y(number) + HEIGHT - 9, "n", SvgText.LINE.line(box.note(), WIDTH - 20), "");
            if (!box.blocks().isEmpty()) {
                out.add("<circle class=\"many\" cx=\"")
                        .add(x(number) + WIDTH - 17)
                        .add("\" cy=\"")
                        .add(y(number) + 15);
                out.add("\" r=\"11\"/> ");
                out.text(
                        x(number) + WIDTH - 17,
                        y(number) + 19,
                        "many",
                        Integer.toString(box.blocks().size()),
                        "");
            }
            out.add(box.page() == null ? "</g>" : "</a>");
        }

        /// What happens when a course is missed, in the free strip below its row.
        private void missed(int number) {
            var room = (width() - 2 * MARGIN - 16) / 1.2;
            var said = SvgText.BAND.line(boxes.get(number).missed(), room);
            if (!said.isEmpty()) {
                // Readers without the font see a wider one.
                var wide = (int) Math.ceil(SvgText.BAND.width(said) * 1.2) + 16;
                var left = Math.min(x(number), width() - MARGIN - wide);
                out.rect(left, y(number) + HEIGHT + 4, wide, ROOM - 6, 4, "missed");
                out.text(left + 8, y(number) + HEIGHT + 20, "missed", said, "");
            }
        }

        /// A lane of its own for each thing that asks for one in a channel, so that lines do not lie upon each other;
        /// lines of one course share theirs.
        private int lane(int channel, String who) {
            return lanes.computeIfAbsent(channel + " " + who, _ -> {
                var next = taken.merge(channel, 1, Integer::sum) - 1;
                return next % 8;
            });
        }

        private String path(Arrow arrow) {
            var from = boxes.get(arrow.from());
            var to = boxes.get(arrow.to());
            var startY = y(arrow.from()) + HEIGHT / 2;
            var endY = y(arrow.to()) + HEIGHT / 2 + (arrow.together() ? 10 : 0);
            var startX = x(arrow.from()) + WIDTH;
            var endX = x(arrow.to());
            if (from.column() == to.column()) {
                var side = x(arrow.from()) - 8 - lane(-1 - from.column(), "t" + arrow.from());
                return line(new int[] {x(arrow.from()), side, side, endX}, new int[] {startY, startY, endY, endY});
            }
            var out1 = startX + 9 + 5 * lane(from.column(), "f" + arrow.from());
            if (to.column() == from.column() + 1 || to.column() < from.column()) {
                return line(new int[] {startX, out1, out1, endX}, new int[] {startY, startY, endY, endY});
            }
            var in = endX - 12 - 4 * lane(1000 + to.column(), "t" + arrow.to()) % 20;
            var below = rows[arrow.to()] < rows[arrow.from()];
            var level = y(arrow.to())
                    + (below ? HEIGHT + 5 : -ROOM + 5)
                    + lane(2000 + rows[arrow.to()], "f" + arrow.from()) * 2;
            return line(
                    new int[] {startX, out1, out1, in, in, endX}, new int[] {startY, startY, level, level, endY, endY});
        }

        private static String line(int[] xs, int[] ys) {
            return PathData.of(xs, ys, Layout.Head.END);
        }
    }
}
