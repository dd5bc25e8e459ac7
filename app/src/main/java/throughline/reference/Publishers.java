package throughline.reference;

import throughline.imports.SourceInfo;

/// Sources of the reference tables and their terms.
final class Publishers {
    static final String US_PUBLIC_DOMAIN = "public domain (US federal work)";
    static final String CALIFORNIA_PUBLIC = "California public data, published without a license text";

    private Publishers() {}

    static SourceInfo bls(String title) {
        return new SourceInfo(
                title, "U.S. Bureau of Labor Statistics", US_PUBLIC_DOMAIN, null, "https://www.bls.gov/soc/");
    }

    static SourceInfo nces(String title) {
        return new SourceInfo(
                title,
                "National Center for Education Statistics",
                US_PUBLIC_DOMAIN,
                null,
                "https://nces.ed.gov/ipeds/cipcode/");
    }

    static SourceInfo california(String title, String publisher, String url) {
        return new SourceInfo(title, publisher, CALIFORNIA_PUBLIC, null, url);
    }

    /// For files in Throughline's own layouts, shipped or brought by a region.
    static SourceInfo own(String title) {
        return new SourceInfo(title, "Throughline", "facts; arrangement under the license of Throughline", null, null);
    }
}
