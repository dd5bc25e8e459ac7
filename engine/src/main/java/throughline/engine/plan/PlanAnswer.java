package throughline.engine.plan;

import java.util.Optional;
import java.util.SortedMap;
import throughline.engine.curriculum.DegreePlan;

/// What is known about the best plan. Values are hundredths of a credit for [PlanObjective#BALANCE], terms for
/// the other objectives.
public sealed interface PlanAnswer {
    /// A plan that nothing beats.
    ///
    /// @param proof     why nothing is below the value
    /// @param conflicts dead ends that the whole search met
    record Optimal(DegreePlan plan, long value, PlanProof proof, Optional<Refinement> refinement, long conflicts)
            implements PlanAnswer {}

    /// A plan, and a bound that no plan can be below; the search was stopped between the two.
    record Feasible(DegreePlan plan, long value, long bound, PlanProof proof, long conflicts) implements PlanAnswer {}

    /// There is no plan.
    ///
    /// @param reasons for each number of terms that was asked for, why none exists: one for most objectives, one
    ///                for each length for [PlanObjective#EARLIEST]
    record Infeasible(SortedMap<Integer, PlanReason> reasons) implements PlanAnswer {}

    /// The search was stopped before it knew whether there is a plan.
    record Unknown(long conflicts) implements PlanAnswer {}

    /// The second aim, among plans with the best value: the smallest load of a term for [PlanObjective#BALANCE],
    /// the load of a term for [PlanObjective#EARLIEST]; both as large as possible, in hundredths of a credit.
    ///
    /// @param term  for [PlanObjective#EARLIEST] the last term that was looked at, from 1; else 0
    /// @param value of the plan
    /// @param bound that no plan can exceed; the value, when it is proven
    record Refinement(int term, long value, long bound) {
        public boolean proven() {
            return value == bound;
        }
    }
}
