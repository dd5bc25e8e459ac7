package throughline.region;

/// Where a county lies.
///
/// @param county   name without "County", for example `Imperial`
/// @param geometry GeoJSON geometry, a `Polygon` or `MultiPolygon` of WGS 84 degrees, longitude first
public record CountyOutline(String county, String geometry, int sourceId) {}
