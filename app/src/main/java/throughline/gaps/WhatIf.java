package throughline.gaps;

import java.util.List;
import java.util.Set;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.ProgramGroup;
import throughline.region.Occupation;

/// What changes when a program of so many completers a year begins.
///
/// @param before the jobs that it leads to, as they are
/// @param after  the same with the program
/// @param placed completers a year who add an opening filled in the region as a whole; fewer than all when the jobs
///               that they can take have enough awards already
record WhatIf(int completers, List<RegionGaps.Line> before, List<RegionGaps.Line> after, Fraction placed) {
    private static final String KEY = "what if";

    /// A program that leads to one job.
    static WhatIf of(RegionGaps gaps, Occupation occupation, int completers) {
        return of(gaps, Set.of(occupation.soc()), completers);
    }

    /// A program that leads to these jobs.
    static WhatIf of(RegionGaps gaps, Set<String> occupations, int completers) {
        var with = gaps.with(new ProgramGroup(KEY, Fraction.of(completers), occupations));
        return new WhatIf(
                completers,
                gaps.lines(occupations),
                with.lines(occupations),
                with.structure().placed().minus(gaps.structure().placed()));
    }
}
