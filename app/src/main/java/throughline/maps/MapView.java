package throughline.maps;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Choice;
import throughline.engine.map.Curation;
import throughline.engine.map.Exit;
import throughline.engine.map.Label;
import throughline.engine.map.Step;

/// A map as its JSON stands: words of closed sets in lower case with dashes, amounts in the units that their names
/// say, nothing where nothing is known.
///
/// @param hidden  steps that the owner decided not to show
/// @param unused  decisions of the owner that name no step of this map
/// @param sources what stands behind the steps, by the positions they name
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MapView(
        String subject,
        boolean all,
        boolean staff,
        @Nullable String school,
        boolean stepsOnly,
        Label title,
        @Nullable Label subtitle,
        List<CareerMap.Row> rows,
        List<StepView> steps,
        List<WayView> ways,
        List<Choice> choices,
        List<EntryView> entries,
        List<Exit> exits,
        @Nullable Label owner,
        @Nullable String contact,
        @Nullable LocalDate reviewedOn,
        @Nullable List<Curation.Hidden> hidden,
        @Nullable List<String> unused,
        List<SourceView> sources) {

    /// One card.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            String id,
            String kind,
            String column,
            String lane,
            int part,
            int row,
            Label title,
            List<Step.Offer> offers,
            @Nullable String page,
            FactsView facts,
            List<String> badges,
            String standing,
            Step.Remarks remarks,
            @Nullable String missing,
            List<Integer> sources) {}

    /// The facts of a card; `type` says which of them may be there: `none`, `learning`, `job`, `activity`, `group`.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FactsView(
            String type,
            @Nullable Integer unitsLowHundredths,
            @Nullable Integer unitsHighHundredths,
            @Nullable Integer creditsHundredths,
            @Nullable Integer months,
            @Nullable Integer hours,
            @Nullable Long costCents,
            @Nullable Integer awards,
            @Nullable String awardsYear,
            @Nullable String award,
            @Nullable Long medianCents,
            @Nullable Boolean topCoded,
            @Nullable String wageArea,
            @Nullable String wagePeriod,
            @Nullable Integer openings,
            @Nullable String openingsArea,
            @Nullable String openingsPeriod,
            @Nullable String education,
            @Nullable String stage,
            @Nullable Integer places,
            @Nullable Integer gradeLow,
            @Nullable Integer gradeHigh,
            @Nullable Integer count,
            @Nullable String of,
            @Nullable Boolean more) {}

    /// One line.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WayView(
            String from,
            String to,
            String kind,
            String reason,
            @Nullable String grade,
            @Nullable Integer unitsHundredths,
            @Nullable String agreement,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Label statement,
            int holds,
            @Nullable String codes) {}

    /// Where an audience may start.
    public record EntryView(String audience, List<String> steps) {}

    /// One source behind the map.
    public record SourceView(int position, String title, String publisher, String vintage) {}
}
