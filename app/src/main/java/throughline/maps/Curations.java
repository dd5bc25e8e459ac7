package throughline.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import throughline.engine.map.Subject;
import throughline.region.CuratedMap;
import throughline.region.CuratedStep;
import throughline.region.Organization;
import throughline.region.Region;
import throughline.region.Sector;

/// What people decided about the maps of a Region, by the subject of the map. Made once for a Region.
///
/// A pathway is the same whether somebody wrote its code or its name, as in addresses. Of two owners the one who
/// confirmed the map last counts, of two decisions about one step the later one.
final class Curations {
    private static final Comparator<CuratedMap> OLDEST_FIRST =
            Comparator.comparing(map -> map.reviewedOn() == null ? LocalDate.MIN : map.reviewedOn());

    private final Region region;
    private final Map<Subject, CuratedMap> maps = new HashMap<>();
    private final Map<Subject, Map<String, CuratedStep>> steps = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();

    Curations(Region region) {
        this.region = region;
        region.curatedMaps().stream()
                .sorted(OLDEST_FIRST)
                .forEach(map -> subject(map.map()).ifPresent(subject -> maps.put(subject, map)));
        for (var step : region.curatedSteps()) {
            subject(step.map())
                    .ifPresent(subject -> steps.computeIfAbsent(subject, _ -> new LinkedHashMap<>())
                            .put(step.step(), step));
        }
    }

    Optional<CuratedMap> map(Subject subject) {
        return known(subject).map(maps::get);
    }

    /// The decisions about a map, those of later files last.
    List<CuratedStep> steps(Subject subject) {
        return known(subject)
                .map(one -> List.copyOf(steps.getOrDefault(one, Map.of()).values()))
                .orElse(List.of());
    }

    /// Maps that somebody wrote about and that the Region does not have, each once, as written.
    List<String> unknown() {
        return unknown.stream().distinct().toList();
    }

    private Optional<Subject> subject(String written) {
        var subject = Subject.parse(written).flatMap(this::known);
        if (subject.isEmpty()) {
            unknown.add(written);
        }
        return subject;
    }

    /// The subject under the one name that stands for all of its names.
    private Optional<Subject> known(Subject subject) {
        var key = subject.key();
        Optional<String> name = switch (subject.kind()) {
            case SECTOR -> region.findSector(key).map(Sector::slug);
            case PATHWAY -> region.findPathway(key).map(Sector.Pathway::slug);
            case PROGRAM -> region.findProgram(key).map(_ -> key);
            case COURSE -> region.findCourse(key).map(_ -> key);
            case OCCUPATION -> region.findOccupation(key).map(job -> job.soc());
            case SCHOOL -> region.findOrganization(key).map(Organization::slug);
            case SELECTION -> Optional.empty();
        };
        return name.map(one -> Subject.of(subject.kind(), one));
    }
}
