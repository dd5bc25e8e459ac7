package throughline.gaps;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The numbers of a report, kept so that a later one can be compared: what was counted, from which sources and by
/// which rules, and every gap. The form of `snapshot.json`.
///
/// @param made    day of the report, ISO
/// @param region  version of the Region
/// @param scope   what the report is about, in words
/// @param sources publisher, title and vintage of every source
/// @param rules   id, publisher and edition of the rules for marks
record GapSnapshot(
        int form,
        String made,
        String region,
        String area,
        String scope,
        String supply,
        String vintage,
        String crosswalk,
        List<String> institutions,
        List<String> sources,
        List<String> rules,
        BigDecimal shortage,
        BigDecimal surplus,
        List<Row> rows) {
    private static final int FORM = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    GapSnapshot {
        institutions = List.copyOf(institutions);
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
    }

    /// A job; people a year.
    record Row(
            String soc,
            String title,
            BigDecimal openings,
            BigDecimal awardsThatCanLead,
            BigDecimal gapProportional,
            BigDecimal leastPossibleGap,
            BigDecimal greatestPossibleGap) {}

    static GapSnapshot of(GapTable table, String scope, String made) {
        var gaps = table.gaps();
        var sources = new java.util.TreeSet<String>();
        gaps.outlook().values().stream()
                .map(projection -> gaps.region().source(projection.sourceId()))
                .forEach(source -> sources.add(source.publisher() + ", " + source.title() + ", " + source.vintage()));
        gaps.supply()
                .bySource()
                .keySet()
                .forEach(source -> sources.add(source.publisher() + ", " + source.title() + ", " + source.vintage()));
        return new GapSnapshot(
                FORM,
                made,
                gaps.region().version(),
                gaps.area(),
                scope,
                GapNames.key(gaps.basis().providers()),
                GapNames.key(gaps.basis().vintage()),
                GapNames.key(gaps.basis().crosswalk()),
                counted(gaps.basis()),
                List.copyOf(sources),
                table.rules().stream()
                        .map(rule -> rule.id() + ": " + rule.publisher() + ", " + rule.edition())
                        .toList(),
                gaps.structure().shortage().rounded(2),
                gaps.structure().surplus().rounded(2),
                table.rows().stream().map(GapSnapshot::row).toList());
    }

    /// A county stands before the institutions.
    private static List<String> counted(Basis basis) {
        return Stream.concat(
                        Stream.ofNullable(basis.county()).map(county -> "county " + county),
                        basis.institutions().stream())
                .toList();
    }

    private static Row row(GapTable.Row row) {
        var line = row.line();
        return new Row(
                row.soc(),
                line.occupation().title(),
                line.openings().rounded(2),
                line.openings().minus(line.possible().low()).rounded(2),
                line.gap(throughline.engine.gap.Method.PROPORTIONAL).rounded(2),
                line.possible().low().rounded(2),
                line.possible().high().rounded(2));
    }

    byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /// @throws IllegalArgumentException when the file is no snapshot of this form
    static GapSnapshot read(Path file) throws IOException {
        return parse(Files.readAllBytes(file), file.toString());
    }

    /// @param name what it is called in messages
    /// @throws IllegalArgumentException when it is no snapshot of this form
    static GapSnapshot parse(byte[] json, String name) {
        try {
            var snapshot = JSON.readValue(json, GapSnapshot.class);
            if (snapshot.form() != FORM) {
                throw new IllegalArgumentException(
                        name + " is of form " + snapshot.form() + "; this version reads form " + FORM + ".");
            }
            return snapshot;
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(
                    name + " is no snapshot of a gap report. Give the snapshot.json of a report folder.", wrong);
        }
    }
}
