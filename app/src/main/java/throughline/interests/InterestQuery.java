package throughline.interests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.engine.interest.InterestScores;
import throughline.region.Preparation;
import throughline.web.BadRequestPage;
import throughline.web.Page;
import throughline.web.Paths;
import throughline.web.Problem;
import throughline.web.Visit;

/// What is asked of the results: six sums and what narrows the list. Immutable; knows its own address, which is all
/// that is kept.
///
/// @param sums     one for each area in their order; null where an item was left open
/// @param most     the largest possible sum: 40, or 20 for the mini form
/// @param level    only occupations of this preparation
/// @param standing where the person stands, if told
/// @param zip      where the person lives, or empty
/// @param all      show the longer list
record InterestQuery(
        List<@Nullable Integer> sums,
        int most,
        @Nullable Preparation level,
        @Nullable Standing standing,
        String zip,
        boolean all) {
    static final String PATH = "/interests/results";
    private static final int AREAS = 6;

    InterestQuery {
        sums = Collections.unmodifiableList(new ArrayList<>(sums));
    }

    /// The parameters as understood, or the page that says what is wrong with them.
    sealed interface Parsed {
        record Valid(InterestQuery query) implements Parsed {}

        record Invalid(Page page) implements Parsed {}
    }

    static Parsed parse(Visit visit) {
        var problems = new ArrayList<Problem>();
        var most =
                visit.parameter("form").equals("mini") ? InterestScores.MINI_FORM_MOST : InterestScores.SHORT_FORM_MOST;
        var written = scores(visit);
        var sums = sums(written, most);
        if (sums == null) {
            problems.add(Problem.of("scores", written, "interests.bad.scores", most));
        }
        var level = visit.parameter("level");
        if (!level.isEmpty() && Preparation.find(level).isEmpty()) {
            problems.add(Problem.of("level", level, "interests.bad.level"));
        }
        var from = visit.parameter("from");
        if (!from.isEmpty() && Standing.find(from).isEmpty()) {
            problems.add(Problem.of("from", from, "interests.bad.from"));
        }
        var zip = visit.parameter("zip");
        if (!zip.isEmpty() && !zip.matches("[0-9]{5}")) {
            problems.add(Problem.of("zip", zip, "interests.bad.zip"));
        }
        if (!problems.isEmpty() || sums == null) {
            return new Parsed.Invalid(new BadRequestPage(problems, "/interests"));
        }
        return new Parsed.Valid(new InterestQuery(
                sums,
                most,
                Preparation.find(level).orElse(null),
                Standing.find(from).orElse(null),
                zip,
                visit.parameter("show").equals("all")));
    }

    /// `scores` holds all six; the form for sums sends one parameter for each area.
    private static String scores(Visit visit) {
        var joined = visit.parameter("scores");
        return joined.isEmpty()
                ? "riasec"
                        .chars()
                        .mapToObj(letter -> visit.parameter(Character.toString(letter)))
                        .collect(Collectors.joining(","))
                : joined;
    }

    private static @Nullable List<@Nullable Integer> sums(String written, int most) {
        var cells = written.split(",", -1);
        if (cells.length != AREAS) {
            return null;
        }
        var sums = new ArrayList<@Nullable Integer>();
        for (var cell : cells) {
            if (cell.strip().equals("-")) {
                sums.add(null);
            } else if (cell.strip().matches("[0-9]{1,2}") && Integer.parseInt(cell.strip()) <= most) {
                sums.add(Integer.parseInt(cell.strip()));
            } else {
                return null;
            }
        }
        return sums;
    }

    /// The scores, where all six areas have one.
    Optional<InterestScores> scores() {
        var whole = new ArrayList<Integer>();
        for (var sum : sums) {
            if (sum == null) {
                return Optional.empty();
            }
            whole.add(sum);
        }
        return Optional.of(new InterestScores(whole, most));
    }

    InterestQuery withLevel(@Nullable Preparation level) {
        return new InterestQuery(sums, most, level, standing, zip, all);
    }

    InterestQuery withAll() {
        return new InterestQuery(sums, most, level, standing, zip, true);
    }

    /// The query part of the address, without `?`.
    String parameters() {
        var parts = new ArrayList<String>();
        parts.add("scores="
                + sums.stream().map(sum -> sum == null ? "-" : sum.toString()).collect(Collectors.joining(",")));
        if (most == InterestScores.MINI_FORM_MOST) {
            parts.add("form=mini");
        }
        if (level != null) {
            parts.add("level=" + level.key());
        }
        if (standing != null) {
            parts.add("from=" + standing.key());
        }
        if (!zip.isEmpty()) {
            parts.add("zip=" + Paths.segment(zip));
        }
        if (all) {
            parts.add("show=all");
        }
        return String.join("&", parts);
    }

    String url() {
        return PATH + "?" + parameters();
    }
}
