package throughline.deadends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import throughline.demo.DemoFlaw;
import throughline.demo.DemoRegion;
import throughline.demo.DemoSize;
import throughline.platform.Progress;
import throughline.region.BuiltRegions;
import throughline.region.Region;
import throughline.region.RegionFixture;

/// The small demonstration region has flaws that were planted; they are found, and nothing else of their kind is.
class DeadEndsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<DemoFlaw> FLAWS = new DemoRegion(DemoSize.SMALL, DemoRegion.DEFAULT_SEED).flaws();

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(Region region, String... arguments) {
        return new CommandLine(new DeadEndsCommand(() -> region, Progress::silent))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    private static List<DeadEnd> found(DeadEndKind kind) {
        return DeadEnds.find(BuiltRegions.demonstration(), DAY, Progress.silent()).stream()
                .filter(end -> end.kind() == kind)
                .toList();
    }

    /// Pages of the main things of planted flaws.
    private static Set<String> planted(DemoFlaw.Kind kind) {
        var region = BuiltRegions.demonstration();
        return FLAWS.stream()
                .filter(flaw -> flaw.kind() == kind)
                .map(flaw -> flaw.things().getFirst())
                .flatMap(thing -> page(region, thing))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> page(Region region, String thing) {
        var key = thing.substring(thing.indexOf(':') + 1);
        return switch (thing.substring(0, thing.indexOf(':'))) {
            case "course" ->
                region.courses().stream()
                        .filter(course -> course.key().equals(key))
                        .map(course -> "/courses/" + course.slug());
            case "program" ->
                region.programs().stream()
                        .filter(program -> program.key().equals(key))
                        .map(program -> "/programs/" + program.slug());
            case "pathway" -> region.findPathway(key).stream().map(pathway -> "/pathways/" + pathway.slug());
            default -> Stream.of(thing);
        };
    }

    private static Set<String> pages(Stream<Thing> things) {
        return things.map(thing -> String.valueOf(thing.page())).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void coursesThatNobodyCanTakeAreThePlantedOnes() {
        assertThat(pages(found(DeadEndKind.CIRCLE).stream().map(DeadEnd::subject)))
                .isEqualTo(planted(DemoFlaw.Kind.PREREQUISITE_LOOP));
        assertThat(pages(found(DeadEndKind.UNKNOWN_COURSE).stream().map(DeadEnd::subject)))
                .isEqualTo(planted(DemoFlaw.Kind.UNKNOWN_PREREQUISITE));
        assertThat(found(DeadEndKind.CIRCLE))
                .allSatisfy(end -> assertThat(end.missing()).hasSize(2));
    }

    @Test
    void whatEndsTooEarlyIsThePlantedOnes() {
        assertThat(found(DeadEndKind.AGREEMENT_OVER)).hasSize((int) FLAWS.stream()
                .filter(flaw -> flaw.kind() == DemoFlaw.Kind.EXPIRED_AGREEMENT)
                .count());
        assertThat(pages(found(DeadEndKind.NEVER_THEN).stream().map(DeadEnd::subject)))
                .isEqualTo(planted(DemoFlaw.Kind.TERM_NEVER_OFFERED));
    }

    @Test
    void pathwaysThatStopAreThePlantedOnes() {
        assertThat(pages(found(DeadEndKind.NO_NEXT_STEP).stream().map(DeadEnd::subject)))
                .isEqualTo(planted(DemoFlaw.Kind.MISSING_STEP));
        assertThat(pages(found(DeadEndKind.NO_DIRECT_ENTRY).stream().map(DeadEnd::subject)))
                .containsAll(planted(DemoFlaw.Kind.ADULTS_WITHOUT_ENTRY));
        assertThat(pages(found(DeadEndKind.COURSE_SINK).stream().flatMap(end -> end.concerned().stream())))
                .containsAll(planted(DemoFlaw.Kind.DEAD_END_COURSE));
    }

    @Test
    void theCommandSaysWhatToMendInBothLanguages() {
        var region = BuiltRegions.demonstration();
        assertThat(run(region, "--kind", "D1")).isZero();
        assertThat(out.toString()).contains("these courses require each other").doesNotContain("D2  ");
        out.getBuffer().setLength(0);
        assertThat(run(region, "--kind", "circle", "--lang", "es", "--format", "csv"))
                .isZero();
        assertThat(out.toString()).contains("se exigen unos a otros");
        assertThat(run(region, "--kind", "D9")).isEqualTo(2);
        assertThat(run(region, "--institution", "nowhere")).isEqualTo(2);
        assertThat(errors.toString()).contains("There is no kind D9.").contains("There is no institution nowhere.");
    }

    @Test
    void aRegionThatStatesLittleIsAccusedOfLittle() {
        assertThat(DeadEnds.find(RegionFixture.region(false), DAY, Progress.silent()))
                .noneMatch(end -> end.kind() == DeadEndKind.CIRCLE || end.kind() == DeadEndKind.NO_NEXT_STEP);
    }
}
