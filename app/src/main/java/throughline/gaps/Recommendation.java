package throughline.gaps;

import java.util.List;
import java.util.Optional;
import throughline.engine.gap.Fraction;
import throughline.region.Advised;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Region;

/// Something worth deciding, with its evidence. What is recommended follows from numbers that are certain; whether it
/// is right for a college, people decide.
///
/// @param occupation  the job that it is about
/// @param codes       codes of the programs that it is about; empty for a program to start
/// @param certain     people a year for certain: openings beyond awards, or awards beyond openings for `STOP`
/// @param pay         median wage over the living wage of one adult, where both are known
/// @param score       `certain` times `pay`, which counts at least 1/2, at most 2, and 1 where it is not known
/// @param institutions who could act: those with such programs, the most awards or the nearest first
/// @param schools     high schools that teach toward it, for `CONNECT`
/// @param first       awards in the first school year of the trend, for `REFRESH`
/// @param last        awards in its last school year
record Recommendation(
        Kind kind,
        Occupation occupation,
        List<String> codes,
        RegionGaps.Line line,
        Fraction certain,
        Optional<Fraction> pay,
        Fraction score,
        List<Organization> institutions,
        List<Organization> schools,
        long first,
        long last) {
    Recommendation {
        codes = List.copyOf(codes);
        institutions = List.copyOf(institutions);
        schools = List.copyOf(schools);
    }

    /// What people decided about it.
    Optional<Advised> advised(Region region, String area) {
        return region.advised().stream()
                .filter(one -> one.area().equals(area)
                        && one.kind().equals(GapNames.key(kind))
                        && one.soc().equals(occupation.soc()))
                .findFirst();
    }

    /// What to do, in the order in which it is offered.
    enum Kind {
        /// Openings for certain, and hardly a program.
        START,
        /// Openings for certain, and programs that are too small for them.
        GROW,
        /// High schools teach toward a short job, colleges have its programs, and no agreement joins them.
        CONNECT,
        /// Openings for certain, and programs whose awards fall.
        REFRESH,
        /// The data leave the sign open, and much depends on it.
        WATCH,
        /// More awards than openings for certain, for all jobs that the programs lead to.
        STOP
    }
}
