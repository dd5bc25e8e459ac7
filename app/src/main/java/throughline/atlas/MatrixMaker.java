package throughline.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import throughline.atlas.MatrixPage.Subject;
import throughline.engine.map.CareerMap;
import throughline.engine.map.Column;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.maps.StepWords;
import throughline.region.Region;
import throughline.web.Texts;

/// Sets the steps of a map in the rows and columns of a plan of study.
final class MatrixMaker {
    private static final int FIRST_GRADE = 9;
    private static final int LAST_GRADE = 12;
    /// Steps that a cell names.
    private static final int MOST = 6;

    private final CareerMap map;
    private final Region region;
    private final StepWords words;
    private final Texts texts;

    MatrixMaker(CareerMap map, Region region, StepWords words, Texts texts) {
        this.map = map;
        this.region = region;
        this.words = words;
        this.texts = texts;
    }

    /// Whether a map has courses of high schools, so that there is something to plan.
    static boolean fits(CareerMap map) {
        return map.steps().stream().anyMatch(step -> step.column() == Column.HIGH_SCHOOL && isTaken(step));
    }

    private static boolean isTaken(Step step) {
        return step.lane() == Lane.STEPS && step.missing() == null;
    }

    MatrixPage page() {
        var rows = new ArrayList<MatrixPage.Row>();
        add(rows, words.column(Column.EXPLORE), step -> step.column() == Column.EXPLORE);
        for (var grade = FIRST_GRADE; grade <= LAST_GRADE; grade++) {
            var year = grade;
            rows.add(row(
                    texts.text("atlas.matrix.grade", grade),
                    step -> step.column() == Column.HIGH_SCHOOL && step.part() == year));
        }
        add(
                rows,
                texts.text("atlas.matrix.grade.any"),
                step -> step.column() == Column.HIGH_SCHOOL && (step.part() < FIRST_GRADE || step.part() > LAST_GRADE));
        for (var column : List.of(Column.ADULT_SCHOOL, Column.CERTIFICATE, Column.ASSOCIATE, Column.BACHELOR)) {
            add(rows, words.column(column), step -> step.column() == column);
        }
        return new MatrixPage(
                map,
                words.words(map.title()),
                rows,
                List.of(
                        foot("credit", step -> step.kind() == Step.Kind.EARLY_CREDIT),
                        foot("credentials", step -> step.lane() == Lane.CREDENTIALS),
                        foot("activities", step -> step.lane() == Lane.WORK_BASED_LEARNING),
                        foot("supports", step -> step.lane() == Lane.SUPPORTS)));
    }

    private void add(List<MatrixPage.Row> rows, String name, Predicate<Step> wanted) {
        if (map.steps().stream().anyMatch(step -> isTaken(step) && wanted.test(step))) {
            rows.add(row(name, wanted));
        }
    }

    private MatrixPage.Row row(String name, Predicate<Step> wanted) {
        var cells = new ArrayList<MatrixPage.Cell>();
        for (var subject : Subject.values()) {
            cells.add(cell(step -> isTaken(step) && wanted.test(step) && subject(step) == subject));
        }
        return new MatrixPage.Row(name, cells);
    }

    private MatrixPage.Foot foot(String name, Predicate<Step> wanted) {
        return new MatrixPage.Foot(name, cell(step -> step.missing() == null && wanted.test(step)));
    }

    private MatrixPage.Cell cell(Predicate<Step> wanted) {
        var items = map.steps().stream()
                .filter(wanted)
                .map(step -> new MatrixPage.Item(words.words(step.title()), step.page()))
                .distinct()
                .toList();
        return new MatrixPage.Cell(items.subList(0, Math.min(MOST, items.size())), Math.max(0, items.size() - MOST));
    }

    /// Courses of a pathway and programs are career education; others go by their UC a-g subject.
    private Subject subject(Step step) {
        var page = step.page();
        var course = step.kind() == Step.Kind.COURSE && page != null && page.startsWith("/courses/")
                ? region.findCourse(page.substring("/courses/".length())).orElse(null)
                : null;
        if (course == null || course.pathway() != null || course.level() != null || course.agSubject() == null) {
            return Subject.CAREER;
        }
        return switch (course.agSubject()) {
            case "A" -> Subject.SOCIAL;
            case "B" -> Subject.ENGLISH;
            case "C" -> Subject.MATHEMATICS;
            case "D" -> Subject.SCIENCE;
            case "E", "F" -> Subject.OTHER;
            default -> Subject.ELECTIVE;
        };
    }
}
