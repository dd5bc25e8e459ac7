package throughline.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.imports.Edition;
import throughline.imports.FileName;
import throughline.imports.JsonKind;
import throughline.imports.Row;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;
import tools.jackson.databind.JsonNode;

/// Training programs on California's list of eligible providers (ETPL), with cost, length and results.
///
/// A figure that is null in the source was suppressed or not reported and stays absent.
@Component
final class TrainingPrograms implements JsonKind {
    private static final Pattern ONE_COUNTY = Pattern.compile("\\(([A-Za-z ]+ County)\\)");

    private static final List<Map.Entry<String, String>> MEASURES = List.of(
            Map.entry("total_served", "total-served"),
            Map.entry("total_exited", "total-exited"),
            Map.entry("total_completed", "total-completed"),
            Map.entry("completion_rate", "completion-rate"),
            Map.entry("credentials_earned", "credentials-earned"),
            Map.entry("employed_q2", "employed-second-quarter"),
            Map.entry("employment_rate_q2", "employment-rate-second-quarter"),
            Map.entry("employed_q4", "employed-fourth-quarter"),
            Map.entry("median_earnings", "median-quarterly-earnings"));

    @Override
    public String id() {
        return "training-programs";
    }

    @Override
    public SourceInfo source() {
        return new SourceInfo(
                "WIOA Eligible Training Provider scorecard",
                "US Department of Labor, Employment and Training Administration",
                "public domain (US federal work)",
                null,
                "https://www.trainingproviderresults.gov");
    }

    @Override
    public Stage stage() {
        return Stage.CATALOG;
    }

    @Override
    public boolean recognizes(JsonNode document) {
        var first = document.path("programs").path(0);
        return document.has("snapshot_date") && first.has("provider_name") && first.has("program_name");
    }

    @Override
    public Edition edition(FileName file, JsonNode document) {
        var day = LocalDate.parse(document.path("snapshot_date").asString());
        return new Edition(document.path("state").asString(""), day.toString(), day);
    }

    /// Keys are made here, as only the whole document shows which names come twice. A provider may have many
    /// programs and is described with each; what differs between them is at most the county.
    @Override
    public Stream<JsonRecord> records(JsonNode document) {
        var records = new ArrayList<JsonRecord>();
        var seen = new HashSet<String>();
        for (var program : document.path("programs")) {
            var key = Names.slug(program.path("provider_name").asString()) + "/"
                    + Names.slug(program.path("program_name").asString());
            var unique = seen.add(key) ? key : key + "-" + program.path("uuid").asString();
            records.add(new JsonRecord(unique, KeyedRecord.of(unique, program)));
        }
        return records.stream();
    }

    @Override
    public void read(Row row, JsonNode keyed, Sink sink) {
        var program = KeyedRecord.record(keyed);
        var provider = text(program, "provider_name")
                .orElseThrow(() -> row.reject("empty-value", "provider_name", "the name of the provider"));
        var title = text(program, "program_name")
                .orElseThrow(() -> row.reject("empty-value", "program_name", "the name of the program"));
        var key = KeyedRecord.key(keyed);
        var ref = "etpl:" + Names.slug(provider);
        sink.add(provider(program, ref, provider));
        sink.add(new ProgramFact(
                key,
                ref,
                title,
                null,
                text(program, "description").orElse(null),
                null,
                "training-certificate",
                "eligible-training",
                null,
                text(program, "cip_code").orElse(null),
                null,
                texts(program.path("soc_codes")),
                months(program.path("length")),
                hours(program.path("length")),
                null,
                number(program.path("cost"), "total_out_of_pocket")
                        .map(dollars -> Math.round(dollars * 100))
                        .orElse(null),
                text(program, "program_format").map(TrainingPrograms::modality).orElse(null),
                null,
                null,
                null,
                null,
                null,
                text(program, "program_url").orElse(null),
                null,
                null));
        var outcomes = program.path("outcomes");
        if (!outcomes.path("cohort").path("internally_consistent").asBoolean(true)) {
            row.warn("inconsistent-results", "outcomes", "The source's own counts of people do not fit together.");
        }
        for (var measure : MEASURES) {
            var value = number(outcomes, measure.getKey()).orElse(null);
            sink.add(new ProgramOutcomeFact(key, measure.getValue(), value));
        }
    }

    private static OrganizationFact provider(JsonNode program, String ref, String name) {
        var location = program.path("location");
        var county = text(program.path("region"), "area_name")
                .map(ONE_COUNTY::matcher)
                .filter(match -> match.find());
        return new OrganizationFact(
                ref,
                name,
                null,
                "training-provider",
                null,
                null,
                text(location, "city").orElse(null),
                text(location, "zip").orElse(null),
                county.map(match -> match.group(1)).orElse(null),
                text(location, "state").orElse(null),
                number(location, "lat").orElse(null),
                number(location, "lon").orElse(null),
                null,
                null,
                null,
                null,
                text(program, "entity_type").map("Public"::equals).orElse(null),
                "active",
                null);
    }

    private static String modality(String format) {
        if (format.contains("both in-person and online")) {
            return "hybrid";
        }
        return format.contains("in-person") ? "in-person" : "online";
    }

    /// Months of about 4.35 weeks, at least one.
    private static @Nullable Integer months(JsonNode length) {
        return number(length, "weeks")
                .map(weeks -> Math.toIntExact(Math.max(1, Math.round(weeks * 12 / 52.18))))
                .orElse(null);
    }

    /// The scorecard gives weeks and hours a week: a course named "500 clock hours" has 26 weeks of 19 hours.
    private static @Nullable Integer hours(JsonNode length) {
        var weeks = number(length, "weeks");
        return number(length, "hours")
                .flatMap(weekly -> weeks.map(count -> Math.toIntExact(Math.round(weekly * count))))
                .orElse(null);
    }

    private static Optional<String> text(JsonNode node, String member) {
        return node.path(member).stringValueOpt().map(Names::fold).filter(text -> !text.isEmpty());
    }

    private static Optional<Double> number(JsonNode node, String member) {
        var value = node.path(member);
        return value.isNumber() ? Optional.of(value.asDouble()) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
