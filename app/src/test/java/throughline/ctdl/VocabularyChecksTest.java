package throughline.ctdl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The checks find each fault once it is there and nothing in what is sound.
class VocabularyChecksTest {
    private static final String PATHWAY = "examples/valid/pathway-welding-ca.json";

    @ParameterizedTest
    @ValueSource(strings = {PATHWAY, "examples/valid/articulation-welding-ca.json"})
    void soundExamplesPass(String file) throws Exception {
        // Where the vocabulary asks for a concept, the examples give an alignment object: the published sources
        // contradict each other, so that is no fault of theirs.
        assertThat(VocabularyChecks.findings(CtdlFiles.vocabulary(), CtdlFiles.read(file)))
                .filteredOn(finding -> !finding.matches("range: ceterms:credit(Unit|Level)Type to ceterms:Cred.*"))
                .filteredOn(finding -> !finding.startsWith("minimum: agent"))
                .isEmpty();
    }

    @Test
    void examplesAreTheStatementsTheyWerePublishedAs() throws Exception {
        assertThat(CtdlFiles.statements(Files.readAllBytes(CtdlFiles.folder().resolve(PATHWAY))))
                .isEqualTo(239);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/bakersfield/Bakersfield_AS_CS_pathway-CSU_transfer.json",
                "examples/bakersfield/Bakersfield_AS_CS_pathway-CSU_transfer-v2.json",
                "examples/bakersfield/Bakersfield_AS_CS_pathway-UC_transfer.json"
            })
    void oldStyleExamplesAreReported(String file) throws Exception {
        assertThat(VocabularyChecks.findings(CtdlFiles.vocabulary(), CtdlFiles.read(file)))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aFaultIsFound(String check, Consumer<ArrayNode> fault) throws Exception {
        var document = CtdlFiles.read(PATHWAY);
        fault.accept((ArrayNode) document.get("@graph"));
        assertThat(VocabularyChecks.findings(CtdlFiles.vocabulary(), document))
                .anyMatch(finding -> finding.startsWith(check + ":"));
    }

    static Stream<Arguments> aFaultIsFound() {
        return Stream.of(
                fault("ctid", graph -> first(graph).put("ceterms:ctid", "ce-1234")),
                fault(
                        "ctid",
                        graph -> first(graph)
                                .put(
                                        "ceterms:ctid",
                                        first(graph)
                                                .get("ceterms:ctid")
                                                .asString()
                                                .toUpperCase(java.util.Locale.ROOT))),
                fault(
                        "kind",
                        graph -> ((ArrayNode) first(graph).get("ceterms:hasPart"))
                                .add(graph.get(1).get("ceterms:ctid").asString())),
                fault("kind", graph -> first(graph).put("ceterms:name", "no language")),
                fault(
                        "reference",
                        graph -> ((ArrayNode) first(graph).get("ceterms:hasPart"))
                                .add(
                                        "https://credentialengineregistry.org/resources/ce-00000000-0000-4000-8000-000000000000")),
                fault("domain", graph -> first(graph).put("ceterms:inLanguage", "en")),
                fault("domain", graph -> first(graph).put("ceterms:invented", "x")),
                fault("domain", graph -> first(graph).put("@type", "ceterms:SelectionComponent")),
                fault(
                        "range",
                        graph -> ((ArrayNode) first(graph).get("ceterms:hasDestinationComponent"))
                                .add(first(graph).get("@id").asString())),
                fault(
                        "inverse",
                        graph -> ((ArrayNode) graph.get(1).get("ceterms:precedes"))
                                .set(0, graph.get(4).get("@id").asString())),
                fault("minimum", graph -> first(graph).remove("ceterms:ownedBy")));
    }

    private static Arguments fault(String check, Consumer<ArrayNode> fault) {
        return Arguments.of(check, fault);
    }

    private static ObjectNode first(ArrayNode graph) {
        return (ObjectNode) graph.get(0);
    }
}
