package throughline.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.region.Organization;
import throughline.region.Region;
import throughline.web.Language;
import throughline.web.Words;

/// What a copy can be searched for, as a script that a page loads from the folder beside it: no server, no network.
///
/// An entry is `[kind, title, place, file, more words]`. Single courses have no page in the copy; they lead to the
/// first program that asks for them, else to their institution.
final class SearchIndex {
    /// Kinds of entries, in the order in which a search shows them; a number in an entry names one.
    static final List<String> KINDS =
            List.of("occupation", "pathway", "program", "institution", "credential", "support", "course");

    private static final Map<Character, String> ESCAPES =
            Map.of('"', "\\\"", '\\', "\\\\", '\n', " ", '\r', " ", '<', "\\u003c", '\u2028', " ", '\u2029', " ");

    private final Region region;
    private final Language language;
    private final List<String> entries = new ArrayList<>();

    private SearchIndex(Region region, Language language) {
        this.region = region;
        this.language = language;
    }

    /// The script, which sets `throughlineIndex`.
    static String of(Region region, Language language) {
        var index = new SearchIndex(region, language);
        index.gather();
        return "throughlineIndex=[\n" + String.join(",\n", index.entries) + "\n];\n";
    }

    private void gather() {
        region.occupations()
                .forEach(one -> add(
                        "occupation",
                        title(one.title(), one.titleEs()),
                        "",
                        "/occupations/" + one.soc(),
                        Stream.concat(one.searchWords().stream(), one.spanishTitles().stream())
                                .toList()));
        region.sectors().stream()
                .flatMap(sector -> sector.pathways().stream())
                .forEach(one ->
                        add("pathway", title(one.title(), one.titleEs()), "", "/pathways/" + one.slug(), List.of()));
        region.programs()
                .forEach(one -> add(
                        "program",
                        title(one.title(), one.titleEs()),
                        name(one.organizationId()),
                        "/programs/" + one.slug(),
                        List.of(one.title())));
        region.organizations().stream()
                .filter(Organization::active)
                .forEach(one -> add(
                        "institution",
                        title(one.name(), one.nameEs()),
                        one.address().city(),
                        "/institutions/" + one.slug(),
                        List.of(one.name())));
        region.credentials()
                .forEach(one -> add(
                        "credential", title(one.name(), one.nameEs()), "", "/credentials/" + one.slug(), List.of()));
        region.supports()
                .forEach(one -> add(
                        "support",
                        title(one.name(), one.nameEs()),
                        name(one.organizationId()),
                        "/supports/" + one.slug(),
                        List.of()));
        courses();
    }

    private void courses() {
        var programs = new LinkedHashMap<Integer, String>();
        region.programs()
                .forEach(program -> program.sequence()
                        .forEach(step -> programs.putIfAbsent(step.courseId(), "/programs/" + program.slug())));
        for (var course : region.courses()) {
            var school = region.organizations().get(course.organizationId());
            var english = course.title();
            if (english != null && (programs.containsKey(course.id()) || school.active())) {
                add(
                        "course",
                        course.code() + " " + title(english, course.titleEs()),
                        name(course.organizationId()),
                        programs.getOrDefault(course.id(), "/institutions/" + school.slug()),
                        List.of());
            }
        }
    }

    private String title(String english, @Nullable String spanish) {
        return Words.of(language, english, spanish).value();
    }

    private String name(int organization) {
        var school = region.organizations().get(organization);
        return title(school.name(), school.nameEs());
    }

    private void add(String kind, String title, @Nullable String place, String address, List<String> more) {
        var file = SiteFile.of(language.prefix() + address);
        var own = language.prefix().isEmpty()
                ? file
                : file.substring(language.prefix().length());
        var words = more.stream().filter(word -> !word.equals(title)).toList();
        entries.add("[" + KINDS.indexOf(kind) + "," + quoted(title) + "," + quoted(place == null ? "" : place) + ","
                + quoted(own) + (words.isEmpty() ? "" : "," + quoted(String.join(" ", words))) + "]");
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (var at = 0; at < text.length(); at++) {
            var next = text.charAt(at);
            quoted.append(ESCAPES.getOrDefault(next, String.valueOf(next)));
        }
        return quoted.append('"').toString();
    }
}
