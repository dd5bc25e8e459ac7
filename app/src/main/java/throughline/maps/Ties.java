package throughline.maps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.engine.map.Way;
import throughline.engine.map.Way.Reason;
import throughline.region.Agreement;
import throughline.region.Link;
import throughline.region.Program;
import throughline.region.Region;

/// Everything that is recorded as leading from one thing of a map to another, on one day.
///
/// What has ended comes as [Way.Kind#ENDED], what is only planned does not come at all.
final class Ties {
    private static final int NEAREST_JOBS = 3;

    private final MapIndex index;
    private final Region region;
    private final LocalDate today;
    private final Scope scope;
    private final Set<Piece> pieces;
    private final List<Tie> ties = new ArrayList<>();

    private Ties(MapIndex index, LocalDate today, Scope scope) {
        this.index = index;
        this.region = index.region;
        this.today = today;
        this.scope = scope;
        this.pieces = scope.pieces;
    }

    /// Ties between the pieces of a scope, in the order of the pieces they start at.
    static List<Tie> of(MapIndex index, LocalDate today, Scope scope) {
        var made = new Ties(index, today, scope);
        scope.pieces.forEach(made::from);
        return List.copyOf(made.ties);
    }

    private void from(Piece piece) {
        switch (piece.type()) {
            case PROGRAM -> program(region.programs().get(piece.id()));
            case COURSE -> course(piece);
            case CREDIT -> credit(piece);
            case CREDENTIAL -> credential(piece);
            case OCCUPATION -> occupation(piece);
            case ACCEPTED -> accepted(piece);
            case SUPPORT ->
                links(piece, "support:" + region.supports().get(piece.id()).key(), -1);
            case ACTIVITY ->
                links(piece, "activity:" + region.activities().get(piece.id()).key(), -1);
        }
    }

    private void add(Tie tie) {
        if (pieces.contains(tie.from())
                && pieces.contains(tie.to())
                && !tie.from().equals(tie.to())) {
            ties.add(tie);
        }
    }

    private void program(Program program) {
        var piece = Piece.program(program.id());
        new SequenceTies(program, pieces).forEach(ties::add);
        links(piece, "program:" + program.key(), program.organizationId());
        for (var link : program.occupations()) {
            var job = Piece.occupation(link.occupationId());
            var sender = program.organizationId();
            if (link.via().isEmpty()) {
                add(Tie.of(piece, job, Way.Kind.RECOMMENDED, Reason.STATED, sender));
            } else {
                var soc = region.occupations().get(link.occupationId()).soc();
                add(Tie.of(piece, job, Way.Kind.RELATED, Reason.CROSSWALK, sender)
                        .withCodes(String.join(" › ", link.via()) + " › SOC " + soc));
            }
        }
        for (var agreement : index.agreementsFrom(program.organizationId())) {
            if (agreement.kind().equals("noncredit_to_credit")) {
                noncredit(program, agreement);
            }
        }
    }

    /// A program counts toward those that have the course for which its own course earns credit.
    private void noncredit(Program program, Agreement agreement) {
        if (agreement.sendingCourseId() < 0
                || program.sequence().stream().noneMatch(step -> step.courseId() == agreement.sendingCourseId())) {
            return;
        }
        var kind = kind(agreement);
        if (kind == null || agreement.receivingCourseId() < 0) {
            return;
        }
        for (var next : region.programsWith(region.courses().get(agreement.receivingCourseId()))) {
            add(Tie.of(
                    Piece.program(program.id()),
                    Piece.program(next.id()),
                    kind,
                    Reason.NONCREDIT_TO_CREDIT,
                    agreement));
        }
    }

    private void course(Piece piece) {
        var course = region.courses().get(piece.id());
        links(piece, "course:" + course.key(), course.organizationId());
        for (var need : index.opens(piece.id())) {
            add(Tie.of(
                            piece,
                            Piece.course(need.later()),
                            need.required() ? Way.Kind.REQUIRED : Way.Kind.RECOMMENDED,
                            Reason.PREREQUISITE,
                            course.organizationId())
                    .withGrade(need.reference().minimumGrade()));
        }
        for (var agreement : region.agreementsOf(course)) {
            var kind = kind(agreement);
            if (kind != null && agreement.sendingCourseId() == piece.id() && agreement.receivingCourseId() >= 0) {
                add(Tie.of(piece, Piece.credit(agreement.receivingCourseId()), kind, Reason.ARTICULATION, agreement));
                add(Tie.of(piece, Piece.course(agreement.receivingCourseId()), kind, Reason.ARTICULATION, agreement));
            }
        }
    }

    private void credit(Piece piece) {
        var course = region.courses().get(piece.id());
        for (var program : region.programsWith(course)) {
            add(Tie.of(
                    piece, Piece.program(program.id()), Way.Kind.REQUIRED, Reason.PART_OF, program.organizationId()));
        }
        for (var agreement : region.agreementsOf(course)) {
            var kind = kind(agreement);
            if (kind != null && agreement.kind().endsWith("ccap") && agreement.receivingCourseId() == piece.id()) {
                dual(piece, agreement, kind);
            }
        }
    }

    /// Dual enrollment is open to the students of a school: it starts where their sequence starts.
    private void dual(Piece credit, Agreement agreement, Way.Kind kind) {
        if (agreement.sendingId() < 0) {
            return;
        }
        for (var program : region.programsOf(region.organizations().get(agreement.sendingId()))) {
            if (AwardKind.of(program.awardType()).column() == Column.HIGH_SCHOOL) {
                var first = program.sequence().stream()
                        .map(step -> Piece.course(step.courseId()))
                        .filter(pieces::contains)
                        .findFirst();
                add(Tie.of(first.orElse(Piece.program(program.id())), credit, kind, Reason.DUAL_ENROLLMENT, agreement));
            }
        }
    }

    private void credential(Piece piece) {
        for (var job : region.credentials().get(piece.id()).occupations()) {
            add(Tie.of(piece, Piece.occupation(job), Way.Kind.RECOMMENDED, Reason.CREDENTIAL, -1));
        }
    }

    /// Where the course alone is enough the university promises it; where others are needed too, it helps.
    private void accepted(Piece piece) {
        var articulation = scope.accepted.get(piece.id());
        for (var here : scope.here) {
            var alone = articulation.alternatives().stream()
                    .anyMatch(way -> way.courseIds().equals(List.of(here.id())));
            var with = articulation.alternatives().stream()
                    .filter(way -> way.courseIds().contains(here.id()))
                    .map(way -> String.join(" + ", way.codes()))
                    .findFirst();
            add(Tie.of(
                            here,
                            piece,
                            alone ? Way.Kind.GUARANTEED : Way.Kind.RECOMMENDED,
                            Reason.TRANSFER_AGREEMENT,
                            articulation.sendingId())
                    .withCodes(alone ? null : with.orElse(null)));
        }
    }

    private void occupation(Piece piece) {
        region.occupations().get(piece.id()).related().stream()
                .map(Piece::occupation)
                .filter(pieces::contains)
                .limit(NEAREST_JOBS)
                .forEach(other -> add(Tie.of(piece, other, Way.Kind.LATERAL, Reason.RELATED_OCCUPATION, -1)));
    }

    private void links(Piece piece, String thing, int sender) {
        for (var link : region.linksOf(thing)) {
            var from = index.find(link.from());
            var to = index.find(link.to());
            if (from.isPresent() && to.isPresent() && link.from().equals(thing)) {
                link(link, from.get(), to.get(), sender, this::add);
            }
        }
    }

    private void link(Link link, Piece from, Piece to, int sender, Consumer<Tie> take) {
        var statement = link.condition() == null ? null : new Label(link.condition(), link.conditionEs());
        var kind = state(link.status(), link.validFrom(), link.validTo());
        if (kind == null) {
            return;
        }
        var ended = kind == Way.Kind.ENDED;
        var tie = switch (link.kind()) {
            case "continues_into" -> Tie.of(from, to, Way.Kind.RECOMMENDED, Reason.CONTINUES_INTO, sender);
            case "stacks_onto" -> Tie.of(from, to, Way.Kind.RECOMMENDED, Reason.STACKS_ONTO, sender);
            case "transfers_to" ->
                Tie.of(
                        from,
                        to,
                        forTransfer(from) ? Way.Kind.GUARANTEED : Way.Kind.RECOMMENDED,
                        Reason.TRANSFERS_TO,
                        sender);
            case "awards" -> Tie.of(from, to, Way.Kind.REQUIRED, Reason.CREDENTIAL, sender);
            case "requires" -> Tie.of(to, from, Way.Kind.REQUIRED, Reason.REQUIRES, sender);
            case "supports" -> Tie.of(from, to, Way.Kind.RECOMMENDED, Reason.SUPPORTS, sender);
            case "prepares_for" ->
                Tie.of(
                        from,
                        to,
                        Way.Kind.RECOMMENDED,
                        to.is(Piece.Type.OCCUPATION) ? Reason.STATED : Reason.CREDENTIAL,
                        sender);
            default -> null;
        };
        if (tie != null) {
            take.accept((ended ? ended(tie) : tie).withStatement(statement));
        }
    }

    private static Tie ended(Tie tie) {
        return Tie.of(tie.from(), tie.to(), Way.Kind.ENDED, tie.reason(), tie.sender());
    }

    private boolean forTransfer(Piece piece) {
        return piece.is(Piece.Type.PROGRAM)
                && region.programs().get(piece.id()).awardType().equals("associate-degree-for-transfer");
    }

    private Way.@Nullable Kind kind(Agreement agreement) {
        if (agreement.inForce(today)) {
            // A course that is enough only together with others promises nothing alone.
            return agreement.together().isEmpty() ? Way.Kind.GUARANTEED : Way.Kind.REQUIRED;
        }
        var state = state(agreement.status(), agreement.validFrom(), agreement.validTo());
        return state == Way.Kind.ENDED ? state : null;
    }

    /// [Way.Kind#ENDED] when it is over, null when it has not begun, anything else when it is in force.
    private Way.@Nullable Kind state(String status, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (status.equals("ended") || to != null && to.isBefore(today)) {
            return Way.Kind.ENDED;
        }
        var planned = status.equals("draft") || status.equals("review") || from != null && from.isAfter(today);
        return planned ? null : Way.Kind.REQUIRED;
    }
}
