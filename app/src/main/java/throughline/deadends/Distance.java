package throughline.deadends;

import throughline.region.Address;

/// How far it is. Great-circle miles by the haversine formula.
final class Distance {
    /// What counts as within reach of a school, in miles: the usual choice in the search.
    static final int NEAR_MILES = 25;

    private static final double EARTH_RADIUS_MILES = 3958.8;

    private Distance() {}

    /// Whether one place lies within reach of another; where nobody knows where it lies, it does not.
    static boolean near(Address one, Address other) {
        var fromLatitude = one.latitude();
        var fromLongitude = one.longitude();
        var toLatitude = other.latitude();
        var toLongitude = other.longitude();
        if (fromLatitude == null || fromLongitude == null || toLatitude == null || toLongitude == null) {
            return false;
        }
        var dy = Math.sin(Math.toRadians(toLatitude - fromLatitude) / 2);
        var dx = Math.sin(Math.toRadians(toLongitude - fromLongitude) / 2);
        var h = dy * dy + Math.cos(Math.toRadians(fromLatitude)) * Math.cos(Math.toRadians(toLatitude)) * dx * dx;
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(h)) <= NEAR_MILES;
    }
}
