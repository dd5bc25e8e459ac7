package throughline.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Courses of one institution by their codes, however a text writes these. Immutable.
public final class CoursesByCode {
    private final Map<String, Course> byCode = new HashMap<>();

    /// @param courses those of one institution; of two with the same code the first is found
    public CoursesByCode(List<Course> courses) {
        courses.forEach(course -> byCode.putIfAbsent(CourseCodes.fold(course.code()), course));
    }

    public Optional<Course> find(String code) {
        return Optional.ofNullable(byCode.get(CourseCodes.fold(code)));
    }
}
