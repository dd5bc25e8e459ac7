package throughline.labor;

import org.jspecify.annotations.Nullable;
import throughline.imports.CopyRow;
import throughline.imports.Fact;
import throughline.imports.FactTable;

/// A task that workers of an occupation do.
public record OccupationTaskFact(
        String occupationCode,
        String taskId,
        String task,
        @Nullable String taskType) implements Fact {
    public static final FactTable TABLE =
            FactTable.of("occupation_task", "occupation_code", "task_id", "task", "task_type");

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void write(CopyRow row) {
        row.text(occupationCode).text(taskId).text(task).text(taskType);
    }
}
