package throughline.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Programs that stand together under one heading, usually those of one institution.
///
/// @param heading what they have in common; absent for those without it
public record ProgramGroup(@Nullable Ref heading, @Nullable String place, List<ProgramLine> programs) {
    public ProgramGroup {
        programs = List.copyOf(programs);
    }
}
