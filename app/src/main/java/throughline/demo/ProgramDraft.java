package throughline.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.catalog.ProgramFact;

/// Collects what is known of one program. Used once.
final class ProgramDraft {
    private final String key;
    private final String organizationRef;
    private final Titled title;
    private final String award;
    private @Nullable Titled about;
    private @Nullable Titled entry;
    private @Nullable String top;
    private @Nullable String cip;
    private @Nullable String pathway;
    private List<String> socs = List.of();
    private @Nullable Integer months;
    private @Nullable Integer hours;
    private @Nullable Integer units;
    private @Nullable Long costCents;
    private String modality = "in-person";
    private String schedule = "day";
    private String language = "en";
    private @Nullable Integer capacity;

    private ProgramDraft(String key, Campus campus, Titled title, String award) {
        this.key = key;
        this.organizationRef = campus.ref();
        this.title = title;
        this.award = award;
    }

    static ProgramDraft of(String key, Campus campus, Titled title, String award) {
        return new ProgramDraft(key, campus, title, award);
    }

    ProgramDraft about(Titled text, Titled requirements) {
        about = text;
        entry = requirements;
        return this;
    }

    ProgramDraft leadsTo(Pathway field, List<String> occupations) {
        top = field.top();
        cip = field.cip();
        pathway = field.code();
        socs = occupations;
        return this;
    }

    ProgramDraft top(String code) {
        top = code;
        return this;
    }

    ProgramDraft cip(@Nullable String code) {
        cip = code;
        top = null;
        return this;
    }

    ProgramDraft months(int number) {
        months = number;
        return this;
    }

    ProgramDraft hours(int number) {
        hours = number;
        return this;
    }

    ProgramDraft units(int hundredths) {
        units = hundredths;
        return this;
    }

    ProgramDraft cost(long cents) {
        costCents = cents;
        return this;
    }

    ProgramDraft held(String how, String when, String spoken) {
        modality = how;
        schedule = when;
        language = spoken;
        return this;
    }

    ProgramDraft capacity(int people) {
        capacity = people;
        return this;
    }

    ProgramFact fact() {
        return new ProgramFact(
                key,
                organizationRef,
                title.en(),
                title.es(),
                about == null ? null : about.en(),
                about == null ? null : about.es(),
                award,
                "offered",
                top,
                cip,
                pathway,
                socs,
                months,
                hours,
                units,
                costCents,
                modality,
                schedule,
                language,
                entry == null ? null : entry.en(),
                entry == null ? null : entry.es(),
                capacity,
                null,
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2027, 7, 31));
    }
}
