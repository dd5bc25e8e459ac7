package throughline.engine.curriculum;

/// A course of a curriculum.
///
/// @param id                 unique inside the curriculum, as its file writes it
/// @param prefix             subject, for example `MATH`; may be empty
/// @param number             number inside the subject, for example `150A`; may be empty
/// @param creditsHundredths  credits in hundredths: 300 is 3 credits
/// @param required           false for courses a curriculum lists only as additional
public record CurriculumCourse(
        String id, String name, String prefix, String number, int creditsHundredths, boolean required) {

    /// The course as a person calls it: subject and number where known, else its name.
    public String label() {
        var code = (prefix + " " + number).strip();
        return code.isEmpty() ? name : code;
    }
}
