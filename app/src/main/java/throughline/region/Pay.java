package throughline.region;

import java.util.Comparator;
import java.util.OptionalLong;

/// What occupations of a Region pay, and what living there costs. Immutable.
public final class Pay {
    private static final int HOURS_A_YEAR = 2080;

    private final Region region;
    private final OptionalLong livingWageCents;

    public Pay(Region region) {
        this.region = region;
        this.livingWageCents = findLivingWage(region);
    }

    private static OptionalLong findLivingWage(Region region) {
        for (var area : region.profile().areas()) {
            var here = region.livingWages().stream()
                    .filter(wage -> wage.area().equals(area))
                    .toList();
            var one = here.stream()
                    .filter(wage -> wage.household().equals("one adult"))
                    .max(Comparator.comparing(LivingWage::validFrom))
                    .or(() -> here.stream().min(Comparator.comparingLong(LivingWage::hourlyCents)));
            if (one.isPresent()) {
                return OptionalLong.of(one.get().hourlyCents());
            }
        }
        return OptionalLong.empty();
    }

    /// What one adult needs per hour in cents by the newest table, in the first area of the profile that says so; else
    /// the least of any household.
    public OptionalLong livingWageCents() {
        return livingWageCents;
    }

    /// The median wage of an occupation per hour in cents, or -1: from the wages shown first, else from the projection
    /// shown first. A year has 2,080 hours.
    public long medianCents(Occupation occupation) {
        var surveyed = surveyedMedianCents(occupation);
        var outlook = region.outlook(occupation);
        return surveyed >= 0 || outlook == null || outlook.medianHourlyCents() == null
                ? surveyed
                : outlook.medianHourlyCents();
    }

    /// The same from the wages shown first alone.
    public long surveyedMedianCents(Occupation occupation) {
        var wages = region.wages(occupation);
        if (wages == null) {
            return -1;
        }
        if (wages.hourlyP50() != null) {
            return wages.hourlyP50();
        }
        return wages.annualP50() == null ? -1 : Math.round((double) wages.annualP50() / HOURS_A_YEAR);
    }

    /// Openings a year in tenths, or -1 when nobody projects them.
    public long openingsTenths(Occupation occupation) {
        var outlook = region.outlook(occupation);
        var openings = outlook == null ? null : outlook.openingsTenths();
        return openings == null ? -1 : openings;
    }
}
