package throughline.demo;

import org.jspecify.annotations.Nullable;

/// An organization of the demonstration and where it stands.
///
/// @param parentRef organization it belongs to
/// @param size      pupils, students or workers
record Institution(
        String slug,
        String name,
        @Nullable String nameEs,
        String type,
        @Nullable String parentRef,
        City city,
        String zip,
        double latitude,
        double longitude,
        int size) {

    String ref() {
        return ref(slug);
    }

    static String ref(String slug) {
        return "key:" + slug;
    }

    /// Rough distance for finding the nearest; good enough within a county.
    double distanceTo(Institution other) {
        return Math.hypot(latitude - other.latitude, (longitude - other.longitude) * 0.84);
    }
}
