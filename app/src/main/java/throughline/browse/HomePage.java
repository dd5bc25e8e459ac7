package throughline.browse;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// The first page: three doors, a search box, the sectors, and how much there is.
///
/// @param imported when data were last taken in, if ever
public record HomePage(
        int programs,
        int courses,
        int occupations,
        int schools,
        int sources,
        @Nullable Instant imported,
        List<SegmentLine> segments,
        List<SectorLine> sectors)
        implements Page {
    public HomePage {
        segments = List.copyOf(segments);
        sectors = List.copyOf(sectors);
    }

    /// Whether nothing of the region has been imported yet: the tables that are shipped name colleges, and are
    /// no region.
    public boolean isEmpty() {
        return programs == 0 && courses == 0 && occupations == 0;
    }

    /// Schools of one segment.
    public record SegmentLine(String segment, int schools, String path) {}

    @Override
    public Head head(Shell shell) {
        return Head.of(
                        Words.name(shell.language(), shell.text("browse.home.title", shell.regionName())),
                        shell.text("browse.home.description", shell.regionName()),
                        "")
                .withJsonLd(site(shell));
    }

    private Map<String, Object> site(Shell shell) {
        var action = new LinkedHashMap<String, Object>();
        action.put("@type", "SearchAction");
        action.put("target", shell.absolute("/search") + "?q={words}");
        action.put("query-input", "required name=words");
        var site = new LinkedHashMap<String, Object>();
        site.put("@context", "https://schema.org");
        site.put("@type", "WebSite");
        site.put("name", shell.text("web.product"));
        site.put("url", shell.absolute("/"));
        site.put("inLanguage", shell.language().tag());
        site.put("potentialAction", action);
        return site;
    }
}
