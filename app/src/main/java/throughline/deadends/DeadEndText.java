package throughline.deadends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Sentence;
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

    /// What is wrong, in a sentence whose names are marked with their language.
    Sentence sentence(DeadEnd end) {
        return texts.sentence(
                language,
                "deadends." + end.kind().key() + ".say",
                words(end.subject()),
                Words.name(language, owner(end.subject())),
                list(end.missing()),
                end.concerned().size(),
                end.number(),
                who(end.concerned()),
                list(end.concerned()),
                list(end.missing().stream().limit(1).toList()),
                list(end.missing().stream().skip(1).toList()));
    }

    /// What would mend it.
    String repair(DeadEnd end) {
        return texts.text("deadends." + end.kind().key() + ".mend");
    }

    Words words(Thing thing) {
        if (thing.type().equals(Thing.DAY)) {
            return new Words(
                    Format.of(language).date(LocalDate.parse(thing.name().en())), language);
        }
        if (thing.type().startsWith("group-")) {
            return new Words(texts.text("deadends." + thing.type()), language);
        }
        var own = Words.of(language, thing.name().en(), thing.name().es());
        return thing.type().equals("institution") ? Words.name(language, own.value()) : own;
    }

    String name(Thing thing) {
        return words(thing).value();
    }

    /// Name of the institution whose a thing is, empty for none.
    String owner(Thing thing) {
        return region.findOrganization(thing.owner())
                .map(owner -> Words.of(language, owner.name(), owner.nameEs()).value())
                .orElse("");
    }

    /// Schools together, groups of people each by its name.
    private Sentence who(List<Thing> things) {
        var groups = new ArrayList<Sentence>();
        var rest = things.stream()
                .filter(thing -> !thing.type().startsWith("group-"))
                .toList();
        if (rest.size() == 1) {
            groups.add(texts.sentence(language, "deadends.students", words(rest.getFirst())));
        } else if (!rest.isEmpty()) {
            groups.add(texts.sentence(language, "deadends.schools", rest.size()));
        }
        things.stream()
                .filter(thing -> thing.type().startsWith("group-"))
                .map(group -> new Sentence(List.of(words(group))))
                .forEach(groups::add);
        return joined(groups, "; ");
    }

    private Sentence list(List<Thing> things) {
        var few = joined(
                things.stream()
                        .limit(FEW)
                        .map(thing -> new Sentence(List.of(words(thing))))
                        .toList(),
                ", ");
        return things.size() > FEW ? joined(List.of(few, new Sentence(List.of(new Words("…", language)))), " ") : few;
    }

    private Sentence joined(List<Sentence> parts, String between) {
        var all = new ArrayList<Words>();
        for (var part : parts) {
            if (!all.isEmpty()) {
                all.add(new Words(between, language));
            }
            all.addAll(part.parts());
        }
        return new Sentence(all);
    }
}
