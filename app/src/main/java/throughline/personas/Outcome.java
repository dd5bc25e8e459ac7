package throughline.personas;

import java.util.List;
import throughline.routes.Obstacle;

/// What becomes of one persona on one pathway.
sealed interface Outcome {
    /// There is a way.
    ///
    /// @param months       of the soonest route, from the next term on
    /// @param costCents    of the soonest route, as far as costs are known
    /// @param costComplete whether every cost of it is known
    /// @param leastCents   of the cheapest route
    /// @param unitsSaved   college units earned early on the route that saves most, in hundredths
    /// @param proven       whether no route is better under the model
    record Reached(int months, long costCents, boolean costComplete, long leastCents, long unitsSaved, boolean proven)
            implements Outcome {}

    /// There is none, but would be with these doors open.
    ///
    /// @param sets smallest sets of doors, each of which would open a route
    record Blocked(List<List<Obstacle>> sets, boolean proven) implements Outcome {
        public Blocked {
            sets = sets.stream().map(List::copyOf).toList();
        }
    }

    /// Programs of the pathway exist, but no door that the model knows opens one from here.
    record NoWay(boolean proven) implements Outcome {}

    /// No adult school, college or university of the region has a program of the pathway.
    record NoProgram() implements Outcome {}
}
