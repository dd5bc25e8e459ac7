package throughline.region;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.reference.ZipPlaceFact;

/// Where ZIP codes are. Public ZIP lists without coordinates are common: the middle of the organizations
/// with that ZIP code stands in, else the middle of the organizations of its city. That is an estimate,
/// good enough to tell near from far.
final class Places {
    private final Map<String, Address> zips;

    private Places(Map<String, Address> zips) {
        this.zips = zips;
    }

    static Places of(List<Sourced<ZipPlaceFact>> facts, List<Organization> organizations) {
        var zips = new HashMap<String, Address>();
        var byZip = new HashMap<String, Middle>();
        var byCity = new HashMap<String, Middle>();
        for (var organization : organizations) {
            var address = organization.address();
            if (address.hasCoordinates()) {
                if (address.zip() != null) {
                    byZip.computeIfAbsent(zip(address.zip()), _ -> new Middle()).add(address);
                }
                if (address.city() != null) {
                    byCity.computeIfAbsent(city(address.city()), _ -> new Middle())
                            .add(address);
                }
            }
        }
        for (var sourced : facts) {
            var fact = sourced.fact();
            var middle = byZip.get(fact.zip());
            if (middle == null && fact.city() != null) {
                middle = byCity.get(city(fact.city()));
            }
            zips.putIfAbsent(
                    fact.zip(),
                    address(
                            fact.zip(),
                            fact.city(),
                            fact.county(),
                            fact.state(),
                            fact.latitude() == null ? Middle.latitude(middle) : fact.latitude(),
                            fact.longitude() == null ? Middle.longitude(middle) : fact.longitude()));
        }
        for (var organization : organizations) {
            var address = organization.address();
            var written = address.zip();
            var middle = written == null ? null : byZip.get(zip(written));
            if (written != null && middle != null) {
                var zip = zip(written);
                zips.putIfAbsent(
                        zip,
                        address(
                                zip,
                                address.city(),
                                address.county(),
                                address.state(),
                                Middle.latitude(middle),
                                Middle.longitude(middle)));
            }
        }
        return new Places(zips);
    }

    static Places read(SnapshotInput in) throws IOException {
        var zips = new HashMap<String, Address>();
        for (var left = in.count(); left > 0; left--) {
            zips.put(in.text(), RecordForm.of(Address.class).read(in));
        }
        return new Places(zips);
    }

    void write(SnapshotOutput out) throws IOException {
        out.map(zips, (to, entry) -> {
            to.text(entry.getKey());
            RecordForm.of(Address.class).write(to, entry.getValue());
        });
    }

    Optional<Address> find(String zip) {
        return Optional.ofNullable(zips.get(zip(zip)));
    }

    private static Address address(
            String zip,
            @Nullable String city,
            @Nullable String county,
            @Nullable String state,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        return new Address(null, city, zip, county, state, latitude, longitude);
    }

    private static String zip(String zip) {
        return zip.length() > 5 ? zip.substring(0, 5) : zip;
    }

    private static String city(String city) {
        return city.toLowerCase(Locale.ROOT);
    }

    private static final class Middle {
        private double latitudes;
        private double longitudes;
        private int count;

        void add(Address address) {
            if (address.latitude() != null && address.longitude() != null) {
                latitudes += address.latitude();
                longitudes += address.longitude();
                count++;
            }
        }

        static @Nullable Double latitude(@Nullable Middle middle) {
            return middle == null ? null : (Double) (middle.latitudes / middle.count);
        }

        static @Nullable Double longitude(@Nullable Middle middle) {
            return middle == null ? null : (Double) (middle.longitudes / middle.count);
        }
    }
}
