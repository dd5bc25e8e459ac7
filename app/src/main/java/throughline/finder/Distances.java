package throughline.finder;

import throughline.region.Address;
import throughline.region.Region;

/// Miles from a place to each organization of a Region.
final class Distances {
    private final float[] miles;

    Distances(Region region, Address from) {
        miles = new float[region.organizations().size()];
        for (var organization : region.organizations()) {
            miles[organization.id()] = (float) from.milesTo(organization.address());
        }
    }

    /// Miles to an organization; NaN when its place is not known.
    float to(int organization) {
        return organization < 0 ? Float.NaN : miles[organization];
    }
}
