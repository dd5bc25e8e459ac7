package throughline.gaps;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Fraction;
import throughline.region.Code;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program.OccupationLink;
import throughline.region.Region;
import throughline.web.Cite;
import throughline.web.Language;
import throughline.web.Visit;
import throughline.web.Words;

/// Names things of a Region in the language of a visit.
record GapNames(Region region, Language language) {
    static GapNames of(Visit visit) {
        return new GapNames(visit.region(), visit.language());
    }

    Words title(Occupation occupation) {
        var spanish = occupation.titleEs() != null
                ? occupation.titleEs()
                : occupation.spanishTitles().stream().findFirst().orElse(null);
        return Words.of(language, occupation.title(), spanish);
    }

    Words title(Organization organization) {
        var spanish = language == Language.ES ? organization.nameEs() : null;
        return Words.name(language, spanish == null ? organization.name() : spanish);
    }

    /// The title of a code of programs, such as `TOP 125000`, or the code itself.
    Words title(String code) {
        return GroupTitles.find(region, code)
                .map(found -> title(found))
                .orElseGet(() -> Words.name(language, printed(code)));
    }

    private Words title(Code code) {
        var title = code.title().endsWith(".")
                ? code.title().substring(0, code.title().length() - 1)
                : code.title();
        return Words.of(language, title, code.titleEs());
    }

    /// A code as catalogs print it: `TOP 1250.00`.
    static String printed(String code) {
        return code.startsWith("TOP ") && code.length() == 10 ? code.substring(0, 8) + "." + code.substring(8) : code;
    }

    Words award(String type) {
        return region.findCode("award-type", type).map(this::title).orElseGet(() -> new Words(type, Language.EN));
    }

    @Nullable
    Words education(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        return region.findNamed("entry-education", words)
                .map(this::title)
                .orElseGet(() -> new Words(words.strip(), Language.EN));
    }

    Cite cite(int sourceId) {
        return Cite.of(region.source(sourceId));
    }

    /// The codes passed on the way to an occupation, as catalogs print them.
    static String via(OccupationLink link) {
        return String.join(" → ", link.via().stream().map(GapNames::printed).toList());
    }

    static String path(Occupation occupation) {
        return "/gaps/occupations/" + occupation.soc();
    }

    static String path(String code) {
        return "/gaps/programs/" + GroupTitles.slug(code);
    }

    /// A number of people a year in hundredths, for pages.
    static long hundredths(Fraction number) {
        return number.rounded(2).movePointRight(2).longValueExact();
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
