package throughline.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.engine.curriculum.Curriculum;
import throughline.engine.plan.TermLimits;
import throughline.engine.plan.TermProblem;

/// A problem with the season of each of its terms.
///
/// @param header lines of the file, for files that are written
record PlanSetup(Map<String, String> header, TermProblem problem, List<Season> seasons) {

    /// What each term may hold; null where nothing is said. Credits in hundredths.
    record Load(
            @Nullable Long minCredits,
            @Nullable Long maxCredits,
            @Nullable Integer minCourses,
            @Nullable Integer maxCourses) {

        /// A summer may stay empty.
        TermLimits in(Season season) {
            var summer = season == Season.SUMMER;
            return new TermLimits(
                    minCredits == null || summer ? 0 : minCredits,
                    maxCredits == null ? UNLIMITED : maxCredits,
                    minCourses == null || summer ? 0 : minCourses,
                    maxCourses == null ? Integer.MAX_VALUE : maxCourses);
        }
    }

    /// More credits than any curriculum has.
    static final long UNLIMITED = 1L << 40;

    /// @param calendar the seasons of a year from the first term on; empty for the usual ones
    static PlanSetup of(PlanFile file, int terms, List<Season> calendar, Load load) {
        var year = year(file.curriculum(), calendar);
        if (terms < 1 || terms > TermProblem.MAX_TERMS) {
            throw new IllegalArgumentException("a plan has 1 to " + TermProblem.MAX_TERMS + " terms, not " + terms);
        }
        var seasons = new ArrayList<Season>();
        var limits = new ArrayList<TermLimits>();
        for (int t = 0; t < terms; t++) {
            seasons.add(year.get(t % year.size()));
            limits.add(load.in(seasons.get(t)));
        }
        var offered = new ArrayList<Long>();
        for (var when : file.offered()) {
            long mask = 0;
            for (int t = 0; t < terms; t++) {
                mask |= when.contains(seasons.get(t)) ? 1L << t : 0;
            }
            offered.add(mask);
        }
        return new PlanSetup(file.header(), new TermProblem(file.curriculum(), limits, offered), seasons);
    }

    /// The seasons of a year of a curriculum.
    ///
    /// @param calendar what somebody says; empty for the usual ones
    static List<Season> year(Curriculum curriculum, List<Season> calendar) {
        if (!calendar.isEmpty()) {
            return calendar;
        }
        return curriculum.system() == Curriculum.System.QUARTER
                ? List.of(Season.FALL, Season.WINTER, Season.SPRING)
                : List.of(Season.FALL, Season.SPRING);
    }

    /// The season of a term, from 1.
    Season season(int term) {
        return seasons.get(term - 1);
    }
}
