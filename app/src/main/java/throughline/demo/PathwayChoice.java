package throughline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which institution offers which pathways in a county, with the gaps that are planted.
final class PathwayChoice {
    private static final int HEALTH = 9;
    private static final List<String> NEVER_MISSING = List.of("9B", "11B", "12C", "4A", "5A", "15C");

    private final long seed;
    private final List<Pathway> orphans;
    private final Pathway closedToAdults;

    PathwayChoice(long seed, String county) {
        this.seed = seed;
        var dice = Dice.of(seed, "gaps", county);
        var candidates = dice.shuffle(Pathway.ALL.stream()
                .filter(pathway -> !NEVER_MISSING.contains(pathway.code()))
                .toList());
        this.orphans = List.copyOf(candidates.subList(0, 2));
        this.closedToAdults = candidates.subList(2, candidates.size()).stream()
                .filter(Pathway::hasTraining)
                .findFirst()
                .orElseThrow();
    }

    List<Pathway> orphans() {
        return orphans;
    }

    Pathway closedToAdults() {
        return closedToAdults;
    }

    /// Three to nine pathways; one of the orphans in about every sixth school.
    List<Pathway> highSchool(Institution school, boolean plantOrphan, boolean withoutHealth) {
        var dice = Dice.of(seed, "high-school", school.slug());
        var most = school.size() < 200 ? 2 : dice.between(4, 8);
        var planted = plantOrphan || dice.chance(16) ? Stream.of(dice.pick(orphans)) : Stream.<Pathway>empty();
        return Stream.concat(planted, dice.shuffle(Pathway.ALL).stream())
                .distinct()
                .filter(pathway -> !withoutHealth || pathway.sector() != HEALTH)
                .limit(most)
                .toList();
    }

    /// What the high schools of the same city continue, so that exploring leads somewhere.
    List<Pathway> middleSchool(Institution school, List<Campus> highSchools) {
        var dice = Dice.of(seed, "middle-school", school.slug());
        var continued = highSchools.stream()
                .filter(high -> high.site().city().equals(school.city()))
                .flatMap(high -> high.pathways().stream())
                .distinct()
                .toList();
        return dice.shuffle(continued).stream().limit(dice.between(4, 6)).toList();
    }

    List<Pathway> adultSchool(Institution school) {
        var dice = Dice.of(seed, "adult-school", school.slug());
        var possible = Pathway.ALL.stream()
                .filter(Pathway::hasTraining)
                .filter(pathway -> !pathway.equals(closedToAdults))
                .toList();
        return dice.shuffle(possible).stream().limit(dice.between(7, 11)).toList();
    }

    List<Pathway> college(Institution college) {
        var dice = Dice.of(seed, "college", college.slug());
        var offered = new ArrayList<Pathway>();
        for (var pathway : Pathway.ALL) {
            var always = NEVER_MISSING.contains(pathway.code());
            if (!orphans.contains(pathway) && (dice.chance(78) || always)) {
                offered.add(pathway);
            }
        }
        return offered;
    }

    List<Pathway> university(Institution university) {
        var dice = Dice.of(seed, "university", university.slug());
        return Pathway.ALL.stream()
                .filter(Pathway::hasBachelor)
                .filter(_ -> dice.chance(90))
                .toList();
    }
}
