package throughline.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A course as its organization or the state lists it.
///
/// @param slug             stable name in addresses, for example `palomar-college/asl-210`
/// @param code             course id as printed, for example `ASL 210`
/// @param title            title if any source states one; public course files do not
/// @param outcomes         what students can do afterwards, one outcome to a line, see [#outcomeList]
/// @param unitsMinHundredths college units in hundredths: 300 is 3 units
/// @param creditsHundredths  high-school credits in hundredths
/// @param agSubject        UC a-g subject letter `A` to `G`
/// @param sam              SAM code `A` to `E`
/// @param level            `introductory`, `concentrator` or `capstone`
/// @param sourceId         position in [Region#sources()]
public record Course(
        int id,
        String slug,
        String key,
        int organizationId,
        String code,
        @Nullable String title,
        @Nullable String titleEs,
        @Nullable String description,
        @Nullable String outcomes,
        @Nullable Integer unitsMinHundredths,
        @Nullable Integer unitsMaxHundredths,
        @Nullable Integer hoursMin,
        @Nullable Integer hoursMax,
        @Nullable Integer creditsHundredths,
        @Nullable Integer gradeLow,
        @Nullable Integer gradeHigh,
        @Nullable String agSubject,
        @Nullable String sam,
        @Nullable String top,
        @Nullable String pathway,
        int sector,
        @Nullable String level,
        @Nullable String creditStatus,
        @Nullable Boolean basicSkills,
        @Nullable String priorToTransfer,
        @Nullable Boolean honors,
        @Nullable String termsOffered,
        @Nullable String prerequisiteText,
        @Nullable String prerequisite,
        @Nullable String corequisite,
        @Nullable String recommendedText,
        @Nullable String controlNumber,
        @Nullable LocalDate updatedOn,
        int sourceId) {
    /// What students can do afterwards, one by one; empty where no source says it.
    public List<String> outcomeList() {
        return outcomes == null
                ? List.of()
                : outcomes.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
