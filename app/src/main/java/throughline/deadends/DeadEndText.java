package throughline.deadends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.Words;

/// Says dead ends in words of one language.
final class DeadEndText {
    /// Names that a sentence lists before it only counts.
    private static final int FEW = 4;

    private final Region region;
    private final Language language;
    private final Texts texts;

    DeadEndText(Region region, Language language, Texts texts) {
        this.region = region;
        this.language = language;
        this.texts = texts;
    }

    String title(DeadEnd end) {
        return texts.text("deadends." + end.kind().key() + ".title");
    }

    /// What is wrong, in a sentence.
    String sentence(DeadEnd end) {
        return texts.text(
                "deadends." + end.kind().key() + ".say",
                name(end.subject()),
                owner(end.subject()),
                list(end.missing()),
                end.concerned().size(),
                end.number(),
                who(end.concerned()),
                list(end.concerned()),
                end.missing().isEmpty() ? "" : name(end.missing().getFirst()),
                list(end.missing().stream().skip(1).toList()));
    }

    /// What would mend it.
    String repair(DeadEnd end) {
        return texts.text("deadends." + end.kind().key() + ".mend");
    }

    Words words(Thing thing) {
        return thing.type().startsWith("group-")
                ? new Words(name(thing), language)
                : thing.type().equals("institution")
                        ? Words.name(language, name(thing))
                        : Words.of(language, thing.name().en(), thing.name().es());
    }

    String name(Thing thing) {
        if (thing.type().equals(Thing.DAY)) {
            return Format.of(language).date(LocalDate.parse(thing.name().en()));
        }
        var own = Words.of(language, thing.name().en(), thing.name().es()).value();
        return thing.type().startsWith("group-") ? texts.text("deadends." + thing.type()) : own;
    }

    /// Name of the institution whose a thing is, empty for none.
    String owner(Thing thing) {
        return region.findOrganization(thing.owner())
                .map(owner -> Words.of(language, owner.name(), owner.nameEs()).value())
                .orElse("");
    }

    /// Schools together, groups of people each by its name.
    private String who(List<Thing> things) {
        var groups = things.stream()
                .filter(thing -> thing.type().startsWith("group-"))
                .map(this::name)
                .collect(Collectors.toCollection(ArrayList::new));
        var rest = things.stream()
                .filter(thing -> !thing.type().startsWith("group-"))
                .toList();
        if (!rest.isEmpty()) {
            groups.addFirst(
                    rest.size() == 1
                            ? texts.text("deadends.students", name(rest.getFirst()))
                            : texts.text("deadends.schools", rest.size()));
        }
        return String.join("; ", groups);
    }

    private String list(List<Thing> things) {
        var few = things.stream().limit(FEW).map(this::name).collect(Collectors.joining(", "));
        return things.size() > FEW ? few + " …" : few;
    }
}
