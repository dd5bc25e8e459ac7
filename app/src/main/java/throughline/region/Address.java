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

    public boolean hasCoordinates() {
        return latitude != null && longitude != null;
    }
}
