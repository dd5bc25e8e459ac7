package throughline.gaps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import throughline.region.Address;
import throughline.region.Organization;
import throughline.web.Format;
import throughline.web.Visit;
import throughline.web.Words;

/// Recommendations for other features.
@Component
public final class Advice {
    private final GapDesk desk;

    Advice(GapDesk desk) {
        this.desk = desk;
    }

    /// A recommendation in the words of a language.
    ///
    /// @param kind         such as `grow`
    /// @param path         the gap page of the job
    /// @param score        people a year for certain, weighted by pay
    /// @param institutions who could act
    public record Line(
            String area,
            String kind,
            String soc,
            Words title,
            String path,
            long score,
            String reason,
            List<Organization> institutions) {
        public Line {
            institutions = List.copyOf(institutions);
        }
    }

    /// The area that is asked about when none is named, if openings are known anywhere.
    public static Optional<String> area(Visit visit) {
        return RegionGaps.areas(visit.region()).stream().findFirst();
    }

    /// All recommendations of an area, in their order; none where no openings are known.
    public List<Line> list(Visit visit, String area) {
        var region = visit.region();
        if (!RegionGaps.areas(region).contains(area)) {
            return List.of();
        }
        var gaps = desk.of(region, Basis.of(area));
        var names = GapNames.of(visit);
        var words = new RecommendationWords(visit.texts(), Format.of(visit.language()), names);
        return new Recommendations(gaps, LocalDate.now(Format.ZONE), Optional.<Address>empty())
                .list().stream()
                        .map(one -> new Line(
                                area,
                                GapNames.key(one.kind()),
                                one.occupation().soc(),
                                names.title(one.occupation()),
                                GapNames.path(one.occupation()),
                                one.score().rounded(0).longValueExact(),
                                (words.reason(one) + " " + words.pay(one)).strip(),
                                one.institutions()))
                        .toList();
    }
}
