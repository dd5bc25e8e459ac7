package throughline.region;

import org.jspecify.annotations.Nullable;

/// Where something is. Coordinates are WGS 84 degrees; both are present or neither.
public record Address(
        @Nullable String street,
        @Nullable String city,
        @Nullable String zip,
        @Nullable String county,
        @Nullable String state,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    public static final Address UNKNOWN = new Address(null, null, null, null, null, null, null);

    private static final double EARTH_RADIUS_MILES = 3958.7613;

    public boolean hasCoordinates() {
        return latitude != null && longitude != null;
    }

    /// Great-circle miles to another place (haversine formula); NaN when one is not known.
    public double milesTo(Address to) {
        if (latitude == null || longitude == null || to.latitude == null || to.longitude == null) {
            return Double.NaN;
        }
        var across = Math.sin(Math.toRadians(to.latitude - latitude) / 2);
        var along = Math.sin(Math.toRadians(to.longitude - longitude) / 2);
        var half = across * across
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(to.latitude)) * along * along;
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
