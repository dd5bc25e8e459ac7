package throughline.maps;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.region.Course;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;

/// Career maps of the present Region, kept ready once made. Safe to share.
///
/// Maps are kept for one Region and day at a time, the ones used last and no more than [#MOST]; with a new version
/// of the Region they are made anew.
@Component
public final class Maps {
    static final int MOST = 2_000;

    private @Nullable Shelf shelf;

    Maps() {}

    private record Key(Subject subject, View view) {}

    private static final class Shelf {
        final String version;
        final LocalDate day;
        final MapMaker maker;
        final MapLint lint;
        final Map<Key, Optional<CareerMap>> maps = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Optional<CareerMap>> eldest) {
                return size() > MOST;
            }
        };

        Shelf(Region region, LocalDate day) {
            this.version = region.version();
            this.day = day;
            this.maker = MapMaker.of(region, day);
            this.lint = MapLint.of(region, day);
        }
    }

    /// The map of a subject on a day; empty when the Region has no such subject.
    public Optional<CareerMap> find(Region region, LocalDate day, Subject subject, View view) {
        var present = shelf(region, day);
        var key = new Key(subject, view);
        synchronized (present.maps) {
            var kept = present.maps.get(key);
            if (kept != null) {
                return kept;
            }
        }
        // Two readers may make the same map at once; it is the same map.
        var made = present.maker.make(subject, view);
        synchronized (present.maps) {
            present.maps.put(key, made);
        }
        return made;
    }

    /// What the rules find on a map of the Region.
    public List<Finding> findings(Region region, LocalDate day, CareerMap map) {
        return shelf(region, day).lint.check(map);
    }

    /// All subjects of a kind, in the order of the Region; of schools those that offer programs. A selection is the
    /// reader's, so there are none.
    public static List<Subject> subjects(Region region, Subject.Kind kind) {
        Stream<String> keys = switch (kind) {
            case SECTOR -> region.sectors().stream().map(Sector::slug);
            case PATHWAY ->
                region.sectors().stream()
                        .flatMap(sector -> sector.pathways().stream())
                        .map(Sector.Pathway::slug);
            case PROGRAM -> region.programs().stream().map(Program::slug);
            case COURSE -> region.courses().stream().map(Course::slug);
            case OCCUPATION -> region.occupations().stream().map(Occupation::soc);
            case SCHOOL ->
                region.organizations().stream()
                        .filter(school -> !region.programsOf(school).isEmpty())
                        .map(Organization::slug);
            case SELECTION -> Stream.of();
        };
        return keys.map(key -> Subject.of(kind, key)).toList();
    }

    private synchronized Shelf shelf(Region region, LocalDate day) {
        var present = shelf;
        if (present == null || !present.version.equals(region.version()) || !present.day.equals(day)) {
            present = new Shelf(region, day);
            shelf = present;
        }
        return present;
    }
}
