package throughline.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Programs that stand together under one heading, usually those of one institution.
///
/// @param heading what they have in common; absent for those without it
public record ProgramGroup(@Nullable Ref heading, @Nullable String place, List<ProgramLine> programs) {
    public ProgramGroup {
        programs = List.copyOf(programs);
    }

    /// The programs by title: one subject is often offered with several awards.
    public List<List<ProgramLine>> byTitle() {
        var titles = new LinkedHashMap<String, List<ProgramLine>>();
        programs.forEach(line -> titles.computeIfAbsent(line.program().title().value(), _ -> new ArrayList<>())
                .add(line));
        return List.copyOf(titles.values());
    }
}
