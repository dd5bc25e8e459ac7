package throughline.region;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.catalog.ProgramOutcomeFact;

/// What one organization offers toward a credential, or what is inferred from the awards it reports.
///
/// @param slug         stable name in addresses, for example `palomar-college-095650-certificate-16-30-units`
/// @param awardType    key in the code table `award-type`
/// @param recordType   what kind of record stands behind the program
/// @param top          six-digit TOP code, for example `095650`
/// @param cip          CIP 2020 code, for example `48.0508`
/// @param pathway      CTE pathway, for example `12C`; found through the TOP or CIP code when not stated
/// @param sector       sector number 1 to 15, or 0
/// @param costCents    cost to the student in cents
/// @param schedule     words such as `evening`, `weekend`, `open entry`, as the source writes them, lower case
/// @param awards       awards by school year, oldest first; several sources stand side by side
/// @param sequence     courses in order, where known
/// @param occupations  occupations it leads to, each with the reason
public record Program(
        int id,
        String slug,
        String key,
        int organizationId,
        String title,
        @Nullable String titleEs,
        @Nullable String description,
        @Nullable String descriptionEs,
        String awardType,
        RecordType recordType,
        @Nullable String top,
        @Nullable String cip,
        @Nullable String pathway,
        int sector,
        @Nullable Integer lengthMonths,
        @Nullable Integer lengthHours,
        @Nullable Integer unitsHundredths,
        @Nullable Long costCents,
        @Nullable String modality,
        List<String> schedule,
        @Nullable String language,
        @Nullable String entryRequirements,
        @Nullable String entryRequirementsEs,
        @Nullable Integer capacity,
        @Nullable String website,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Awards> awards,
        List<Outcome> outcomes,
        List<SequenceStep> sequence,
        List<OccupationLink> occupations,
        List<Integer> sourceIds) {
    public Program {
        schedule = List.copyOf(schedule);
        awards = List.copyOf(awards);
        outcomes = List.copyOf(outcomes);
        sequence = List.copyOf(sequence);
        occupations = List.copyOf(occupations);
        sourceIds = List.copyOf(sourceIds);
    }

    /// The languages it is taught in, as codes or words of the source: `en, es` are two.
    public List<String> languages() {
        return language == null
                ? List.of()
                : Stream.of(language.split("[,;/]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /// What kind of record stands behind a program.
    public enum RecordType {
        /// Inferred from reported awards; says that awards were made, not that the program can be entered
        /// today.
        AWARDS_REPORTED,
        /// Stated by its owner as offered.
        OFFERED,
        /// On the state's list of eligible training providers.
        ELIGIBLE_TRAINING;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// Awards in one school year.
    ///
    /// @param awardType award type counted, absent where the source adds all types of this code together
    /// @param awards    absent when suppressed
    /// @param parts     what the rows of the source count that `awards` adds up, in their order; [#SUPPRESSED]
    ///                  where one is, empty when there is one row
    public record Awards(
            String schoolYear,
            @Nullable String awardType,
            @Nullable Integer awards,
            int sourceId,
            List<Integer> parts) {
        /// Stands among parts for a count that the source keeps back.
        public static final int SUPPRESSED = -1;

        public Awards {
            parts = List.copyOf(parts);
        }

        /// Awards of a source that has one row for them.
        public Awards(String schoolYear, @Nullable String awardType, @Nullable Integer awards, int sourceId) {
            this(schoolYear, awardType, awards, sourceId, List.of());
        }
    }

    /// A result as its source reports it, for example `completion-rate`; absent when suppressed or not
    /// reported.
    public record Outcome(String measure, @Nullable Double value, int sourceId) {
        /// Before the key of a credential: the share of those of the program who pass its exam.
        public static final String EXAM = ProgramOutcomeFact.EXAM;
    }

    /// A course at its place in the sequence.
    public record SequenceStep(
            int courseId,
            int position,
            @Nullable Integer term,
            @Nullable Integer grade,
            @Nullable String choiceGroup,
            @Nullable Integer choiceMinimum,
            boolean required) {}

    /// An occupation the program leads to.
    ///
    /// @param via the codes passed on the way, for example `TOP 123010`, `CIP 51.3801`; empty when the source
    ///            names the occupation itself
    /// @param reasons why the region itself added a link on the way, empty when all are published
    public record OccupationLink(int occupationId, List<String> via, List<Integer> sourceIds, List<String> reasons) {
        public OccupationLink {
            via = List.copyOf(via);
            sourceIds = List.copyOf(sourceIds);
            reasons = List.copyOf(reasons);
        }

        /// A link without a word of the region.
        public OccupationLink(int occupationId, List<String> via, List<Integer> sourceIds) {
            this(occupationId, via, sourceIds, List.of());
        }
    }
}
