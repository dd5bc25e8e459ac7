package throughline.finder;

import throughline.region.Address;
import throughline.region.Region;

/// Miles from a place to each organization of a Region.
final class Distances {
    private static final double EARTH_RADIUS_MILES = 3958.7613;

    private final float[] miles;

    Distances(Region region, Address from) {
        miles = new float[region.organizations().size()];
        for (var organization : region.organizations()) {
            miles[organization.id()] = (float) miles(from, organization.address());
        }
    }

    /// Miles to an organization; NaN when its place is not known.
    float to(int organization) {
        return organization < 0 ? Float.NaN : miles[organization];
    }

    /// Great-circle miles between two places (haversine formula); NaN when one is not known.
    static double miles(Address from, Address to) {
        if (from.latitude() == null || from.longitude() == null || to.latitude() == null || to.longitude() == null) {
            return Double.NaN;
        }
        var latitude = Math.toRadians(to.latitude() - from.latitude());
        var longitude = Math.toRadians(to.longitude() - from.longitude());
        var h = square(Math.sin(latitude / 2))
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.latitude()))
                        * square(Math.sin(longitude / 2));
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double square(double value) {
        return value * value;
    }
}
