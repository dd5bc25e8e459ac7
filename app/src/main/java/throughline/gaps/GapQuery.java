package throughline.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.engine.gap.Method;
import throughline.web.Paths;

/// What somebody asks about gaps.
///
/// @param method      by which awards are shared among occupations
/// @param sector      number of the only sector, or 0
/// @param entry       the only entry education
/// @param wageDollars median wage an hour at least, or 0
/// @param rule        id of the rule whose mark an occupation must carry
/// @param program     code of the only program, such as `TOP 125000`
record GapQuery(
        Basis basis,
        Method method,
        int sector,
        @Nullable Entry entry,
        int wageDollars,
        @Nullable String rule,
        @Nullable String program,
        Sort sort) {
    static GapQuery of(Basis basis) {
        return new GapQuery(basis, Method.PROPORTIONAL, 0, null, 0, null, null, Sort.CERTAIN);
    }

    /// In which order lines come; ties by code.
    enum Sort {
        /// The largest gap that is certain first.
        CERTAIN,
        /// The largest gap by the method first.
        GAP,
        /// The most awards beyond openings by the method first.
        SURPLUS,
        OPENINGS,
        AWARDS,
        WAGE,
        TITLE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    GapQuery withBasis(Basis basis) {
        return new GapQuery(basis, method, sector, entry, wageDollars, rule, program, sort);
    }

    GapQuery withMethod(Method method) {
        return new GapQuery(basis, method, sector, entry, wageDollars, rule, program, sort);
    }

    GapQuery withSector(int sector) {
        return new GapQuery(basis, method, sector, entry, wageDollars, rule, program, sort);
    }

    GapQuery withEntry(@Nullable Entry entry) {
        return new GapQuery(basis, method, sector, entry, wageDollars, rule, program, sort);
    }

    GapQuery withSort(Sort sort) {
        return new GapQuery(basis, method, sector, entry, wageDollars, rule, program, sort);
    }

    /// The question as the query part of an address, `?` included, or empty; what is usual is left out.
    ///
    /// @param usualArea area that needs no word
    String parameters(String usualArea) {
        var parts = new ArrayList<String>();
        add(parts, "area", basis.area(), usualArea);
        add(parts, "supply", basis.providers().name().toLowerCase(Locale.ROOT), "all");
        add(parts, "vintage", basis.vintage().name().toLowerCase(Locale.ROOT), "detailed");
        add(parts, "links", basis.crosswalk().name().toLowerCase(Locale.ROOT).replace('_', '-'), "published");
        add(parts, "county", basis.county() == null ? "" : basis.county(), "");
        basis.institutions().forEach(slug -> add(parts, "institution", slug, ""));
        add(parts, "method", method.name().toLowerCase(Locale.ROOT), "proportional");
        add(parts, "sector", Integer.toString(sector), "0");
        add(parts, "entry", entry == null ? "" : entry.key(), "");
        add(parts, "wage", Integer.toString(wageDollars), "0");
        add(parts, "rule", rule == null ? "" : rule, "");
        add(parts, "program", program == null ? "" : program, "");
        add(parts, "sort", sort.key(), "certain");
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value, String usual) {
        if (!value.equals(usual)) {
            parts.add(name + "=" + Paths.segment(value));
        }
    }
}
