package throughline.posters;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Subject;
import throughline.engine.map.View;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;

/// A poster to be made.
///
/// @param file    where it goes, relative to the folder of all posters
/// @param school  name to print on it, if another than the one of all posters
/// @param logo    file of the mark to print on it, if another than the one of all posters
record PosterJob(
        Subject subject,
        View view,
        Path file,
        @Nullable String school,
        @Nullable Path logo) {

    /// A poster for everybody.
    static PosterJob of(Subject subject) {
        return new PosterJob(subject, View.PUBLIC, Path.of(PosterPages.fileName(subject) + ".pdf"), null, null);
    }

    /// Posters of the pathways in which a school offers programs, as they are at this school, in a folder of its own.
    ///
    /// @param logos folder of marks named after schools
    static List<PosterJob> of(Region region, Organization school, @Nullable Path logos) {
        var logo = logos == null ? null : Logo.find(logos, school.slug()).orElse(null);
        return region.programsOf(school).stream()
                .map(Program::pathway)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .flatMap(code -> region.findPathway(code).stream())
                .map(pathway -> Subject.of(Subject.Kind.PATHWAY, pathway.slug()))
                .map(subject -> new PosterJob(
                        subject,
                        View.PUBLIC.at(school.slug()),
                        Path.of(school.slug(), PosterPages.fileName(subject) + ".pdf"),
                        school.name(),
                        logo))
                .toList();
    }
}
