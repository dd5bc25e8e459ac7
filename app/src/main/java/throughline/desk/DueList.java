package throughline.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import throughline.region.Organization;
import throughline.region.Region;

/// Which facts of an organization are due to be confirmed: those that nobody confirmed within a year.
record DueList(Region region, Things things, LocalDate today) {

    private static final Comparator<DuePage.Line> ORDER = Comparator.comparing((DuePage.Line line) -> !line.due())
            .thenComparing(DuePage.Line::confirmedOn, Comparator.nullsLast(Comparator.naturalOrder()));

    /// The facts of an organization itself, what is due first, then what was confirmed longest ago.
    List<DuePage.Line> of(Organization organization) {
        return things.ownedBy(organization).stream()
                .map(this::line)
                .sorted(ORDER)
                .toList();
    }

    private DuePage.Line line(Things.Thing thing) {
        var on = region.confirmedOn(thing.type().table(), thing.key());
        return new DuePage.Line(thing, on, on == null || on.isBefore(today.minusYears(1)));
    }

    /// How many facts of an organization itself are due.
    int count(Organization organization) {
        return (int) things.ownedBy(organization).stream()
                .map(this::line)
                .filter(DuePage.Line::due)
                .count();
    }
}
