package throughline.catalog;

import java.util.ArrayList;
import java.util.List;
import throughline.imports.ImportKind;

/// All kinds of files of the catalog, as the application wires them.
final class CatalogKinds {
    private CatalogKinds() {}

    static List<ImportKind> list() {
        var kinds = new ArrayList<ImportKind>(List.of(
                new IpedsDirectory(),
                new IpedsCompletions(),
                new SchoolDirectory(),
                new PupilCounts(),
                new GraduationRates(),
                new CollegeCourses(),
                new AwardsByYear(),
                new AwardsByProgram(),
                new CourseDescriptors(),
                new ArticulationPairs(),
                new HighSchoolCourses(),
                new TrainingPrograms(),
                new CollegeNames(),
                new UniversityNames()));
        kinds.addAll(Sheets.list());
        return kinds;
    }
}
