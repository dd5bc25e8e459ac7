package throughline.atlas;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.maps.MapMaker;
import throughline.maps.Maps;
import throughline.region.PastRegions;
import throughline.region.Region;
import throughline.web.ErrorPages;
import throughline.web.Format;
import throughline.web.NotReady;
import throughline.web.Page;
import throughline.web.Visit;

/// A map compared with what earlier editions told: `/maps/pathways/welding/changes?with=2025-10-01`.
@Controller
final class MapChanges {
    /// The Region of an earlier edition is built when somebody asks for it; longer waits get a page that asks again.
    private static final long PATIENCE_MILLIS = 4_000;
    /// About a school year: what people compare with when they name no day.
    private static final int YEAR_DAYS = 270;

    private final Maps maps;
    private final ObjectProvider<PastRegions> past;
    private final ErrorPages errors;

    MapChanges(Maps maps, ObjectProvider<PastRegions> past, ErrorPages errors) {
        this.maps = maps;
        this.past = past;
        this.errors = errors;
    }

    @GetMapping({"/maps/{kind}/{key}/changes", "/maps/{kind}/{school}/{key}/changes"})
    Page changes(
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable String school,
            @PathVariable String key,
            Visit visit) {
        var today = LocalDate.now(Format.ZONE);
        var view = View.PUBLIC.withAll();
        var map = Subject.parse(kind + "/" + (school == null ? "" : school + "/") + key)
                .flatMap(subject -> maps.find(visit.region(), today, subject, view));
        var days = past.stream().findAny().isEmpty() ? List.<LocalDate>of() : PastRegions.days(visit.region());
        var since = since(visit.parameter("with"), days, today);
        if (map.isEmpty() || since.isEmpty() && !visit.parameter("with").isEmpty()) {
            return errors.notFound(visit);
        }
        var comparison = new Comparison(map.get(), visit);
        return since.map(day -> comparison.page(before(visit.region(), day, map.get()), day, days))
                .orElseGet(comparison::noEdition);
    }

    private Optional<CareerMap> before(Region present, LocalDate day, CareerMap map) {
        var region = past.getObject().find(present, day, PATIENCE_MILLIS).orElseThrow(NotReady::new);
        return MapMaker.of(region, day).make(map.subject(), map.view());
    }

    /// The day asked for, or the one nearest to a year ago.
    private static Optional<LocalDate> since(String asked, List<LocalDate> days, LocalDate today) {
        if (asked.isEmpty()) {
            var longAgo = days.stream()
                    .filter(day -> !day.isAfter(today.minusDays(YEAR_DAYS)))
                    .findFirst();
            return longAgo.or(() -> days.stream().findFirst());
        }
        try {
            return Optional.of(LocalDate.parse(asked)).filter(days::contains);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
