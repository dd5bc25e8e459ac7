package throughline.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.region.Profile;
import tools.jackson.databind.json.JsonMapper;

/// What templates use besides their page: words, numbers and addresses of the visit's language.
public final class Shell {
    private static final List<NavigationEntry> NAVIGATION = List.of(
            new NavigationEntry("sectors", "/sectors"),
            new NavigationEntry("maps", "/maps"),
            new NavigationEntry("routes", "/routes"),
            new NavigationEntry("gaps", "/gaps"),
            new NavigationEntry("about-data", "/about-data"));

    private final Visit visit;
    private final String origin;
    private final String base;
    private final Assets assets;
    private final JsonMapper json;
    private final Format format;

    Shell(Visit visit, String origin, String base, Assets assets, JsonMapper json) {
        this.visit = visit;
        this.origin = origin;
        this.base = base;
        this.assets = assets;
        this.json = json;
        this.format = Format.of(visit.language());
    }

    public Language language() {
        return visit.language();
    }

    /// The text of a key of the message bundles.
    public String text(String key, Object... arguments) {
        return visit.texts().text(key, arguments);
    }

    /// The text for a count, `key.one` or `key.other`.
    public String count(String key, long count, Object... others) {
        return visit.texts().count(key, count, others);
    }

    /// The text of a key that data decide, else the value itself.
    public String textOr(String key, String otherwise) {
        return visit.texts().find(key).orElse(otherwise);
    }

    public Optional<String> findText(String key) {
        return visit.texts().find(key);
    }

    /// Numbers, money and dates.
    public Format format() {
        return format;
    }

    public String number(long value) {
        return format.number(value);
    }

    /// Entries of the main navigation, in order.
    public List<NavigationEntry> navigation() {
        return NAVIGATION;
    }

    /// An entry of the main navigation.
    public record NavigationEntry(String key, String path) {}

    /// Content as markup, marked with its language where that is not the page's.
    public Html words(Words words) {
        return Html.words(words, visit.language());
    }

    /// A sentence as markup, names in another language than the page marked with theirs.
    public Html said(Sentence sentence) {
        return Html.sentence(sentence, visit.language());
    }

    /// The text of a key as markup; arguments that are [Words] are marked with their language where it is another.
    public Html said(String key, Object... arguments) {
        return said(visit.texts().sentence(visit.language(), key, arguments));
    }

    /// Content for attributes and titles, where no mark is possible.
    public Words words(String english, @Nullable String spanish) {
        return Words.of(visit.language(), english, spanish);
    }

    /// Name of the region in the visit's language where it has one, empty while no region is there.
    public String regionName() {
        return visit.profile()
                .map(profile -> {
                    var spanish = profile.nameEs();
                    return language() == Language.ES && spanish != null ? spanish : profile.name();
                })
                .orElse("");
    }

    /// Whether everything shown is invented.
    public boolean demonstration() {
        return visit.profile().map(Profile::demonstration).orElse(false);
    }

    /// Set when the page does not show the present Region.
    public @Nullable Glimpse glimpse() {
        return visit.glimpse();
    }

    /// Address of a page in the visit's language, from an address without language prefix: `/sectors`.
    public String url(String path) {
        return url(visit.language(), path);
    }

    String url(Language language, String path) {
        var prefix = base + language.prefix();
        return path.equals("/") ? (prefix.isEmpty() ? "/" : prefix) : prefix + path;
    }

    /// Address of the same page in another language that also remembers the choice.
    public String switchTo(Language language) {
        return base + "/language/" + language.tag() + "?to=" + URLEncoder.encode(here(), StandardCharsets.UTF_8);
    }

    /// The same page in a language, with host, for `hreflang` and previews.
    public String absolute(Language language) {
        return origin + url(language, here());
    }

    /// Host and an address of a language.
    public String absolute(Language language, String path) {
        return origin + url(language, path);
    }

    /// Host and an address of the visit's language, for structured data.
    public String absolute(String path) {
        return origin + url(path);
    }

    /// Path of this page without language prefix.
    public String path() {
        return visit.path();
    }

    /// The page as JSON.
    public String asJson() {
        return url(here()) + (visit.query().isEmpty() ? "?" : "&") + "format=json";
    }

    private String here() {
        var path = visit.path().equals("/") ? "/" : Paths.encode(visit.path());
        return visit.query().isEmpty() ? path : path + "?" + visit.query();
    }

    /// Address of a file of ours, for example `site.css`.
    public String asset(String name) {
        return base + assets.path(name);
    }

    /// Structured data of a page.
    public Html jsonLd(Object tree) {
        return Html.jsonLd(json.writeValueAsString(tree));
    }
}
