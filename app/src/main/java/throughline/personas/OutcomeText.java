package throughline.personas;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import throughline.engine.map.Label;
import throughline.routes.Obstacle;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.Words;

/// Says outcomes in words of one language.
final class OutcomeText {
    private final Language language;
    private final Texts texts;
    private final Format format;

    OutcomeText(Language language, Texts texts) {
        this.language = language;
        this.texts = texts;
        this.format = Format.of(language);
    }

    String words(Label label) {
        return Words.of(language, label.en(), label.es()).value();
    }

    /// How good it is, as one letter for the sheet of styles: `a` up to a year, `b` up to two, `c` up to four, `d`
    /// longer, `x` kept out, `n` nothing there.
    static String grade(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reached reached ->
                reached.months() <= 12 ? "a" : reached.months() <= 24 ? "b" : reached.months() <= 48 ? "c" : "d";
            case Outcome.Blocked _, Outcome.NoWay _ -> "x";
            case Outcome.NoProgram _ -> "n";
        };
    }

    /// A mark that needs no color.
    static String mark(Outcome outcome) {
        return switch (grade(outcome)) {
            case "a" -> "●";
            case "b" -> "◕";
            case "c" -> "◑";
            case "d" -> "◔";
            case "x" -> "✕";
            default -> "–";
        };
    }

    /// The first line of a cell: months, or the door that is shut.
    String brief(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reached reached -> texts.text("personas.months", reached.months());
            case Outcome.Blocked(var sets, var _) ->
                sets.getFirst().stream()
                        .map(door -> texts.text("personas.door." + key(door) + ".brief"))
                        .collect(Collectors.joining(" + "));
            case Outcome.NoWay _ -> texts.text("personas.noway.brief");
            case Outcome.NoProgram _ -> texts.text("personas.noprogram.brief");
        };
    }

    /// The second line of a cell: money, or nothing.
    String money(Outcome outcome) {
        return outcome instanceof Outcome.Reached reached
                ? format.dollars(reached.costCents()) + (reached.costComplete() ? "" : "+")
                : "";
    }

    /// The outcome in a sentence.
    String sentence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reached reached -> {
                var saved = reached.unitsSaved() == 0
                        ? ""
                        : " " + texts.text("personas.saved", format.hundredths(reached.unitsSaved()));
                var cheaper = reached.leastCents() < reached.costCents()
                        ? " " + texts.text("personas.cheaper", format.dollars(reached.leastCents()))
                        : "";
                yield texts.text("personas.reached", reached.months(), money(reached))
                        + cheaper
                        + saved
                        + unproven(reached.proven());
            }
            case Outcome.Blocked(var sets, var proven) ->
                texts.text("personas.blocked", sets.stream().map(this::doors).collect(Collectors.joining("; ")))
                        + unproven(proven);
            case Outcome.NoWay(var proven) -> texts.text("personas.noway") + unproven(proven);
            case Outcome.NoProgram _ -> texts.text("personas.noprogram");
        };
    }

    private String unproven(boolean proven) {
        return proven ? "" : " " + texts.text("personas.unproven");
    }

    private String doors(List<Obstacle> doors) {
        return doors.stream()
                .map(door -> texts.text("personas.door." + key(door)))
                .collect(Collectors.joining(" " + texts.text("personas.and") + " "));
    }

    /// `reached`, `blocked`, `no-way` or `no-program`.
    static String kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reached _ -> "reached";
            case Outcome.Blocked _ -> "blocked";
            case Outcome.NoWay _ -> "no-way";
            case Outcome.NoProgram _ -> "no-program";
        };
    }

    private static String key(Obstacle door) {
        return door.name().toLowerCase(Locale.ROOT);
    }
}
