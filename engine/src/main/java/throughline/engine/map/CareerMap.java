package throughline.engine.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A career map: everything that is on it and nothing about how it is drawn.
///
/// Steps stand in reading order: by column, lane, part, then as the maker ranked them. All ids in ways, choices,
/// entries and exits are ids of steps.
///
/// @param view      what the reader chose to see
/// @param title     the goal or field in plain words
/// @param subtitle  formal name, if another
/// @param rows      names of the rows, for example the pathways of a sector; empty where rows have no names
/// @param curation  who answers for the map, and what they decided
public record CareerMap(
        Subject subject,
        View view,
        Label title,
        @Nullable Label subtitle,
        List<Row> rows,
        List<Step> steps,
        List<Way> ways,
        List<Choice> choices,
        List<Entry> entries,
        List<Exit> exits,
        Curation curation) {

    /// Refuses duplicated ids, steps out of reading order, and ids that are not on the map: those are the maker's
    /// bugs.
    public CareerMap {
        rows = List.copyOf(rows);
        steps = List.copyOf(steps);
        ways = List.copyOf(ways);
        choices = List.copyOf(choices);
        entries = List.copyOf(entries);
        exits = List.copyOf(exits);
        var known = new HashSet<String>();
        Step before = null;
        for (var step : steps) {
            require(known.add(step.id()), "two steps have the id " + step.id());
            require(before == null || place(before, step) <= 0, "out of order: " + step.id());
            require(rows.isEmpty() || step.row() < rows.size(), "no row of that number: " + step.id());
            before = step;
        }
        var named = new ArrayList<String>();
        ways.forEach(way -> named.addAll(List.of(way.from(), way.to())));
        choices.forEach(choice -> named.addAll(choice.steps()));
        entries.forEach(entry -> named.addAll(entry.steps()));
        for (var exit : exits) {
            named.add(exit.step());
            named.addAll(exit.holds());
            named.addAll(exit.jobs());
            named.addAll(exit.returns());
        }
        curation.hidden().forEach(hidden -> named.addAll(hidden.neededBy()));
        named.forEach(id -> require(known.contains(id), "no step has the id " + id));
    }

    /// Who answers for the map, if anybody is recorded.
    public @Nullable Label owner() {
        return curation.owner();
    }

    /// Day the owner last confirmed the map, if any.
    public @Nullable LocalDate reviewedOn() {
        return curation.reviewedOn();
    }

    /// A map about which nothing was decided, whoever owns it.
    public CareerMap(
            Subject subject,
            View view,
            Label title,
            @Nullable Label subtitle,
            List<Row> rows,
            List<Step> steps,
            List<Way> ways,
            List<Choice> choices,
            List<Entry> entries,
            List<Exit> exits,
            @Nullable Label owner,
            @Nullable LocalDate reviewedOn) {
        this(
                subject,
                view,
                title,
                subtitle,
                rows,
                steps,
                ways,
                choices,
                entries,
                exits,
                new Curation(owner, null, reviewedOn, List.of(), List.of()));
    }

    /// A named row of a map.
    ///
    /// @param page address of the page or map of what the row is about, without host
    public record Row(Label title, @Nullable String page) {}

    /// Reading order of two steps by their place: column, lane, part.
    public static int place(Step a, Step b) {
        var column = a.column().compareTo(b.column());
        var lane = a.lane().compareTo(b.lane());
        return column != 0 ? column : lane != 0 ? lane : Integer.compare(a.part(), b.part());
    }

    /// Steps by id.
    public Map<String, Step> index() {
        var index = new HashMap<String, Step>();
        steps.forEach(step -> index.put(step.id(), step));
        return index;
    }

    /// Columns that have a step, in order.
    public List<Column> columns() {
        return steps.stream().map(Step::column).distinct().toList();
    }

    /// Lanes that have a step, in order.
    public List<Lane> lanes() {
        return steps.stream().map(Step::lane).distinct().sorted().toList();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
