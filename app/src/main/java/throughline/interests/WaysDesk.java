package throughline.interests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.explore.ProgramLines;
import throughline.explore.RegionReader;
import throughline.region.Address;
import throughline.region.Occupation;
import throughline.region.Preparation;
import throughline.region.Region;
import throughline.region.Segment;

/// Assembles where to begin for an occupation.
final class WaysDesk {
    private static final int NEAREST = 8;

    private final RegionReader reader;
    private final ProgramLines lines;

    WaysDesk(RegionReader reader) {
        this.reader = reader;
        this.lines = new ProgramLines(reader);
    }

    WaysPage page(Occupation occupation, @Nullable InterestQuery results, @Nullable Standing standing, String zip) {
        var place = reader.region().findZip(zip);
        var programs = reader.region().programsFor(occupation);
        var segments = standing == null ? List.of(Segment.values()) : standing.ahead();
        var stages = segments.stream()
                .map(segment -> stage(segment, programs, occupation, place))
                .filter(stage -> stage.total() > 0)
                .toList();
        var sources = new LinkedHashSet<Integer>();
        programs.forEach(reason -> {
            sources.addAll(reason.program().sourceIds());
            sources.addAll(reason.link().sourceIds());
        });
        return new WaysPage(
                reader.line(occupation),
                Preparation.of(reader.region(), occupation)
                        .map(Preparation::key)
                        .orElse(null),
                standing == null ? "" : standing.key(),
                Stream.of(Standing.values()).map(Standing::key).toList(),
                zip,
                zip.isEmpty() || place.isPresent(),
                stages,
                "/occupations/" + occupation.soc() + "/programs",
                results == null ? null : results.url(),
                results == null ? List.of() : hidden(results),
                reader.sources(sources));
    }

    private static List<WaysPage.Hidden> hidden(InterestQuery results) {
        var hidden = new ArrayList<WaysPage.Hidden>();
        hidden.add(new WaysPage.Hidden("scores", results.parameters().replaceFirst("^scores=([^&]*).*", "$1")));
        if (results.most() < 40) {
            hidden.add(new WaysPage.Hidden("form", "mini"));
        }
        if (results.level() != null) {
            hidden.add(new WaysPage.Hidden("level", results.level().key()));
        }
        return hidden;
    }

    private WaysPage.Stage stage(
            Segment segment, List<Region.ProgramReason> programs, Occupation occupation, Optional<Address> place) {
        var here = programs.stream()
                .filter(reason ->
                        reader.organization(reason.program().organizationId()).segment() == segment)
                .map(reason -> way(reason, occupation, place))
                .sorted(Comparator.comparing((WaysPage.Way way) -> way.miles() == null ? Double.MAX_VALUE : way.miles())
                        .thenComparing(way -> way.line().program().title().value())
                        .thenComparing(way -> way.line().institution().title().value())
                        .thenComparing(way -> way.line().award().value()))
                .toList();
        return new WaysPage.Stage(
                segment.key(),
                reader.word("segment", segment.key()),
                here.size(),
                here.subList(0, Math.min(NEAREST, here.size())));
    }

    private WaysPage.Way way(Region.ProgramReason reason, Occupation occupation, Optional<Address> place) {
        var address = reader.organization(reason.program().organizationId()).address();
        var miles = place.map(from -> from.milesTo(address)).filter(far -> !far.isNaN());
        return new WaysPage.Way(
                lines.line(reason, occupation),
                lines.facts(reason.program()),
                ProgramLines.place(address),
                miles.orElse(null));
    }
}
