package throughline.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;
import throughline.engine.map.Step;
import throughline.engine.map.Step.Offer;
import throughline.engine.map.Step.Remarks;
import throughline.engine.map.Step.Standing;
import throughline.region.Organization;
import throughline.region.Region;

/// Writes a card out: who offers it, its facts, badges, codes and sources.
final class StepMaker {
    private final Region region;
    private final Scope scope;
    private final CardFacts facts;
    private final Badges badges;
    private final @Nullable Reach reach;

    StepMaker(MapIndex index, LocalDate today, Scope scope, @Nullable Reach reach) {
        this.region = index.region;
        this.scope = scope;
        this.facts = new CardFacts(region);
        this.badges = new Badges(index, today);
        this.reach = reach;
    }

    Step step(Card card) {
        var offers = offers(card);
        var first = card.pieces.getFirst();
        return new Step(
                card.id,
                card.kind,
                card.spot().column(),
                card.spot().lane(),
                card.spot().part(),
                card.row,
                card.title,
                offers,
                card.pieces.size() == 1 ? page(first) : null,
                facts.of(card),
                badges.of(card),
                standing(card),
                new Remarks(entry(card), null, codes(card), null),
                null,
                sources(card));
    }

    private Standing standing(Card card) {
        if (card.pieces.stream().anyMatch(scope.here::contains)) {
            return Standing.HERE;
        }
        return reach == null || reach.reaches(card) ? Standing.NORMAL : Standing.ELSEWHERE;
    }

    /// Institutions by name; on the map of a school those that the school leads to first, then by distance.
    private List<Offer> offers(Card card) {
        var offered = card.pieces.stream()
                .filter(piece -> organization(piece) >= 0)
                .sorted(Comparator.comparing((Piece piece) -> reach != null && !reach.reaches(piece))
                        .thenComparingDouble(piece -> reach == null ? 0 : reach.miles(organization(piece)))
                        .thenComparing(piece -> named(piece).name())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        if (offered.isEmpty()) {
            return card.pieces.stream()
                    .filter(piece -> piece.is(Piece.Type.ACCEPTED))
                    .map(piece -> Label.of(scope.accepted.get(piece.id()).receivingName()))
                    .distinct()
                    .map(name -> new Offer(null, name, null))
                    .toList();
        }
        var seen = new TreeSet<Integer>();
        return offered.stream()
                .filter(piece -> seen.add(organization(piece)))
                .map(piece -> new Offer(
                        named(piece).slug(),
                        new Label(named(piece).name(), named(piece).nameEs()),
                        page(piece)))
                .toList();
    }

    private Organization named(Piece piece) {
        return region.organizations().get(organization(piece));
    }

    private int organization(Piece piece) {
        return piece.is(Piece.Type.ACCEPTED)
                ? scope.accepted.get(piece.id()).receivingId()
                : organization(region, piece);
    }

    /// Id of the organization that offers a thing, or -1.
    static int organization(Region region, Piece piece) {
        return switch (piece.type()) {
            case COURSE, CREDIT -> region.courses().get(piece.id()).organizationId();
            case PROGRAM -> region.programs().get(piece.id()).organizationId();
            case CREDENTIAL -> region.credentials().get(piece.id()).issuerId();
            case ACTIVITY -> region.activities().get(piece.id()).organizationId();
            case SUPPORT -> region.supports().get(piece.id()).organizationId();
            case OCCUPATION, ACCEPTED -> -1;
        };
    }

    private @Nullable String page(Piece piece) {
        var id = piece.id();
        return switch (piece.type()) {
            case COURSE, CREDIT -> "/courses/" + region.courses().get(id).slug();
            case PROGRAM -> "/programs/" + region.programs().get(id).slug();
            case CREDENTIAL -> "/credentials/" + region.credentials().get(id).slug();
            case ACTIVITY -> "/activities/" + region.activities().get(id).slug();
            case SUPPORT -> "/supports/" + region.supports().get(id).slug();
            case OCCUPATION -> "/occupations/" + region.occupations().get(id).soc();
            case ACCEPTED -> {
                var articulation = scope.accepted.get(id);
                yield articulation.receivingId() < 0
                        ? null
                        : "/institutions/" + named(piece).slug() + "/accepts/"
                                + region.organizations()
                                        .get(articulation.sendingId())
                                        .slug();
            }
        };
    }

    /// Who may enter, when all institutions say the same.
    private @Nullable Label entry(Card card) {
        var said = card.pieces.stream().map(this::entry).distinct().toList();
        return said.size() == 1 ? said.getFirst() : null;
    }

    private @Nullable Label entry(Piece piece) {
        return switch (piece.type()) {
            case PROGRAM -> {
                var program = region.programs().get(piece.id());
                yield program.entryRequirements() == null
                        ? null
                        : new Label(program.entryRequirements(), program.entryRequirementsEs());
            }
            case SUPPORT -> {
                var support = region.supports().get(piece.id());
                yield support.eligibility() == null ? null : new Label(support.eligibility(), support.eligibilityEs());
            }
            case COURSE, CREDIT, CREDENTIAL, ACTIVITY, OCCUPATION, ACCEPTED -> null;
        };
    }

    private List<String> codes(Card card) {
        var codes = new TreeSet<String>();
        for (var piece : card.pieces) {
            if (piece.is(Piece.Type.PROGRAM)) {
                var program = region.programs().get(piece.id());
                add(codes, "TOP ", program.top());
                add(codes, "CIP ", program.cip());
            } else if (piece.is(Piece.Type.COURSE)) {
                add(codes, "TOP ", region.courses().get(piece.id()).top());
            } else if (piece.is(Piece.Type.OCCUPATION)) {
                codes.add("SOC " + region.occupations().get(piece.id()).soc());
            }
        }
        return List.copyOf(codes);
    }

    private static void add(TreeSet<String> codes, String scheme, @Nullable String code) {
        if (code != null) {
            codes.add(scheme + code);
        }
    }

    private List<Integer> sources(Card card) {
        var sources = new ArrayList<Integer>();
        for (var piece : card.pieces) {
            var id = piece.id();
            switch (piece.type()) {
                case COURSE, CREDIT -> sources.add(region.courses().get(id).sourceId());
                case PROGRAM -> sources.addAll(region.programs().get(id).sourceIds());
                case CREDENTIAL -> sources.add(region.credentials().get(id).sourceId());
                case ACTIVITY -> sources.add(region.activities().get(id).sourceId());
                case SUPPORT -> sources.add(region.supports().get(id).sourceId());
                case ACCEPTED -> sources.add(scope.accepted.get(id).sourceId());
                case OCCUPATION -> {
                    var job = region.occupations().get(id);
                    var wages = region.wages(job);
                    var outlook = region.outlook(job);
                    if (wages != null) {
                        sources.add(wages.sourceId());
                    }
                    if (outlook != null) {
                        sources.add(outlook.sourceId());
                    }
                }
            }
        }
        return sources.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }
}
