package throughline.maps;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import throughline.engine.map.Step.Badge;
import throughline.region.Pay;
import throughline.region.Region;

/// The marks of a card. What can be had somewhere (evening, online, child care, credit) is marked when one of the
/// institutions has it, what describes the thing itself (level, a-g) when most of them say so.
final class Badges {
    private final MapIndex index;
    private final Region region;
    private final LocalDate today;
    private final Pay pay;

    /// @param today decides which agreements are in force
    Badges(MapIndex index, LocalDate today) {
        this.today = today;
        this.index = index;
        this.region = index.region;
        this.pay = new Pay(region);
    }

    Set<Badge> of(Card card) {
        var badges = EnumSet.noneOf(Badge.class);
        switch (card.pieces.getFirst().type()) {
            case COURSE -> course(card, badges);
            case PROGRAM -> program(card, badges);
            case CREDIT -> credit(card, badges);
            case OCCUPATION -> {
                if (paysALiving(card.pieces.getFirst().id())) {
                    badges.add(Badge.LIVING_WAGE);
                }
            }
            case CREDENTIAL, ACTIVITY, SUPPORT, ACCEPTED -> {}
        }
        return badges;
    }

    private void course(Card card, Set<Badge> badges) {
        mark(badges, Badge.A_G, most(card, id -> region.courses().get(id).agSubject() != null));
        mark(badges, Badge.INTRODUCTORY, level(card, "introductory"));
        mark(badges, Badge.CONCENTRATOR, level(card, "concentrator"));
        mark(badges, Badge.CAPSTONE, level(card, "capstone"));
    }

    private boolean level(Card card, String level) {
        return most(card, id -> level.equals(region.courses().get(id).level()));
    }

    private void program(Card card, Set<Badge> badges) {
        mark(
                badges,
                Badge.EVENING,
                any(card, id -> region.programs().get(id).schedule().contains("evening")));
        mark(
                badges,
                Badge.ONLINE,
                any(card, id -> "online".equals(region.programs().get(id).modality())));
        mark(
                badges,
                Badge.CHILD_CARE,
                any(
                        card,
                        id -> index.supportsOf(region.programs().get(id).organizationId()).stream()
                                .anyMatch(piece ->
                                        region.supports().get(piece.id()).type().equals("child-care"))));
    }

    private void credit(Card card, Set<Badge> badges) {
        mark(badges, Badge.ARTICULATED, agreed(card, kind -> kind.equals("articulation")));
        mark(badges, Badge.DUAL_ENROLLMENT, agreed(card, kind -> kind.endsWith("ccap")));
    }

    private boolean agreed(Card card, Predicate<String> kind) {
        return any(
                card,
                id -> region.agreementsOf(region.courses().get(id)).stream()
                        .anyMatch(agreement -> agreement.receivingCourseId() == id
                                && kind.test(agreement.kind())
                                && agreement.inForce(today)));
    }

    private boolean paysALiving(int occupation) {
        var living = pay.livingWageCents();
        var median = pay.surveyedMedianCents(region.occupations().get(occupation));
        return living.isPresent() && median >= living.getAsLong();
    }

    private static void mark(Set<Badge> badges, Badge badge, boolean holds) {
        if (holds) {
            badges.add(badge);
        }
    }

    private static boolean any(Card card, Predicate<Integer> holds) {
        return card.pieces.stream().map(Piece::id).filter(Objects::nonNull).anyMatch(holds);
    }

    private static boolean most(Card card, Predicate<Integer> holds) {
        return card.pieces.stream().map(Piece::id).filter(holds).count() * 2 > card.pieces.size();
    }
}
