package throughline.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.explore.RegionReader;
import throughline.explore.WebAddress;
import throughline.planner.RoutesPage.Gap;
import throughline.planner.RoutesPage.Link;
import throughline.planner.RoutesPage.LinkSet;
import throughline.planner.RoutesPage.MissingLinks;
import throughline.planner.RoutesPage.Owner;
import throughline.routes.Obstacle;
import throughline.routes.RouteAnswer;
import throughline.routes.RoutePlanner;
import throughline.routes.RouteText;
import throughline.web.Language;
import throughline.web.Texts;

/// Says what is missing where no route exists: the link, whose it is, whom it concerns, what to do next.
final class GapDesk {
    /// Schools near the owner of a missing link that are asked whether it concerns them; more would take long.
    private static final int MOST_SCHOOLS = 8;

    private final RegionReader reader;
    private final Texts texts;
    private final Asked asked;

    GapDesk(RegionReader reader, Texts texts, Asked asked) {
        this.reader = reader;
        this.texts = texts;
        this.asked = asked;
    }

    List<Gap> gaps(RouteAnswer.NoRoute none) {
        return none.missing().stream().map(this::gap).toList();
    }

    /// The smallest sets of missing links; null when none would help.
    @Nullable
    MissingLinks links(RoutePlanner planner, Language language) {
        var answer = planner.missingLinks(asked.question(), MOST_SCHOOLS);
        if (answer.sets().isEmpty()) {
            return null;
        }
        var said = new RouteText(reader.region(), language).links(answer);
        var sets = new ArrayList<LinkSet>();
        for (int at = 0; at < answer.sets().size(); at++) {
            var links = answer.sets().get(at).links();
            var words = said.sets().get(at);
            sets.add(new LinkSet(
                    IntStream.range(0, links.size())
                            .mapToObj(one -> new Link(
                                    words.links().get(one).text(),
                                    links.get(one).owners(reader.region()).stream()
                                            .map(id -> reader.ref(reader.organization(id)))
                                            .toList()))
                            .toList(),
                    words.concerns()));
        }
        return new MissingLinks(said.summary(), answer.more(), sets);
    }

    private Gap gap(RouteAnswer.Missing missing) {
        var doors = missing.obstacles();
        var owners = missing.programs().stream().map(this::owner).toList();
        var keys = doors.stream().map(Obstacle::key).toList();
        if (doors.isEmpty()) {
            var key = owners.isEmpty() ? "program" : "link";
            return new Gap(
                    keys,
                    texts.text("planner.gap." + key),
                    owners,
                    concerns(key),
                    texts.text("planner.gap." + key + ".next"),
                    owners.isEmpty() ? "/sectors" : null);
        }
        return new Gap(keys, said(keys, ""), owners, said(keys, ".concerns"), said(keys, ".next"), address(doors));
    }

    private String said(List<String> doors, String part) {
        return doors.stream()
                .map(door -> texts.text("planner.gap." + door + part))
                .collect(Collectors.joining(" "));
    }

    /// Whom a missing link concerns: the pupils of the school, as far as they are counted, else everyone like this
    /// person.
    private String concerns(String key) {
        if (asked.start().who() == Asked.Who.STUDENT) {
            var school =
                    reader.region().findOrganization(asked.start().school()).orElse(null);
            if (school != null) {
                return school.pupils().stream()
                        .filter(count -> count.subgroup().equals("total") && count.pupils() != null)
                        .findFirst()
                        .map(count -> texts.text(
                                "planner.gap.concerns.pupils",
                                school.name(),
                                count.pupils() == null ? 0 : count.pupils(),
                                count.schoolYear(),
                                reader.cite(count.sourceId()).publisher()))
                        .orElseGet(() -> texts.text("planner.gap.concerns.school", school.name()));
            }
        }
        return texts.text("planner.gap." + key + ".concerns");
    }

    private @Nullable String address(List<Obstacle> doors) {
        Asked changed = asked;
        for (var door : doors) {
            changed = changed == null ? null : changed.without(door);
        }
        if (changed != null) {
            return changed.address();
        }
        return doors.contains(Obstacle.DIPLOMA)
                ? "/search?q=high+school+diploma&segment=adult-school"
                : "/search?q=esl&segment=adult-school";
    }

    private Owner owner(int id) {
        var program = reader.region().programs().get(id);
        var school = reader.organization(program.organizationId());
        var own = WebAddress.of(program.website());
        return new Owner(
                reader.ref(program),
                reader.ref(school),
                own != null ? own : WebAddress.of(school.website()),
                school.phone());
    }
}
