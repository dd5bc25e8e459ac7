package throughline.routes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import throughline.engine.route.Risk;
import throughline.engine.route.RouteProblem.Condition;
import throughline.engine.route.RouteProblem.Setting;
import throughline.engine.route.RouteProblem.Step;
import throughline.region.Program;
import throughline.region.Region;
import throughline.routes.ProblemMaker.Origin;
import throughline.routes.RouteAnswer.Kind;
import throughline.routes.RouteAnswer.Rule;

/// Adds the steps by which a person gets the credentials that a goal asks for besides a program, with their exams.
final class CredentialSteps {
    private final Region region;
    private final List<Program> programs;
    private final boolean rated;
    private final Map<String, Step> steps;
    private final Map<String, Origin> origins;
    private final Map<String, Exam> exams = new HashMap<>();

    /// @param programs programs that can matter
    /// @param aims     all aims of the problem: where the pass rate of none is known, none has a risk
    CredentialSteps(
            Region region,
            List<Program> programs,
            List<Goal.Aim> aims,
            Map<String, Step> steps,
            Map<String, Origin> origins) {
        this.region = region;
        this.programs = programs;
        this.steps = steps;
        this.origins = origins;
        this.rated = aims.stream().flatMap(aim -> exam(aim).stream()).anyMatch(exam -> exam.passedHundredths() != null);
    }

    private boolean isOwn(Goal.Aim aim) {
        return region.credentials()
                .get(aim.credential())
                .programs()
                .contains(aim.program().id());
    }

    private Optional<Exam> exam(Goal.Aim aim) {
        return aim.credential() < 0
                ? Optional.empty()
                : Exam.of(region, region.credentials().get(aim.credential()), isOwn(aim) ? aim.program() : null);
    }

    /// Adds the step of the credential of an aim, and says its id. Where the program itself leads to it, no other
    /// program is looked at for it.
    String id(Goal.Aim aim) {
        var credential = region.credentials().get(aim.credential());
        var own = isOwn(aim);
        var id = "k" + credential.id() + (own ? "p" + aim.program().id() : "");
        var sets = (own ? List.of(aim.program()) : programs)
                .stream()
                        .filter(one -> credential.programs().contains(one.id()))
                        .map(one -> List.of("p" + one.id()))
                        .toList();
        if (!sets.isEmpty()) {
            var exam = exam(aim);
            exam.ifPresent(one -> exams.put(id, one));
            var risk = exam.map(one -> one.risk(rated)).orElse(Risk.NONE);
            steps.put(
                    id,
                    new Step(id, new Condition(sets), 0, 0, 0, 0, 99_999, List.of(), Map.of(), Setting.ANYWHERE, risk));
            var rule = new Rule("credential", credential.issuerName(), credential.sourceId());
            origins.put(id, new Origin(Kind.CREDENTIAL, -1, -1, -1, credential.id(), rule));
        }
        return id;
    }

    /// The exams by the ids of their steps.
    Map<String, Exam> exams() {
        return exams;
    }
}
