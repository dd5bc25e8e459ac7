package throughline.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import throughline.engine.map.Column;
import throughline.engine.map.Way;
import throughline.engine.map.Way.Reason;
import throughline.region.Program;
import throughline.region.Program.SequenceStep;

/// What the sequence of a program says about the order of its courses.
///
/// A school's sequence is a chain: one course after the other, those of a choice side by side. The terms of a
/// college program only say when a course is usually taken; there prerequisites make the order, and each course that
/// leads to no other of the program leads to the program itself.
final class SequenceTies {
    private final Program program;
    private final Set<Piece> pieces;

    SequenceTies(Program program, Set<Piece> pieces) {
        this.program = program;
        this.pieces = pieces;
    }

    void forEach(Consumer<Tie> take) {
        var steps = program.sequence().stream()
                .filter(step -> pieces.contains(Piece.course(step.courseId())))
                .toList();
        if (steps.isEmpty()) {
            return;
        }
        var column = AwardKind.of(program.awardType()).column();
        if (column == Column.HIGH_SCHOOL || column == Column.ADULT_SCHOOL) {
            chain(steps, take);
        } else {
            steps.forEach(step -> take.accept(tie(step, Piece.program(program.id()), Reason.PART_OF)));
        }
    }

    private void chain(List<SequenceStep> steps, Consumer<Tie> take) {
        var slots = new LinkedHashMap<String, List<SequenceStep>>();
        for (var step : steps) {
            var slot = step.choiceGroup() == null ? "course " + step.courseId() : "choice " + step.choiceGroup();
            slots.computeIfAbsent(slot, _ -> new ArrayList<>()).add(step);
        }
        List<SequenceStep> before = List.of();
        for (var slot : slots.values()) {
            for (var from : before) {
                for (var to : slot) {
                    var required = to.required() || to.choiceGroup() != null;
                    take.accept(Tie.of(
                            Piece.course(from.courseId()),
                            Piece.course(to.courseId()),
                            required ? Way.Kind.REQUIRED : Way.Kind.RECOMMENDED,
                            Reason.SEQUENCE,
                            program.organizationId()));
                }
            }
            before = slot;
        }
        before.forEach(last -> take.accept(tie(last, Piece.program(program.id()), Reason.SEQUENCE)));
    }

    private Tie tie(SequenceStep step, Piece to, Reason reason) {
        var required = step.required() || step.choiceGroup() != null;
        return Tie.of(
                Piece.course(step.courseId()),
                to,
                required ? Way.Kind.REQUIRED : Way.Kind.RECOMMENDED,
                reason,
                program.organizationId());
    }
}
