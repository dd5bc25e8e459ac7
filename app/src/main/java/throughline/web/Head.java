package throughline.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the layout must know of a page.
///
/// @param title       title without the name of the product; heading of the page unless it writes its own
/// @param description one or two sentences for search engines and previews
/// @param section     key of the entry of the main navigation it belongs to, or empty
/// @param crumbs      pages above this one, without the home page and without the page itself
/// @param jsonLd      schema.org description, an ordered tree of maps, lists, strings and numbers
/// @param indexed     whether search engines may list it
/// @param refresh     seconds after which the browser asks again; 0 for never
/// @param image       path of a picture of 1200 by 630 pixels for previews, or null
/// @param feed        path of an Atom feed of what the page lists, or null
public record Head(
        Words title,
        String description,
        String section,
        List<Crumb> crumbs,
        @Nullable Map<String, Object> jsonLd,
        boolean indexed,
        int refresh,
        @Nullable String image,
        @Nullable String feed) {
    public Head {
        crumbs = List.copyOf(crumbs);
    }

    public static Head of(Words title, String description, String section) {
        return new Head(title, description, section, List.of(), null, true, 0, null, null);
    }

    public Head withTitle(Words title) {
        return new Head(title, description, section, crumbs, jsonLd, indexed, refresh, image, feed);
    }

    public Head withCrumbs(List<Crumb> crumbs) {
        return new Head(title, description, section, crumbs, jsonLd, indexed, refresh, image, feed);
    }

    public Head withCrumbs(Crumb... crumbs) {
        return withCrumbs(List.of(crumbs));
    }

    public Head withJsonLd(Map<String, Object> jsonLd) {
        return new Head(title, description, section, crumbs, jsonLd, indexed, refresh, image, feed);
    }

    /// With a picture for previews, named by its path.
    public Head withImage(String path) {
        return new Head(title, description, section, crumbs, jsonLd, indexed, refresh, path, feed);
    }

    /// With an Atom feed of what the page lists, named by its path.
    public Head withFeed(String path) {
        return new Head(title, description, section, crumbs, jsonLd, indexed, refresh, image, path);
    }

    /// The page is for people, not for search engines.
    public Head unlisted() {
        return new Head(title, description, section, crumbs, jsonLd, false, refresh, image, feed);
    }

    /// The browser asks again after so many seconds.
    public Head refreshedAfter(int seconds) {
        return new Head(title, description, section, crumbs, jsonLd, indexed, seconds, image, feed);
    }

    /// A page above this one.
    ///
    /// @param path address without language prefix, for example `/sectors`
    public record Crumb(Words title, String path) {}
}
