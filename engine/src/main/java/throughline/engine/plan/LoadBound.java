package throughline.engine.plan;

import java.util.stream.LongStream;

/// What the fullest term of every plan holds at least, in hundredths of a credit, without any search.
record LoadBound(long load, PlanProof proof) {

    static LoadBound of(TermProblem problem) {
        var heaviest = new Ranges(problem, Windows.ofChains(problem)).heaviest();
        var best = new LoadBound(heaviest.load(), heaviest);
        for (int v = 0; v < problem.courseCount(); v++) {
            if (problem.credits(v) > best.load()) {
                best = new LoadBound(problem.credits(v), new PlanProof.LargestCourse(problem.course(v)));
            }
        }
        var credits = LongStream.range(0, problem.courseCount())
                .map(v -> problem.credits((int) v))
                .toArray();
        var sum = new Sums(credits, PlanModel.unit(problem)).atLeast(best.load());
        return sum > best.load() ? new LoadBound(sum, new PlanProof.NextSum(best.proof(), sum)) : best;
    }
}
