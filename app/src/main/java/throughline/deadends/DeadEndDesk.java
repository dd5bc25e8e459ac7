package throughline.deadends;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.web.Visit;
import throughline.web.Words;

/// Makes the page of dead ends for one visit. Used once.
final class DeadEndDesk {
    private static final int ROWS = 20;
    /// Those concerned that a row names; the file has all.
    private static final int NAMED = 12;

    private static final String PATH = "/dead-ends";

    private final List<DeadEnd> all;
    private final Visit visit;
    private final DeadEndText text;
    private final String kind;
    private final String institution;

    DeadEndDesk(List<DeadEnd> all, Visit visit) {
        this.all = all;
        this.visit = visit;
        this.text = new DeadEndText(visit.region(), visit.language(), visit.texts());
        this.kind = kind(visit);
        this.institution = institution(visit);
    }

    private static String kind(Visit visit) {
        var asked = visit.parameter("kind");
        return asked.matches("(?i)d[1-6]") || DeadEndKind.find(asked).isPresent() ? asked : "";
    }

    private static String institution(Visit visit) {
        var asked = visit.parameter("institution");
        return visit.region().findOrganization(asked).isPresent() ? asked : "";
    }

    /// What the address asks for; what cannot be understood is left out.
    static DeadEndFilter filter(Visit visit) {
        var kind = kind(visit);
        return new DeadEndFilter(kind.isEmpty() ? List.of() : List.of(kind), institution(visit));
    }

    DeadEndsPage page() {
        var filter = filter(visit);
        var kept = all.stream().filter(filter::keeps).toList();
        var pages = Math.max(1, Math.ceilDiv(kept.size(), ROWS));
        var asked = visit.parameter("page");
        var number = asked.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(asked), 1, pages) : 1;
        var from = (number - 1) * ROWS;
        return new DeadEndsPage(
                groups(),
                institutions(),
                kind,
                institution,
                kept.size(),
                from + 1,
                kept.stream().skip(from).limit(ROWS).map(this::row).toList(),
                number == 1 ? null : address(PATH, kind, number - 1),
                number == pages ? null : address(PATH, kind, number + 1),
                address(PATH + ".csv", kind, 1));
    }

    private String address(String path, String ofKind, int number) {
        var parts = new ArrayList<String>();
        if (!ofKind.isEmpty()) {
            parts.add("kind=" + ofKind);
        }
        if (!institution.isEmpty()) {
            parts.add("institution=" + URLEncoder.encode(institution, StandardCharsets.UTF_8));
        }
        if (number > 1) {
            parts.add("page=" + number);
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private List<DeadEndsPage.Group> groups() {
        var anyKind = new DeadEndFilter(List.of(), institution);
        var groups = new LinkedHashMap<String, List<DeadEndsPage.Kind>>();
        for (var one : DeadEndKind.values()) {
            var count = (int) all.stream()
                    .filter(end -> end.kind() == one && anyKind.keeps(end))
                    .count();
            if (count > 0) {
                groups.computeIfAbsent(one.group(), _ -> new ArrayList<>())
                        .add(new DeadEndsPage.Kind(
                                one.key(),
                                visit.texts().text("deadends." + one.key() + ".title"),
                                count,
                                address(PATH, one.key(), 1)));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new DeadEndsPage.Group(
                        group.getKey(),
                        visit.texts().text("deadends." + group.getKey().toLowerCase(Locale.ROOT)),
                        group.getValue().stream()
                                .mapToInt(DeadEndsPage.Kind::count)
                                .sum(),
                        group.getValue()))
                .toList();
    }

    /// Owners only: the schools that are concerned would be too many for a list.
    private List<DeadEndsPage.Institution> institutions() {
        var slugs = new TreeSet<String>();
        all.forEach(end -> slugs.add(end.subject().owner()));
        if (!institution.isEmpty()) {
            slugs.add(institution);
        }
        return slugs.stream()
                .flatMap(slug -> visit.region().findOrganization(slug).stream())
                .map(one -> new DeadEndsPage.Institution(
                        one.slug(),
                        Words.of(visit.language(), one.name(), one.nameEs()).value()))
                .sorted(Comparator.comparing(DeadEndsPage.Institution::name)
                        .thenComparing(DeadEndsPage.Institution::slug))
                .toList();
    }

    private DeadEndsPage.Row row(DeadEnd end) {
        return new DeadEndsPage.Row(
                end.kind().group(),
                text.title(end),
                text.sentence(end),
                text.repair(end),
                link(end.subject()),
                owner(end.subject()),
                Stream.concat(end.missing().stream().filter(thing -> thing.page() != null), end.concerned().stream())
                        .distinct()
                        .limit(NAMED)
                        .map(this::link)
                        .toList(),
                end.concerned().size());
    }

    private DeadEndsPage.@Nullable Link owner(Thing thing) {
        return thing.type().equals("institution") || thing.owner().isEmpty()
                ? null
                : new DeadEndsPage.Link(
                        Words.name(visit.language(), text.owner(thing)), "/institutions/" + thing.owner());
    }

    private DeadEndsPage.Link link(Thing thing) {
        return new DeadEndsPage.Link(text.words(thing), thing.page());
    }
}
