package throughline.personas;

import java.util.List;
import throughline.region.Sector;

/// Personas against pathways.
///
/// @param version version of the Region
/// @param rows    for each pathway the outcomes of the personas, in their order
record PersonaMatrix(
        String version, List<PersonaRun.Placed> personas, List<Sector.Pathway> pathways, List<List<Outcome>> rows) {
    PersonaMatrix {
        personas = List.copyOf(personas);
        pathways = List.copyOf(pathways);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Pathways with a program that a persona can reach.
    long reached(int persona) {
        return rows.stream()
                .filter(row -> row.get(persona) instanceof Outcome.Reached)
                .count();
    }

    /// Pathways with a program at all.
    long offered() {
        return rows.stream()
                .filter(row -> !(row.getFirst() instanceof Outcome.NoProgram))
                .count();
    }
}
