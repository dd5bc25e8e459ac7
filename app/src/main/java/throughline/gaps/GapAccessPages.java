package throughline.gaps;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import throughline.region.Address;
import throughline.region.Sector;
import throughline.web.BadRequestPage;
import throughline.web.Page;
import throughline.web.Problem;
import throughline.web.Visit;
import throughline.web.Words;

/// What is out of reach.
@Controller
final class GapAccessPages {
    private static final int USUAL = 15;
    private static final int MOST = 500;
    private static final int NAMED = 120;

    @GetMapping("/gaps/access")
    Page access(Visit visit) {
        var asked = visit.parameter("miles");
        if (!asked.matches("|[1-9][0-9]{0,2}") || !asked.isEmpty() && Integer.parseInt(asked) > MOST) {
            return new BadRequestPage(List.of(Problem.of("miles", asked, "gaps.bad.number", MOST)), "/gaps/access");
        }
        var miles = asked.isEmpty() ? USUAL : Integer.parseInt(asked);
        var region = visit.region();
        var names = GapNames.of(visit);
        var access = Access.of(region);
        var zip = visit.parameter("zip");
        var place =
                zip.isEmpty() ? Optional.<Address>empty() : region.findZip(zip).filter(Address::hasCoordinates);
        var chosen = region.findPathway(visit.parameter("pathway"))
                .flatMap(pathway -> access.find(pathway, miles))
                .map(reach -> chosen(access, reach, names))
                .orElse(null);
        return new GapAccessPage(
                miles,
                zip.length() > 10 ? zip.substring(0, 10) : zip,
                !zip.isEmpty() && place.isEmpty(),
                access.schools().size(),
                access.unknown(),
                access.list(miles).stream()
                        .map(reach -> new GapAccessPage.Line(
                                title(reach.pathway(), names),
                                "/gaps/access?miles=" + miles + "&pathway="
                                        + reach.pathway().slug() + "#schools",
                                reach.colleges(),
                                reach.near(),
                                reach.far().size(),
                                reach.pupils()))
                        .toList(),
                chosen,
                place.map(from -> nearest(access, from, names)).orElse(List.of()),
                region.organizations().stream()
                        .flatMap(one -> one.pupils().stream())
                        .map(count -> count.sourceId())
                        .distinct()
                        .sorted()
                        .map(names::cite)
                        .toList());
    }

    private static List<GapAccessPage.Nearest> nearest(Access access, Address from, GapNames names) {
        return access.from(from).stream()
                .map(one -> new GapAccessPage.Nearest(
                        title(one.pathway(), names),
                        "/pathways/" + one.pathway().slug(),
                        names.title(one.college()),
                        "/institutions/" + one.college().slug(),
                        Math.round(one.miles() * 10)))
                .toList();
    }

    private static GapAccessPage.@Nullable Chosen chosen(Access access, Access.Reach reach, GapNames names) {
        return new GapAccessPage.Chosen(
                title(reach.pathway(), names),
                reach.far().stream()
                        .limit(NAMED)
                        .map(far -> new GapAccessPage.School(
                                names.title(far.school()),
                                "/institutions/" + far.school().slug(),
                                Math.round(far.miles() * 10),
                                names.title(far.nearest()),
                                far.pupils() == null ? null : far.pupils().pupils(),
                                far.pupils() == null ? null : far.pupils().schoolYear()))
                        .toList(),
                reach.pupils(),
                reach.uncounted(),
                AccessMap.of(access, reach, names));
    }

    private static Words title(Sector.Pathway pathway, GapNames names) {
        return Words.of(names.language(), pathway.title(), pathway.titleEs());
    }
}
