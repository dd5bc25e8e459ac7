package throughline.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shapes of the interface. Amounts say their unit in their name; every figure carries the id of its
/// source, which `/api/v1/sources` explains. Names ending in `Es` are Spanish.
final class Resources {
    private Resources() {}

    /// One page of a list.
    ///
    /// @param version version of the Region; a cursor is good for this version only
    /// @param next    address of the next page, absent on the last
    record Listed<T>(
            String version,
            int total,
            List<T> items,
            @Nullable String next) {}

    record Occupation(
            String soc,
            String title,
            @Nullable String titleEs,
            @Nullable String description,
            @Nullable Integer sector,
            @Nullable String pathway,
            List<Wage> wages,
            List<Outlook> outlooks,
            List<String> alternateTitles,
            List<String> programs,
            String page) {}

    /// Wages in one area of one source, in cents.
    record Wage(
            String area,
            String period,
            @Nullable Long hourlyP10Cents,
            @Nullable Long hourlyP25Cents,
            @Nullable Long hourlyMedianCents,
            @Nullable Long hourlyP75Cents,
            @Nullable Long hourlyP90Cents,
            @Nullable Long annualMedianCents,
            List<String> topCoded,
            long source) {}

    /// Projected employment in one area of one source; openings are per year, in tenths.
    record Outlook(
            String area,
            int baseYear,
            int endYear,
            @Nullable Long baseJobs,
            @Nullable Long projectedJobs,
            @Nullable Long growthMillionths,
            @Nullable Long openingsTenths,
            @Nullable String entryEducation,
            @Nullable String workExperience,
            @Nullable String jobTraining,
            long source) {}

    record Program(
            String slug,
            String title,
            @Nullable String titleEs,
            String institution,
            String award,
            String recordType,
            @Nullable String top,
            @Nullable String cip,
            @Nullable Integer sector,
            @Nullable String pathway,
            @Nullable Integer lengthMonths,
            @Nullable Integer lengthHours,
            @Nullable Integer unitsHundredths,
            @Nullable Long costCents,
            @Nullable String modality,
            @Nullable String language,
            @Nullable String entryRequirements,
            List<Awards> awards,
            List<Destination> occupations,
            List<Long> sources,
            String page) {}

    /// Awards in one school year; absent when suppressed. Without an award type the source adds all types.
    record Awards(
            String schoolYear,
            @Nullable String award,
            @Nullable Integer count,
            long source) {}

    /// An occupation a program leads to and the codes passed on the way.
    record Destination(String soc, List<String> via, List<Long> sources) {}

    record Course(
            String slug,
            String institution,
            String code,
            @Nullable String title,
            @Nullable String titleEs,
            @Nullable Integer unitsMinHundredths,
            @Nullable Integer unitsMaxHundredths,
            @Nullable Integer creditsHundredths,
            @Nullable Integer gradeLow,
            @Nullable Integer gradeHigh,
            @Nullable String agSubject,
            @Nullable String sam,
            @Nullable String top,
            @Nullable Integer sector,
            @Nullable String pathway,
            @Nullable String creditStatus,
            @Nullable String prerequisite,
            @Nullable String prerequisiteText,
            @Nullable String controlNumber,
            @Nullable LocalDate updatedOn,
            List<Acceptance> acceptedBy,
            long source,
            String page) {}

    /// A university course that accepts the course; any of the ways is enough, a way needs all its courses.
    record Acceptance(String university, String code, String title, List<List<String>> ways, long source) {}

    record Institution(
            String slug,
            String name,
            @Nullable String nameEs,
            String type,
            @Nullable String segment,
            @Nullable String parent,
            @Nullable String city,
            @Nullable String zip,
            @Nullable String county,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String website,
            @Nullable String phone,
            boolean active,
            int programs,
            int courses,
            List<String> identifiers,
            List<Long> sources,
            String page) {}

    record Credential(
            String slug,
            String name,
            @Nullable String nameEs,
            String kind,
            @Nullable String issuer,
            @Nullable Integer passRateHundredths,
            @Nullable Integer passRateYear,
            List<String> occupations,
            List<String> programs,
            long source,
            String page) {}

    record Sector(
            int number, String slug, String title, @Nullable String titleEs, List<String> pathways, String page) {}

    record Pathway(
            String code,
            String slug,
            String title,
            @Nullable String titleEs,
            int sector,
            int programs,
            int courses,
            int occupations,
            String page) {}

    record Source(
            long id,
            String kind,
            String title,
            String publisher,
            String vintage,
            LocalDate asOf,
            String license,
            @Nullable String attribution,
            @Nullable String url,
            boolean synthetic,
            long rowsIn,
            long rowsUsed,
            long rowsExplained) {}

    /// What this installation covers and at which version.
    record Region(
            String version,
            String name,
            boolean demonstration,
            List<String> counties,
            List<String> areas,
            int occupations,
            int programs,
            int courses,
            int institutions,
            int credentials,
            int sources) {}

    /// A result of a search.
    ///
    /// @param matched   other title, task or technology through which it was found
    /// @param milesAway distance from the ZIP code asked for
    record Hit(
            String kind,
            String title,
            @Nullable String titleEs,
            @Nullable String matched,
            @Nullable Double milesAway,
            String page) {}

    /// RFC 9457. The code is stable; the texts follow the language of the address.
    record ProblemDetail(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String code,
            List<FieldProblem> errors) {}

    /// One thing that is wrong with a request.
    ///
    /// @param pointer name of the parameter, as a JSON pointer
    record FieldProblem(String pointer, String code, String detail) {}
}
