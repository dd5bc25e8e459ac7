package throughline.personas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import throughline.platform.Progress;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.Segment;
import throughline.routes.Question;
import throughline.routes.RouteAnswer;
import throughline.routes.RouteAnswer.Planned;
import throughline.routes.RoutePlanner;
import throughline.routes.Terms;

/// Plans for every persona and every pathway of a Region, on all processors.
final class PersonaRun {
    /// A term is a third of a year.
    private static final int MONTHS_PER_TERM = 4;

    private final Region region;
    private final LocalDate day;
    private final RoutePlanner planner;
    private final List<Sector.Pathway> pathways;

    PersonaRun(Region region, LocalDate day) {
        this.region = region;
        this.day = day;
        this.planner = new RoutePlanner(region, day);
        this.pathways = region.sectors().stream()
                .flatMap(sector -> sector.pathways().stream())
                .toList();
    }

    /// A persona where it starts in the Region.
    record Placed(Persona persona, Places.Place place) {}

    /// One cell.
    private record Done(int pathway, int persona, Outcome outcome) {}

    /// All of them.
    ///
    /// @throws Personas.Malformed when the Region does not know the place of a persona
    /// @throws Progress.Cancelled when it was asked to stop
    PersonaMatrix run(List<Persona> personas, Progress progress) {
        var places = new Places(region);
        var placed = personas.stream()
                .map(persona -> new Placed(persona, places.find(persona)))
                .toList();
        var cells = new Outcome[pathways.size()][personas.size()];
        var workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform()
                        .daemon()
                        .name("personas-", 0)
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        try (var step = progress.begin("Plan for personas", (long) pathways.size() * personas.size(), "routes")) {
            fill(placed, cells, workers, step);
        } finally {
            workers.shutdownNow();
        }
        return new PersonaMatrix(
                region.version(),
                placed,
                pathways,
                Arrays.stream(cells).map(List::of).toList());
    }

    private void fill(List<Placed> placed, Outcome[][] cells, ExecutorService workers, Progress step) {
        var tasks = new ArrayList<Callable<Done>>();
        for (int pathway = 0; pathway < cells.length; pathway++) {
            for (int persona = 0; persona < placed.size(); persona++) {
                int row = pathway;
                int column = persona;
                tasks.add(() -> new Done(row, column, outcome(placed.get(column), pathways.get(row))));
            }
        }
        var service = new ExecutorCompletionService<Done>(workers);
        tasks.forEach(service::submit);
        for (int left = tasks.size(); left > 0; left--) {
            try {
                var done = service.take().get();
                cells[done.pathway()][done.persona()] = done.outcome();
            } catch (InterruptedException _) {
                throw new Progress.Cancelled();
            } catch (ExecutionException failure) {
                throw new IllegalStateException("a route could not be planned", failure.getCause());
            }
            step.advance(1);
            step.check();
        }
    }

    private Outcome outcome(Placed placed, Sector.Pathway pathway) {
        if (region.programsIn(pathway).stream()
                .noneMatch(program -> isAfterSchool(
                        region.organizations().get(program.organizationId()).segment()))) {
            return new Outcome.NoProgram();
        }
        return switch (planner.plan(question(placed, pathway))) {
            case RouteAnswer.Routes(var routes, var proven, var _, var _) -> reached(routes, proven);
            case RouteAnswer.NoRoute(var missing, var proven) -> {
                var sets = missing.stream()
                        .map(RouteAnswer.Missing::obstacles)
                        .filter(set -> !set.isEmpty())
                        .toList();
                yield sets.isEmpty() ? new Outcome.NoWay(proven) : new Outcome.Blocked(sets, proven);
            }
            case RouteAnswer.UnknownStart(var start) -> throw new Personas.Malformed("not known here: " + start);
            case RouteAnswer.UnknownGoal(var goal) -> throw new IllegalStateException("no goal " + goal);
        };
    }

    private static boolean isAfterSchool(@Nullable Segment segment) {
        return segment == Segment.COLLEGE || segment == Segment.ADULT_SCHOOL || segment == Segment.UNIVERSITY;
    }

    private Outcome.Reached reached(List<Planned> routes, boolean proven) {
        var soonest = routes.stream()
                .min(Comparator.comparingInt(Planned::finish).thenComparingLong(Planned::costCents))
                .orElseThrow();
        return new Outcome.Reached(
                Math.max(0, soonest.finish() - Terms.after(day)) * MONTHS_PER_TERM,
                soonest.costCents(),
                soonest.costComplete(),
                routes.stream().mapToLong(Planned::costCents).min().orElse(0),
                routes.stream().mapToLong(Planned::unitsSaved).max().orElse(0),
                proven);
    }

    static Question question(Placed placed, Sector.Pathway pathway) {
        var persona = placed.persona();
        var school = placed.place().school();
        var dollars = persona.maxCostDollars();
        return new Question(
                school == null ? null : school.slug(),
                school == null ? 0 : persona.grade(),
                persona.diploma(),
                List.of(),
                persona.english(),
                persona.evenings(),
                placed.place().zip(),
                persona.miles(),
                persona.coursesPerTerm(),
                persona.summers(),
                dollars == null ? null : dollars * 100L,
                List.of(),
                "pathway:" + pathway.code());
    }
}
