package throughline.maps;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import throughline.engine.map.Step.Badge;
import throughline.region.LivingWage;
import throughline.region.Region;

/// The marks of a card. What can be had somewhere (evening, online, child care, credit) is marked when one of the
/// institutions has it, what describes the thing itself (level, a-g) when most of them say so.
final class Badges {
    private static final int HOURS_A_YEAR = 2080;

    private final MapIndex index;
    private final Region region;
    private final LocalDate today;
    private final OptionalLong livingWageCents;

    /// @param today decides which agreements are in force
    Badges(MapIndex index, LocalDate today) {
        this.today = today;
        this.index = index;
        this.region = index.region;
        this.livingWageCents = livingWage();
    }

    /// What one adult needs per hour in the first area of the profile for which a source says it.
    private OptionalLong livingWage() {
        for (var area : region.profile().areas()) {
            var here = region.livingWages().stream()
                    .filter(wage -> wage.area().equals(area) && wage.household().equals("one adult"))
                    .max(Comparator.comparing(LivingWage::validFrom));
            if (here.isPresent()) {
                return OptionalLong.of(here.get().hourlyCents());
            }
        }
        return OptionalLong.empty();
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
        var wages = region.wages(region.occupations().get(occupation));
        if (wages == null || livingWageCents.isEmpty()) {
            return false;
        }
        var hourly = wages.hourlyP50();
        var annual = wages.annualP50();
        return hourly != null
                ? hourly >= livingWageCents.getAsLong()
                : annual != null && annual / HOURS_A_YEAR >= livingWageCents.getAsLong();
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
