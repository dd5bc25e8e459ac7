package throughline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The shipped tables must agree with each other; nobody checks them again at run time.
class ShippedTablesTest {
    private static final List<String> CODES = List.of(
            "award-types.csv",
            "schemes-small.csv",
            "sectors-pathways.csv",
            "top-disciplines.csv",
            "search-dictionary.csv");
    private static final List<String> CROSSWALKS = List.of(
            "top-pathways.csv", "cip-pathways.csv", "soc-pathways.csv", "soc-sectors.csv", "soc-aggregates.csv");

    @Test
    void codesAreUniqueAndParentsExist() {
        var codes = codes();
        var keys = codes.stream().map(code -> code.scheme() + " " + code.code()).toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(codes.stream()
                        .filter(code -> code.parentCode() != null)
                        .filter(code -> code.scheme().equals("award-type"))
                        .map(code -> code.scheme() + " " + code.parentCode()))
                .isSubsetOf(keys);
        assertThat(codes.stream()
                        .filter(code -> code.scheme().equals("ca-pathway"))
                        .map(code -> "ca-sector " + code.parentCode()))
                .hasSize(58)
                .isSubsetOf(keys);
    }

    @Test
    void everyCodeOfThePagesHasASpanishTitle() {
        assertThat(codes())
                .filteredOn(code -> !code.scheme().startsWith("search-"))
                .allSatisfy(code -> assertThat(code.titleEs()).as(code.code()).isNotBlank());
    }

    @Test
    void awardTypesAndTheirGroupsHaveNamesOfTheirOwn() {
        var types = codes().stream()
                .filter(code -> code.scheme().equals("award-type"))
                .toList();
        assertThat(types).extracting(CodeFact::title).doesNotHaveDuplicates();
        assertThat(types).extracting(CodeFact::titleEs).doesNotHaveDuplicates();
    }

    @Test
    void assignmentsLeadToKnownPathwaysAndSectors() {
        var known = codes().stream()
                .filter(code -> Set.of("ca-sector", "ca-pathway").contains(code.scheme()))
                .map(code -> code.scheme() + " " + code.code())
                .collect(Collectors.toSet());
        var links = links();

        assertThat(links.stream()
                        .filter(link -> link.toScheme().startsWith("ca-"))
                        .map(link -> link.toScheme() + " " + link.toCode()))
                .isSubsetOf(known);
        assertThat(links.stream()
                        .map(link -> link.fromScheme() + " " + link.fromCode() + " " + link.toScheme() + " "
                                + link.toCode()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPrefixHasOneTargetAndSectorAndPathwayOfAnOccupationAgree() {
        var crosswalks = Crosswalks.of(links(), List.of(), LocalDate.of(2026, 11, 21));
        for (var scheme : List.of("top-prefix", "cip-prefix", "soc-prefix")) {
            assertThat(crosswalks.links(scheme, "ca-pathway").values())
                    .as(scheme)
                    .allSatisfy(targets -> assertThat(targets).hasSize(1));
        }
        var sectorOf = new TreeMap<String, String>();
        codes().stream()
                .filter(code -> code.scheme().equals("ca-pathway"))
                .forEach(code -> sectorOf.put(code.code(), Objects.requireNonNull(code.parentCode())));
        for (var one : records("occupation-titles-es.csv")) {
            var soc = one.getField("soc");
            var pathway = crosswalks.findByPrefix("soc-prefix", soc, "ca-pathway");
            var sector = crosswalks.findByPrefix("soc-prefix", soc, "ca-sector");
            assertThat(sector).as(soc).isPresent();
            pathway.ifPresent(target -> assertThat(sectorOf.get(target.code()))
                    .as(soc)
                    .isEqualTo(sector.orElseThrow().code()));
        }
    }

    @Test
    void transferMajorsHaveNoPathwayAndNursingHas() {
        var crosswalks = Crosswalks.of(links(), List.of(), LocalDate.of(2026, 11, 21));

        assertThat(crosswalks.findByPrefix("top-prefix", "490100", "ca-pathway"))
                .isEmpty();
        assertThat(crosswalks.findByPrefix("top-prefix", "040100", "ca-pathway"))
                .isEmpty();
        assertThat(crosswalks.findByPrefix("top-prefix", "123010", "ca-pathway"))
                .map(Crosswalks.Target::code)
                .hasValue("9B");
        assertThat(crosswalks.findByPrefix("top-prefix", "095650", "ca-pathway"))
                .map(Crosswalks.Target::code)
                .hasValue("12C");
        assertThat(crosswalks.findByPrefix("cip-prefix", "48.0508", "ca-pathway"))
                .map(Crosswalks.Target::code)
                .hasValue("12C");
    }

    @Test
    void manyOccupationsHaveSpanishTitlesAndEverydayWords() {
        var titles = records("occupation-titles-es.csv");
        var words = records("search-words.csv");

        assertThat(titles).hasSizeGreaterThanOrEqualTo(300);
        assertThat(titles.stream().map(title -> title.getField("soc"))).doesNotHaveDuplicates();
        assertThat(words).hasSizeGreaterThanOrEqualTo(400);
        assertThat(words.stream().map(word -> word.getField("soc")).distinct()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(words.stream().map(word -> word.getField("title") + " " + word.getField("soc")))
                .contains("fix cars 49-3023", "soldador 51-4121", "enfermera 29-1141", "computer security 15-1212");
    }

    private static List<CodeFact> codes() {
        var codes = new ArrayList<CodeFact>();
        for (var file : CODES) {
            for (var one : records(file)) {
                codes.add(new CodeFact(
                        one.getField("scheme"),
                        one.getField("code"),
                        one.getField("title"),
                        one.getField("title_es"),
                        one.getField("definition"),
                        one.getField("level"),
                        one.getField("parent_code").isEmpty() ? null : one.getField("parent_code")));
            }
        }
        return codes;
    }

    private static List<CrosswalkFact> links() {
        var links = new ArrayList<CrosswalkFact>();
        for (var file : CROSSWALKS) {
            for (var one : records(file)) {
                links.add(new CrosswalkFact(
                        one.getField("from_scheme"),
                        one.getField("from_code"),
                        one.getField("to_scheme"),
                        one.getField("to_code"),
                        one.getField("note")));
            }
        }
        return links;
    }

    private static List<NamedCsvRecord> records(String file) {
        var in = Objects.requireNonNull(ShippedTablesTest.class.getResourceAsStream("/reference/" + file), file);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
