package throughline.gaps;

import java.util.Arrays;
import java.util.List;
import throughline.web.Cite;
import throughline.web.Words;

/// What an occupation asks for and what programs declare, as pages show it.
///
/// @param texts    programs and courses that were looked at
/// @param detailed those of them that say more than a title
public record SkillsView(int texts, int detailed, List<Group> groups, List<Cite> sources) {
    public SkillsView {
        groups = List.copyOf(groups);
        sources = List.copyOf(sources);
    }

    /// What is asked for of one kind, in the language of the source.
    public record Group(String kind, List<Shared> shared, List<String> missing) {
        public Group {
            shared = List.copyOf(shared);
            missing = List.copyOf(missing);
        }

        public int asked() {
            return shared.size() + missing.size();
        }
    }

    /// Something that a text declares.
    ///
    /// @param words the words of the text
    /// @param texts how many texts declare it
    public record Shared(String name, String words, String text, String path, int texts) {}

    /// How much of what an occupation asks for the programs of one code declare.
    ///
    /// @param path the gap page of the occupation
    public record Summary(Words title, String path, List<Part> parts) {
        public Summary {
            parts = List.copyOf(parts);
        }
    }

    /// @param declared how many of those asked for
    public record Part(String kind, int declared, int asked) {}

    static SkillsView of(Skills skills, GapNames names) {
        var groups = Arrays.stream(Skills.Kind.values())
                .map(kind -> group(kind, skills.of(kind)))
                .filter(group -> group.asked() > 0)
                .toList();
        return new SkillsView(
                skills.texts(),
                skills.detailed(),
                groups,
                skills.items().stream()
                        .map(Skills.Item::sourceId)
                        .distinct()
                        .sorted()
                        .map(names::cite)
                        .toList());
    }

    private static Group group(Skills.Kind kind, List<Skills.Item> items) {
        return new Group(
                GapNames.key(kind),
                items.stream().flatMap(item -> shared(item).stream()).toList(),
                items.stream()
                        .filter(item -> !item.isShared())
                        .map(Skills.Item::name)
                        .toList());
    }

    private static java.util.Optional<Shared> shared(Skills.Item item) {
        var declared = item.declared();
        return declared == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Shared(
                        item.name(),
                        declared.word(),
                        declared.text().name(),
                        declared.text().path(),
                        item.texts()));
    }

    static Summary summary(Skills skills, GapNames names) {
        return new Summary(
                names.title(skills.occupation()),
                GapNames.path(skills.occupation()) + "#skills",
                Arrays.stream(Skills.Kind.values())
                        .map(kind -> new Part(
                                GapNames.key(kind),
                                (int) skills.of(kind).stream()
                                        .filter(Skills.Item::isShared)
                                        .count(),
                                skills.of(kind).size()))
                        .toList());
    }
}
