package throughline.atlas;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.WordFile;
import throughline.web.Words;

/// The map in words as a document for word processors, with all that the page says.
final class OutlineWord {
    private final WordFile file;
    private final Outline outline;
    private final Texts texts;
    private final Language language;
    private final String base;

    /// @param base public address of the installation with the language, without a slash at the end
    OutlineWord(Words title, Outline outline, Texts texts, Language language, String base) {
        this.file = new WordFile(title);
        this.outline = outline;
        this.texts = texts;
        this.language = language;
        this.base = base;
    }

    byte[] bytes() {
        for (var part : outline.parts()) {
            file.heading(1, own(part.name()));
            for (var lane : part.lanes()) {
                if (!lane.name().isEmpty()) {
                    file.heading(2, own(lane.name()));
                }
                lane.steps().forEach(this::step);
            }
        }
        file.heading(1, own(texts.text("atlas.word.about")));
        outline.strip().forEach(sentence -> file.paragraph(own(sentence)));
        return file.bytes();
    }

    private void step(Outline.Entry step) {
        var page = step.page();
        file.item(0, own(step.kind() + ": "), step.title(), page == null ? null : base + page, own(""));
        var facts = Stream.concat(step.facts().stream(), step.marks().stream()).collect(Collectors.joining(" · "));
        if (!facts.isEmpty()) {
            file.more(own(facts));
        }
        if (!step.places().isEmpty()) {
            file.more(own(texts.text("atlas.at") + " "
                    + step.places().stream().map(place -> place.name().value()).collect(Collectors.joining(", "))));
        }
        step.remarks().forEach(file::more);
        step.starts().forEach(start -> file.more(own(start)));
        if (!step.choice().isEmpty()) {
            file.more(own(step.choice()));
        }
        for (var next : step.nexts()) {
            var terms = next.terms().isEmpty() ? "" : " (" + next.terms() + ")";
            file.item(1, own(next.way() + ": "), next.title(), null, own(terms));
        }
        step.leaves().forEach(leave -> file.more(own(leave)));
    }

    private Words own(String text) {
        return new Words(text, language);
    }
}
