package throughline.gaps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import throughline.posters.Pdf;
import throughline.region.Region;
import throughline.web.Language;
import tools.jackson.databind.json.JsonMapper;

/// A gap report ready to be published: all its forms in every language, made once of one Region. What it is narrowed
/// to, and every file by its name; `report.en.json` holds a [GapReport].
///
/// @param scopes what it is narrowed to in words, by language; empty for the whole area
/// @param jobs   how many jobs it compares
public record GapEdition(
        String area, String region, Map<Language, String> scopes, int jobs, SortedMap<String, byte[]> files) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Name of the file that a later report is compared with.
    public static final String SNAPSHOT = "snapshot.json";

    /// Name of the workbook.
    public static final String WORKBOOK = "report.xlsx";

    public GapEdition {
        scopes = Map.copyOf(scopes);
        files = Collections.unmodifiableSortedMap(files);
    }

    /// What a report is about; empty and 0 for everything.
    ///
    /// @param institution slug of an institution or a district
    public record Narrowed(String area, int sector, String county, String institution) {}

    /// Name of the report of a language in the form that pages show.
    public static String page(Language language) {
        return "report." + language.tag() + ".json";
    }

    public static String pdf(Language language) {
        return "report." + language.tag() + ".pdf";
    }

    /// Makes a report; nothing where no openings are known, or what it is to be about is not known.
    public static Optional<GapEdition> of(Region region, Narrowed narrowed, LocalDate day) {
        var areas = RegionGaps.areas(region);
        var area = narrowed.area().isEmpty() ? areas.stream().findFirst().orElse("") : narrowed.area();
        if (!areas.contains(area)
                || narrowed.sector() < 0
                || narrowed.sector() > 15
                || !narrowed.county().isEmpty() && !region.profile().counties().contains(narrowed.county())
                || !narrowed.institution().isEmpty()
                        && region.findOrganization(narrowed.institution()).isEmpty()) {
            return Optional.empty();
        }
        var basis = Basis.of(area)
                .withCounty(narrowed.county().isEmpty() ? null : narrowed.county())
                .withInstitutions(narrowed.institution().isEmpty() ? Set.of() : Set.of(narrowed.institution()));
        var query = GapQuery.of(basis).withSector(narrowed.sector());
        return Optional.of(of(GapTable.of(RegionGaps.of(region, basis), query, MarkRule.SHOWN, day), day));
    }

    private static GapEdition of(GapTable table, LocalDate day) {
        var scopes = new EnumMap<Language, String>(Language.class);
        var files = new TreeMap<String, byte[]>();
        for (var language : Language.values()) {
            var scope = GapReportMaker.scope(table, language);
            scopes.put(language, scope);
            var report = new GapReportMaker(table, language, scope, day).make();
            files.put(page(language), JSON.writeValueAsBytes(report));
            files.put(
                    pdf(language),
                    Objects.requireNonNull(
                            Pdf.render(GapReportCommand.html(report), 0).bytes()));
        }
        files.put(WORKBOOK, workbook(table));
        files.put(
                SNAPSHOT,
                GapSnapshot.of(table, Objects.requireNonNull(scopes.get(Language.EN)), day.toString())
                        .bytes());
        return new GapEdition(
                table.gaps().area(),
                table.gaps().region().version(),
                scopes,
                table.rows().size(),
                files);
    }

    private static byte[] workbook(GapTable table) {
        var out = new ByteArrayOutputStream();
        try {
            GapWorkbook.of(table).write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Reads what [#page] names.
    public static GapReport report(byte[] json) {
        return JSON.readValue(json, GapReport.class);
    }
}
