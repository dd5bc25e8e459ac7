package throughline.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.explore.Ref;
import throughline.explore.RegionReader;
import throughline.region.Course;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Words;

/// A course as faculty compare it with another, row by row.
///
/// @param lines each with the key of its name, in the same order for every course
public record CourseOutline(Ref course, Words institution, List<Line> lines) {
    public CourseOutline {
        lines = List.copyOf(lines);
    }

    /// @param words absent where no source says anything
    public record Line(String key, @Nullable Words words) {}

    static CourseOutline of(RegionReader reader, Course course, Language language) {
        var format = Format.of(language);
        var lines = new ArrayList<Line>();
        lines.add(new Line("title", reader.optionalText(course.title(), course.titleEs())));
        lines.add(new Line("description", reader.optionalText(course.description(), null)));
        lines.add(new Line("outcomes", reader.optionalText(course.outcomes(), null)));
        lines.add(new Line("units", hundredths(reader, format, course.unitsMinHundredths())));
        lines.add(new Line("credits", hundredths(reader, format, course.creditsHundredths())));
        lines.add(new Line("hours", number(reader, course.hoursMin())));
        lines.add(new Line("grades", number(reader, course.gradeLow())));
        lines.add(new Line("before", reader.optionalText(course.prerequisiteText(), null)));
        lines.add(new Line("recommended", reader.optionalText(course.recommendedText(), null)));
        lines.add(new Line("terms", reader.optionalText(course.termsOffered(), null)));
        lines.add(new Line("ag", reader.optionalText(course.agSubject(), null)));
        lines.add(new Line("pathway", title(reader, course)));
        return new CourseOutline(reader.ref(course), reader.title(reader.organization(course.organizationId())), lines);
    }

    private static @Nullable Words title(RegionReader reader, Course course) {
        var pathway = reader.pathway(course.pathway());
        return pathway == null ? null : pathway.title();
    }

    private static @Nullable Words hundredths(RegionReader reader, Format format, @Nullable Integer value) {
        return value == null ? null : reader.name(format.hundredths(value));
    }

    private static @Nullable Words number(RegionReader reader, @Nullable Integer value) {
        return value == null ? null : reader.name(Integer.toString(value));
    }
}
