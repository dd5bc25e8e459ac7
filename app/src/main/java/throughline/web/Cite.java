package throughline.web;

import throughline.region.Source;

/// What stands beside a number: its source and vintage, as a link to that source on "about this data".
///
/// @param source    release id
/// @param publisher who publishes it
/// @param title     name of the dataset
/// @param vintage   edition as people say it
public record Cite(long source, String publisher, String title, String vintage) {
    public static Cite of(Source source) {
        return new Cite(source.id(), source.publisher(), source.title(), source.vintage());
    }

    /// Address of the source on the page about the data, without language prefix.
    public String path() {
        return "/about-data#source-" + source;
    }
}
