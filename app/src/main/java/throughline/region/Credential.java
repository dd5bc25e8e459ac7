package throughline.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A certificate, certification, license, degree, diploma or badge.
///
/// @param kind        `certificate`, `certification`, `license`, `degree`, `diploma` or `badge`
/// @param issuerId    id of the organization that issues it, or -1
/// @param passRateHundredths of those who take its exam the share that pass, in hundredths of a percent
/// @param passRateYear year in which they were counted
/// @param occupations ids of occupations it is for
/// @param programs    ids of programs that lead to it
public record Credential(
        int id,
        String slug,
        String key,
        String name,
        @Nullable String nameEs,
        String kind,
        int issuerId,
        @Nullable String issuerName,
        @Nullable String description,
        @Nullable String website,
        @Nullable Integer passRateHundredths,
        @Nullable Integer passRateYear,
        List<Integer> occupations,
        List<Integer> programs,
        int sourceId) {
    public Credential {
        occupations = List.copyOf(occupations);
        programs = List.copyOf(programs);
    }

    /// Whether it is had by passing an exam, as licenses and certifications are as a rule. No source says it of each.
    public boolean hasExam() {
        return kind.equals("license") || kind.equals("certification") || passRateHundredths != null;
    }
}
