package throughline.routes;

import throughline.routes.RouteAnswer.Planned;
import throughline.web.Texts;

/// Says in words of one language how many people pass exams.
record ExamText(Texts texts) {
    /// What is known of the exams of a route, behind its title; empty where it has none.
    String of(Planned route) {
        var passed = route.passedHundredths();
        var unknown = route.examsUnknown();
        return (passed == null ? "" : ", " + texts.text("routes.exams", Exam.ofHundred(passed)))
                + (unknown == 0 ? "" : " " + texts.count("routes.exams.unknown", unknown));
    }

    /// What is known of one exam.
    ///
    /// @param source where it stands, in words
    String note(Exam exam, String source) {
        var passed = exam.passedHundredths();
        var key = exam.ofProgram() ? "routes.exam.program" : "routes.exam";
        return passed == null
                ? texts.text("routes.exam.unknown")
                : texts.text(key, Exam.ofHundred(passed), exam.year()) + " [" + source + "]";
    }
}
