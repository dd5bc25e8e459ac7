package throughline.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.explore.RegionReader;
import throughline.explore.WebAddress;
import throughline.planner.RoutesPage.Risk;
import throughline.planner.RoutesPage.Todo;
import throughline.region.Course;
import throughline.region.Program;
import throughline.routes.RouteAnswer.Kind;
import throughline.routes.RouteAnswer.Leg;
import throughline.routes.RouteAnswer.Planned;
import throughline.routes.RouteText;
import throughline.web.Format;
import throughline.web.Sentence;
import throughline.web.Texts;
import throughline.web.Words;

/// What to do now on a route, and what could go wrong on it.
final class Advice {
    /// Entry without conditions.
    private static final Pattern OPEN = Pattern.compile("(?i)open to all|open entry|none|abiert[oa] a tod");

    private final RegionReader reader;
    private final Texts texts;
    private final Format format;
    private final Asked asked;
    private final int first;

    /// @param first the first term that can be used
    Advice(RegionReader reader, Texts texts, Asked asked, int first) {
        this.reader = reader;
        this.texts = texts;
        this.format = Format.of(reader.language());
        this.asked = asked;
        this.first = first;
    }

    /// What a person does to begin: the steps of the first term that has any, and credit to claim.
    List<Todo> todos(Planned route) {
        var begin = route.legs().stream()
                .filter(leg -> leg.finish() > leg.start())
                .mapToInt(Leg::start)
                .min()
                .orElse(first);
        var todos = new ArrayList<Todo>();
        var claims = new LinkedHashMap<String, List<Leg>>();
        var school = new ArrayList<Words>();
        for (var leg : route.legs()) {
            switch (leg.kind()) {
                case SCHOOL_COURSE -> {
                    if (leg.start() == begin) {
                        school.add(name(reader.course(leg.course())));
                    }
                }
                case DUAL_ENROLLMENT, CREDIT_CLAIM -> {
                    var agreement = reader.region().agreements().get(leg.agreement());
                    claims.computeIfAbsent(
                                    leg.kind() + " " + agreement.claimSteps() + " " + agreement.claimBy(),
                                    _ -> new ArrayList<>())
                            .add(leg);
                }
                case PROGRAM -> {
                    if (leg.start() == begin) {
                        todos.add(apply(leg));
                    }
                }
                case SCHOOL_PATHWAY, DIPLOMA, CREDENTIAL -> {}
            }
        }
        if (!school.isEmpty()) {
            todos.add(new Todo(said("planner.todo.school", school, RouteText.term(texts, begin)), null, null, null));
        }
        claims.values().forEach(legs -> todos.add(claim(legs)));
        return todos;
    }

    private Todo apply(Leg leg) {
        var program = program(leg);
        var school = reader.organization(program.organizationId());
        var own = WebAddress.of(program.website());
        return new Todo(
                said("planner.todo.apply", reader.title(program), school.name(), RouteText.term(texts, leg.start())),
                null,
                null,
                own != null ? own : WebAddress.of(school.website()));
    }

    private Todo claim(List<Leg> legs) {
        var one = legs.getFirst();
        var agreement = reader.region().agreements().get(one.agreement());
        var courses = legs.stream()
                .map(leg -> reader.course(leg.course()).code())
                .distinct()
                .toList();
        var college = reader.organization(reader.course(one.course()).organizationId());
        return new Todo(
                said(
                        one.kind() == Kind.DUAL_ENROLLMENT ? "planner.todo.dual" : "planner.todo.claim",
                        String.join(", ", courses),
                        college.name(),
                        RouteText.term(texts, one.start())),
                reader.optionalText(agreement.claimSteps(), agreement.claimStepsEs()),
                reader.optionalText(agreement.claimBy(), null),
                null);
    }

    private Program program(Leg leg) {
        return reader.region().programs().get(leg.program());
    }

    private Words name(Course course) {
        var title = reader.optionalText(course.title(), course.titleEs());
        return title == null
                ? reader.name(course.code())
                : new Words(course.code() + " " + title.value(), title.language());
    }

    private Sentence said(String key, Object... arguments) {
        return texts.sentence(reader.language(), key, arguments);
    }

    /// What could go wrong, most harmful first.
    List<Risk> risks(Planned route) {
        var risks = new ArrayList<Risk>();
        once(route, risks);
        expiring(route, risks);
        for (var leg : route.legs()) {
            if (leg.kind() == Kind.PROGRAM) {
                program(program(leg), risks);
            }
        }
        inferred(route, risks);
        if (!route.costComplete()) {
            risks.add(new Risk(said("planner.risk.cost"), null));
        }
        return risks.stream().distinct().toList();
    }

    private void once(Planned route, List<Risk> risks) {
        var bySeason = new TreeMap<String, List<String>>();
        for (var leg : route.legs()) {
            for (var courses : leg.courses()) {
                for (var id : courses) {
                    var course = reader.course(id);
                    var season = onlySeason(course);
                    if (season != null && leg.kind() != Kind.SCHOOL_COURSE) {
                        bySeason.computeIfAbsent(season, _ -> new ArrayList<>()).add(course.code());
                    }
                }
            }
        }
        bySeason.forEach((season, codes) ->
                risks.add(new Risk(said("planner.risk.once." + season, String.join(", ", codes)), null)));
    }

    /// The one season in which a course is offered; null where there are several or nothing is stated.
    static @Nullable String onlySeason(Course course) {
        var offered = course.termsOffered();
        if (offered == null) {
            return null;
        }
        var seasons = List.of("fall", "spring", "summer").stream()
                .filter(offered::contains)
                .toList();
        return seasons.size() == 1 ? seasons.getFirst() : null;
    }

    private void expiring(Planned route, List<Risk> risks) {
        var ends = new TreeMap<LocalDate, List<String>>();
        for (var leg : route.legs()) {
            if (leg.agreement() >= 0) {
                var until = reader.region().agreements().get(leg.agreement()).validTo();
                if (until != null) {
                    ends.computeIfAbsent(until, _ -> new ArrayList<>())
                            .add(reader.course(leg.course()).code());
                }
            }
        }
        ends.forEach((day, codes) ->
                risks.add(new Risk(said("planner.risk.expires", format.date(day), String.join(", ", codes)), null)));
    }

    private void program(Program program, List<Risk> risks) {
        var title = reader.title(program);
        var entry = reader.optionalText(program.entryRequirements(), program.entryRequirementsEs());
        if (entry != null && !OPEN.matcher(entry.value()).lookingAt()) {
            risks.add(new Risk(said("planner.risk.entry", title), entry));
        }
        if (program.recordType() == Program.RecordType.AWARDS_REPORTED) {
            risks.add(new Risk(
                    said(
                            "planner.risk.reported",
                            title,
                            reader.organization(program.organizationId()).name()),
                    null));
        }
        if (program.capacity() != null) {
            risks.add(new Risk(said("planner.risk.capacity", title, program.capacity()), null));
        }
    }

    /// That the last program leads to the goal may follow from codes alone.
    private void inferred(Planned route, List<Risk> risks) {
        if (!asked.goal().startsWith("occupation:")) {
            return;
        }
        var goal = reader.region()
                .findOccupation(asked.goal().substring("occupation:".length()))
                .orElse(null);
        if (goal == null) {
            return;
        }
        var codes = new LinkedHashMap<String, Boolean>();
        for (var leg : route.legs()) {
            if (leg.kind() == Kind.PROGRAM) {
                program(leg).occupations().stream()
                        .filter(link -> link.occupationId() == goal.id())
                        .filter(link -> !link.via().isEmpty())
                        .forEach(link -> codes.put(String.join(" › ", link.via()), true));
            }
        }
        if (!codes.isEmpty()) {
            risks.add(new Risk(
                    said("planner.risk.inferred", reader.title(goal), String.join("; ", codes.keySet())), null));
        }
    }
}
