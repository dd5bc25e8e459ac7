package throughline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RouteCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String json, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("instance.json"), json);
        var command = new CommandLine(new RouteCommand(
                        () -> {
                            throw new AssertionError("a file needs no Region");
                        },
                        () -> {
                            throw new AssertionError("a file needs no search");
                        }))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors));
        var arguments = new ArrayList<>(List.of("--instance", file.toString()));
        arguments.addAll(List.of(options));
        return command.execute(arguments.toArray(String[]::new));
    }

    private static final String NURSE = """
            {"terms_max": 12, "parallel_max": 2,
             "start": {"term": 0, "done": ["english"], "grade": 11},
             "nodes": {
               "anatomy": {"pre": [["english"]], "dur": 1, "cost": 138, "saves": 0},
               "anatomy-in-high-school": {"pre": [], "dur": 2, "cost": 0, "saves": 4, "win": [0, 1]},
               "claim": {"pre": [["anatomy-in-high-school"]], "dur": 0, "cost": 0, "saves": 0, "equiv": "anatomy"},
               "nursing": {"pre": [["anatomy"]], "dur": 4, "cost": 3000, "saves": 0}},
             "bridge": {},
             "occupations": {"nurse": [["nursing"]]}}
            """;

    @Test
    void printsTheFrontOfEachOccupation() throws IOException {
        assertThat(run(NURSE)).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                nurse
                  finish 5, cost 3138, saves 4: anatomy 0-1, anatomy-in-high-school 0-2, nursing 1-5
                  finish 6, cost 3000, saves 4: anatomy-in-high-school 0-2, claim 2-2, nursing 2-6
                """);
    }

    @Test
    void answersInJson() throws IOException {
        assertThat(run(NURSE, "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"proven\" : true").contains("\"cost\" : 3000");
    }

    @Test
    void aGoalWithoutRouteIsSaid() throws IOException {
        assertThat(run("{\"terms_max\":3,\"nodes\":{},\"occupations\":{\"x\":[[\"nothing\"]]}}"))
                .isEqualTo(3);
        assertThat(out.toString()).contains("no route");
        assertThat(errors.toString())
                .contains("occupations.x: nothing is no node, no equiv of one and not in start.done");
    }

    @Test
    void namesThePlaceOfEachMistake() throws IOException {
        assertThat(run("{\"nodes\":{\"a\":{\"dur\":-1,\"win\":[1],\"pre\":\"b\"}},\"occupations\":{}}"))
                .isEqualTo(1);
        assertThat(errors.toString())
                .contains("nodes.a.dur: -1; expected a whole number from 0 to 10000")
                .contains("nodes.a.win: [1]; expected")
                .contains("nodes.a.pre: \"b\"; expected a list of lists");
    }

    /// As programs write numbers, and with windows that are wider than the problem.
    @Test
    void readsWholeNumbersWithAPointAndWideWindows() throws IOException {
        assertThat(run("{\"terms_max\":4.0,\"start\":{\"term\":1},\"nodes\":{"
                        + "\"a\":{\"dur\":2.0,\"cost\":1e2,\"win\":[-5,99999]},"
                        + "\"b\":{\"dur\":1,\"win\":[-9,-1]}},\"occupations\":{\"x\":[[\"a\"]],\"y\":[[\"b\"]]}}"))
                .isEqualTo(3);
        assertThat(out.toString())
                .contains("finish 3, cost 100, saves 0: a 1-3")
                .contains("no route");
        assertThat(run("{\"nodes\":{\"a\":{\"dur\":1.5}},\"occupations\":{}}")).isEqualTo(1);
        assertThat(errors.toString()).contains("nodes.a.dur: 1.5; expected a whole number");
    }

    @Test
    void refusesWhatIsNoJson() throws IOException {
        assertThat(run("hello")).isEqualTo(1);
        assertThat(errors.toString()).contains("not JSON");
    }
}
