package throughline.demo;

import java.util.List;

/// An invented city with ZIP codes that the postal service has not assigned.
record City(String name, List<String> zips, double latitude, double longitude) {
    City {
        zips = List.copyOf(zips);
    }
}
