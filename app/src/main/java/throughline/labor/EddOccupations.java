package throughline.labor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.JsonKind;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import throughline.reference.CodeFact;
import tools.jackson.databind.JsonNode;

/// Occupations with projections and wages for the state and its areas, and with titles in two languages.
///
/// Vintages differ inside one record: each projection names its own years, wages have a year of their own.
/// Openings are totals of the whole period, growth is a percentage, wages by percentile are annual.
@Component
final class EddOccupations implements JsonKind {
    EddOccupations() {}

    @Override
    public String id() {
        return "edd-occupations";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "Occupation profiles: projections, wages, titles",
                "California Employment Development Department; USDOL CareerOneStop and O*NET",
                "California public data; parts of O*NET under CC BY 4.0",
                Onet.source("").attribution(),
                "https://labormarketinfo.edd.ca.gov/");
    }

    @Override
    public Stage stage() {
        return Stage.LABOR;
    }

    @Override
    public boolean recognizes(JsonNode document) {
        return document.has("snapshot_date") && document.path("occupations").isObject();
    }

    @Override
    public Edition edition(FileName file, JsonNode document) {
        var day = LocalDate.parse(document.path("snapshot_date").asString());
        return Edition.of("as of " + day, day);
    }

    @Override
    public Stream<JsonRecord> records(JsonNode document) {
        return document.path("occupations").properties().stream()
                .map(entry -> new JsonRecord(entry.getKey(), entry.getValue()));
    }

    @Override
    public void read(Row row, JsonNode record, Sink sink) {
        var soc = record.path("soc_code").asString("");
        if (!soc.matches("\\d{2}-\\d{4}")) {
            throw row.reject("not-a-soc-code", "soc_code", "expected a code such as 29-1141");
        }
        sink.add(projection(row, record, soc, Areas.CALIFORNIA, Areas.STATE));
        for (var region : record.path("regions")) {
            var area = Areas.name(region.path("area_name").asString(""));
            sink.add(projection(row, region, soc, area, Areas.type(area)));
        }
        wages(record.path("wage_spread"), soc, sink);
        titles(record, soc, sink);
    }

    private static ProjectionFact projection(Row row, JsonNode json, String soc, String area, String areaType) {
        var period = Period.find(json.path("period").asString(""))
                .orElseThrow(() -> row.reject("no-period", "period", "expected years such as 2023-2033"));
        return new ProjectionFact(
                area,
                areaType,
                soc,
                json.path("title").asString(""),
                "detailed",
                period.baseYear(),
                period.endYear(),
                number(json, "base_employment").map(Math::round).orElse(null),
                number(json, "projected_employment").map(Math::round).orElse(null),
                number(json, "percent_change").map(Numbers::millionthsOfPercent).orElse(null),
                null,
                null,
                number(json, "total_job_openings").map(period::tenthsPerYear).orElse(null),
                Requirements.education(text(json, "entry_level_education")).orElse(null),
                Requirements.stated(text(json, "work_experience")).orElse(null),
                Requirements.stated(text(json, "job_training")).orElse(null),
                number(json, "median_hourly_wage").map(Numbers::cents).orElse(null),
                number(json, "median_annual_wage").map(Numbers::cents).orElse(null));
    }

    private static void wages(JsonNode spread, String soc, Sink sink) {
        var year = spread.path("year").asString("");
        if (year.isEmpty()) {
            return;
        }
        sink.add(wage(spread, soc, year, Areas.CALIFORNIA, Areas.STATE));
        spread.path("regions").properties().forEach(entry -> {
            var area = Areas.name(entry.getKey());
            sink.add(wage(entry.getValue(), soc, year, area, Areas.type(area)));
        });
    }

    private static WageFact wage(JsonNode json, String soc, String year, String area, String areaType) {
        return new WageFact(
                area,
                areaType,
                soc,
                "detailed",
                year,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                cents(json, "p10"),
                cents(json, "p25"),
                cents(json, "p50"),
                cents(json, "p75"),
                cents(json, "p90"),
                List.of());
    }

    private static void titles(JsonNode record, String soc, Sink sink) {
        for (var title : record.path("alternate_titles")) {
            sink.add(new OccupationTitleFact(soc, "en", title.asString(), "alternate"));
        }
        var spanish = record.path("spanish");
        text(spanish, "title").ifPresent(title -> {
            sink.add(new OccupationTitleFact(soc, "es", title, "formal"));
            sink.add(new CodeFact(
                    "occupation-es",
                    soc,
                    title,
                    title,
                    text(spanish, "description").orElse(null),
                    null,
                    null));
        });
        for (var title : spanish.path("also_called")) {
            sink.add(new OccupationTitleFact(soc, "es", title.asString(), "alternate"));
        }
    }

    private static @Nullable Long cents(JsonNode json, String member) {
        return number(json, member).map(Numbers::cents).orElse(null);
    }

    private static Optional<Double> number(JsonNode json, String member) {
        return json.path(member).isNumber() ? Optional.of(json.path(member).asDouble()) : Optional.empty();
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.of(json.path(member).asString("").strip()).filter(text -> !text.isEmpty());
    }
}
