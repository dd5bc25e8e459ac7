package throughline.gaps;

import java.util.stream.Collectors;
import throughline.engine.gap.Fraction;
import throughline.web.Format;
import throughline.web.Texts;

/// Says a recommendation in words, the same on pages and in the terminal.
record RecommendationWords(Texts texts, Format format, GapNames names) {
    /// Programs named in a sentence.
    private static final int PROGRAMS = 3;

    String kind(Recommendation.Kind kind) {
        return texts.text("gaps.rec." + GapNames.key(kind));
    }

    /// What it rests on, in one or two sentences.
    String reason(Recommendation one) {
        var certain = whole(one.certain());
        var openings = whole(one.line().openings());
        return switch (one.kind()) {
            case START ->
                most(one).signum() == 0
                        ? texts.text("gaps.rec.start.none", openings)
                        : texts.text("gaps.rec.start.why", openings, whole(most(one)), certain);
            case GROW -> texts.text("gaps.rec.grow.why", certain, programs(one));
            case CONNECT -> texts.count("gaps.rec.connect.why", one.schools().size(), programs(one), certain);
            case REFRESH -> texts.text("gaps.rec.refresh.why", programs(one), one.first(), one.last(), certain);
            case WATCH ->
                texts.text(
                        "gaps.rec.watch.why",
                        whole(one.line().possible().low()),
                        whole(one.line().possible().high()),
                        programs(one));
            case STOP -> texts.text("gaps.rec.stop.why", programs(one), certain);
        };
    }

    /// How pay stands to the living wage, or empty.
    String pay(Recommendation one) {
        return one.pay()
                .map(pay -> texts.text(
                        "gaps.rec.pay",
                        format.percent(
                                pay.times(Fraction.of(1_000_000)).rounded(0).longValueExact())))
                .orElse("");
    }

    private static Fraction most(Recommendation one) {
        return one.line().openings().minus(one.line().possible().low());
    }

    private String programs(Recommendation one) {
        var named = one.codes().stream()
                .limit(PROGRAMS)
                .map(code -> names.title(code).value() + " (" + GapNames.printed(code) + ")")
                .collect(Collectors.joining(", "));
        var more = one.codes().size() - PROGRAMS;
        return more > 0 ? texts.text("gaps.rec.more", named, more) : named;
    }

    private String whole(Fraction number) {
        return format.number(number.rounded(0).longValueExact());
    }
}
