package throughline.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import throughline.region.Program;
import throughline.region.Region;

/// What leads to a program by links in force, among the programs of one question.
final class Before {
    private static final List<String> KINDS = List.of("continues_into", "stacks_onto", "transfers_to");

    private final Region region;
    private final Map<String, Program> programs = new HashMap<>();

    Before(Region region, List<Program> programs) {
        this.region = region;
        programs.forEach(program -> this.programs.put("program:" + program.key(), program));
    }

    /// The keys of what leads straight to a program, such as `program:…`.
    static List<String> straight(Region region, Program program) {
        var thing = "program:" + program.key();
        return region.linksOf(thing).stream()
                .filter(link ->
                        link.to().equals(thing) && link.status().equals("active") && KINDS.contains(link.kind()))
                .map(link -> link.from())
                .toList();
    }

    /// The program itself and all that leads to it, straight or not.
    List<Program> of(Program program) {
        var found = new LinkedHashSet<>(List.of(program));
        var queue = new ArrayList<>(List.of(program));
        for (int at = 0; at < queue.size(); at++) {
            for (var key : straight(region, queue.get(at))) {
                var before = programs.get(key);
                if (before != null && found.add(before)) {
                    queue.add(before);
                }
            }
        }
        return List.copyOf(found);
    }
}
