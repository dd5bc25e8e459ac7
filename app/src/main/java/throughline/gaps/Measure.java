package throughline.gaps;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What rules for marks can ask of an occupation.
enum Measure {
    /// Openings a year in the area.
    OPENINGS,
    /// Openings over the whole period of the projection.
    PERIOD_OPENINGS,
    /// Growth over the whole period of the projection, percent.
    GROWTH_PERCENT,
    /// Median wage, dollars an hour.
    MEDIAN_HOURLY,
    /// Wage at the 25th percentile, dollars an hour: what people earn at the start.
    ENTRY_HOURLY,
    /// Typical entry education, in the words of the source.
    ENTRY_EDUCATION,
    /// Experience in a related occupation, in the words of the source.
    WORK_EXPERIENCE,
    /// Training on the job, in the words of the source.
    JOB_TRAINING,
    /// Workers of 25 and older who have some college or an associate degree, percent. No imported source states it.
    SOME_COLLEGE_PERCENT;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Measure of(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no measure \"" + key + "\"; there are "
                        + Arrays.stream(values()).map(Measure::key).collect(Collectors.joining(", "))));
    }
}
