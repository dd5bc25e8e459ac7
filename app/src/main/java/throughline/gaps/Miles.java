package throughline.gaps;

import throughline.region.Address;

/// Distances along the surface of the earth, as the crow flies.
final class Miles {
    private static final double EARTH_RADIUS_MILES = 3958.8;

    private Miles() {}

    /// Miles between two places with coordinates (haversine); infinite where one has none.
    static double between(Address one, Address other) {
        if (one.latitude() == null
                || one.longitude() == null
                || other.latitude() == null
                || other.longitude() == null) {
            return Double.POSITIVE_INFINITY;
        }
        var south = Math.toRadians(one.latitude());
        var north = Math.toRadians(other.latitude());
        var up = Math.sin((north - south) / 2);
        var across = Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2);
        var half = up * up + Math.cos(south) * Math.cos(north) * across * across;
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
