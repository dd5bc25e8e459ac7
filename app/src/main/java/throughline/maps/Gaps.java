package throughline.maps;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.Step.Badge;
import throughline.engine.map.Step.Missing;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Subject;
import throughline.engine.map.Way;

/// Steps that a map should have and no source states. They are shown, never skipped.
final class Gaps {
    private static final String OPEN_TO_ALL = "open to all";
    private static final int MOST_UNKNOWN = 5;
    private static final int LONGEST_NAME = 80;

    private final List<Step> steps;
    private final List<Way> ways;
    private final List<Step> gaps = new ArrayList<>();

    private Gaps(List<Step> steps, List<Way> ways) {
        this.steps = steps;
        this.ways = ways;
    }

    /// @param expected columns whose emptiness is worth a word
    static List<Step> of(List<Step> steps, List<Way> ways, Set<Column> expected) {
        var gaps = new Gaps(steps, ways);
        if (!expected.isEmpty()) {
            gaps.find(expected);
        }
        return List.copyOf(gaps.gaps);
    }

    /// What a selection names in vain, the first few by their names.
    static List<Step> unknown(List<String> names) {
        var steps = new ArrayList<Step>();
        for (var name : names.subList(0, Math.min(MOST_UNKNOWN, names.size()))) {
            var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
            steps.add(missing(
                    "missing/not-found-" + (steps.size() + 1),
                    Missing.NOT_FOUND,
                    name.startsWith(Subject.Kind.OCCUPATION.path() + "/") ? Column.CAREER : Column.CERTIFICATE,
                    Lane.STEPS,
                    0,
                    MapWords.label("maps.missing.not-found", shown)));
        }
        if (names.size() > MOST_UNKNOWN) {
            steps.add(missing(
                    "missing/not-found-more",
                    Missing.NOT_FOUND,
                    Column.CERTIFICATE,
                    Lane.STEPS,
                    0,
                    MapWords.label("maps.missing.not-found.more", names.size() - MOST_UNKNOWN)));
        }
        return steps;
    }

    private void find(Set<Column> expected) {
        var there = EnumSet.noneOf(Column.class);
        steps.stream().filter(step -> step.lane() == Lane.STEPS).forEach(step -> there.add(step.column()));
        if (expected.contains(Column.EXPLORE) && none(step -> step.column() == Column.EXPLORE)) {
            add(Missing.NO_MIDDLE_SCHOOL_ACTIVITY, Column.EXPLORE, Lane.STEPS, 0);
        }
        if (expected.contains(Column.HIGH_SCHOOL)) {
            highSchool(there, expected);
        }
        if (expected.contains(Column.ADULT_SCHOOL) && !there.contains(Column.ADULT_SCHOOL) && none(Gaps::isOpenToAll)) {
            add(Missing.NO_ADULT_ENTRY, Column.ADULT_SCHOOL, Lane.STEPS, 0);
        }
        if (expected.contains(Column.CERTIFICATE)
                && !there.contains(Column.CERTIFICATE)
                && !there.contains(Column.ASSOCIATE)) {
            add(Missing.NO_COLLEGE_PROGRAM, Column.CERTIFICATE, Lane.STEPS, 0);
        } else if (expected.contains(Column.ASSOCIATE) && !there.contains(Column.ASSOCIATE)) {
            add(Missing.NO_DEGREE, Column.ASSOCIATE, Lane.STEPS, 0);
        }
        if (expected.contains(Column.BACHELOR) && !there.contains(Column.BACHELOR)) {
            add(Missing.NO_TRANSFER, Column.BACHELOR, Lane.STEPS, 0);
        }
        if (expected.contains(Column.CAREER) && !there.contains(Column.CAREER)) {
            add(Missing.NO_OCCUPATION, Column.CAREER, Lane.STEPS, 0);
        }
    }

    private void highSchool(Set<Column> there, Set<Column> expected) {
        if (!there.contains(Column.HIGH_SCHOOL)) {
            add(Missing.NO_HIGH_SCHOOL_COURSE, Column.HIGH_SCHOOL, Lane.STEPS, 0);
            return;
        }
        Predicate<Step> leveled = step -> step.badges().contains(Badge.INTRODUCTORY)
                || step.badges().contains(Badge.CONCENTRATOR)
                || step.badges().contains(Badge.CAPSTONE);
        if (!none(leveled) && none(step -> step.badges().contains(Badge.CAPSTONE))) {
            add(Missing.NO_CAPSTONE, Column.HIGH_SCHOOL, Lane.STEPS, Spot.GRADUATION - 1);
        }
        if (expected.contains(Column.EXPLORE)) {
            if (none(step -> step.lane() == Lane.CREDIT)) {
                add(Missing.NO_EARLY_CREDIT, Column.HIGH_SCHOOL, Lane.CREDIT, 0);
            }
            if (none(step -> step.lane() == Lane.WORK_BASED_LEARNING)) {
                add(Missing.NO_WORK_BASED_LEARNING, Column.HIGH_SCHOOL, Lane.WORK_BASED_LEARNING, 0);
            }
        }
        var last = steps.stream()
                .filter(step -> step.kind() == Step.Kind.SCHOOL_PROGRAM)
                .toList();
        if (!last.isEmpty()
                && there.contains(Column.CERTIFICATE)
                && last.stream()
                        .noneMatch(step -> ways.stream()
                                .anyMatch(way -> way.from().equals(step.id())
                                        && way.terms().reason() != Way.Reason.SAME_PATHWAY
                                        && isStudy(way.to())))) {
            add(Missing.NO_NEXT_STEP, Column.CERTIFICATE, Lane.STEPS, 0);
        }
    }

    private boolean isStudy(String id) {
        return steps.stream()
                .anyMatch(step -> step.id().equals(id) && step.lane() == Lane.STEPS && step.column() != Column.CAREER);
    }

    private boolean none(Predicate<Step> wanted) {
        return steps.stream().noneMatch(wanted);
    }

    /// Whether its owner says that everybody may enter.
    static boolean isOpenToAll(Step step) {
        var entry = step.remarks().entry();
        return entry != null && entry.en().toLowerCase(Locale.ROOT).contains(OPEN_TO_ALL);
    }

    private void add(Missing missing, Column column, Lane lane, int part) {
        var name = missing.name().toLowerCase(Locale.ROOT).replace('_', '-');
        gaps.add(missing("missing/" + name, missing, column, lane, part, MapWords.label("maps.missing." + name)));
    }

    private static Step missing(String id, Missing missing, Column column, Lane lane, int part, Label title) {
        return new Step(
                id,
                Step.Kind.MISSING,
                column,
                lane,
                part,
                0,
                title,
                List.of(),
                null,
                StepFacts.NONE,
                Set.of(),
                Step.Standing.NORMAL,
                Step.Remarks.NONE,
                missing,
                List.of());
    }
}
