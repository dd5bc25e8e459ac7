package throughline.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import throughline.region.BuiltRegions;
import throughline.region.Region;
import throughline.region.RegionFixture;

class MatchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(Region region, String... arguments) {
        return new CommandLine(new MatchCommand(() -> region))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(run(RegionFixture.region(false), "MATH 150")).isEqualTo(2);
        assertThat(errors.toString()).contains("--at", "--with", "--measure");
    }

    /// The published figures are .659, .904 and .766 with decisions of the region's nine colleges alone.
    @Test
    void isAsGoodAsPublished() {
        var region = BuiltRegions.real();
        var measured = RegionMatches.of(region)
                .measure(List.of(
                        "San Diego State University",
                        "University of California, San Diego",
                        "California State University, San Marcos"));
        var consensus = measured.get(measured.size() - 2);
        assertThat(consensus.ranker()).isEqualTo("consensus");
        assertThat(consensus.quality().questions()).isEqualTo(3089);
        assertThat(consensus.quality().atOne()).isGreaterThanOrEqualTo(.66);
        assertThat(consensus.quality().atFive()).isGreaterThanOrEqualTo(.90);
        assertThat(consensus.quality().reciprocalRank()).isGreaterThanOrEqualTo(.76);
        var search = measured.getLast();
        assertThat(search.ranker()).isEqualTo("BM25");
        assertThat(search.quality().atOne()).isBetween(.45, .55);
    }

    @Test
    void ranksTheRealRegion() {
        var region = BuiltRegions.real();
        assertThat(run(
                        region,
                        "MATH 150",
                        "--at",
                        "San Diego State University",
                        "--with",
                        "Palomar",
                        "--format",
                        "csv"))
                .isZero();
        assertThat(out.toString().lines().toList())
                .hasSize(6)
                .startsWith("course,title,score,title_alike,subject_alike,accepted_by,nearest,agreed,outcomes");
        var three = "San Diego State; University of California, San Diego; San Marcos";
        assertThat(run(region, "--measure", "--at", three, "--format", "csv")).isZero();
        assertThat(out.toString())
                .contains("all of these,consensus,3089,", "all of these,BM25,3089,")
                .doesNotContain("Irvine");
        assertThat(run(region, "MATH 150", "--at", "San", "--with", "Palomar")).isEqualTo(2);
        assertThat(run(region, "ZZZ 1", "--at", "San Diego State", "--with", "Palomar"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--at San can mean: ", "No agreement names ZZZ 1");
    }
}
