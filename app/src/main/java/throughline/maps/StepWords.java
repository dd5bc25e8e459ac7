package throughline.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Choice;
import throughline.engine.map.Column;
import throughline.engine.map.Entry;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.engine.map.StepFacts;
import throughline.engine.map.Way;
import throughline.region.Region;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.Words;

/// What maps say in words, in one language: the same on pictures, outlines, posters and in tables.
public final class StepWords {
    private final Language language;
    private final Texts texts;
    private final Format format;
    private final Region region;

    /// @param region the Region of the map, for the words of its codes
    public StepWords(Region region, Language language, Texts texts) {
        this.region = region;
        this.language = language;
        this.texts = texts;
        this.format = Format.of(language);
    }

    /// Words of an owner, in the language of the page where they exist in it.
    public Words words(Label label) {
        return Words.of(language, label.en(), label.es());
    }

    public String column(Column column) {
        return texts.text("step.column." + column.key());
    }

    public String lane(Lane lane) {
        return texts.text("step.lane." + lane.key());
    }

    /// The type word of a card.
    public String kind(Step.Kind kind) {
        return texts.text("step.kind." + key(kind));
    }

    public String badge(Step.Badge badge) {
        return texts.text("step.badge." + key(badge));
    }

    /// Why a step is missing, and what one can do about it.
    public String missing(Step.Missing missing) {
        return texts.text("step.missing." + key(missing));
    }

    /// The invitation to a reader to start here.
    public String audience(Entry.Audience audience) {
        return texts.text("step.audience." + key(audience));
    }

    /// What a line says before the name of the step it leads to, for example `Required next`.
    public String way(Way.Kind kind) {
        return texts.text("step.way." + key(kind));
    }

    /// On what a way rests.
    public String reason(Way.Reason reason) {
        return texts.text("step.reason." + key(reason));
    }

    /// "Pick 1 of 3", "All of these".
    public String choice(Choice choice) {
        if (choice.minimum() == 0) {
            return texts.text("step.choice.unknown", choice.options());
        }
        return choice.minimum() >= choice.options()
                ? texts.text("step.choice.all")
                : texts.text("step.choice", choice.minimum(), choice.options());
    }

    /// Who offers a step: the name of one institution, the number of several; empty for none.
    public String offers(Step step) {
        return switch (step.offers().size()) {
            case 0 -> "";
            case 1 -> words(step.offers().getFirst().name()).value();
            default -> texts.count("step.offers", step.offers().size());
        };
    }

    /// Where a step stands for the reader; empty for a normal one.
    public String standing(Step.Standing standing) {
        return standing == Step.Standing.NORMAL ? "" : texts.text("step.standing." + key(standing));
    }

    /// The conditions of a way, each a short phrase: grade, units, dates, the owner's own words.
    public List<String> terms(Way.Terms terms) {
        var phrases = new ArrayList<String>();
        if (terms.grade() != null) {
            phrases.add(texts.text("step.terms.grade", terms.grade()));
        }
        if (terms.units() != null) {
            phrases.add(texts.text("step.terms.units", format.hundredths(terms.units())));
        }
        if (terms.validTo() != null) {
            phrases.add(texts.text("step.terms.until", format.date(terms.validTo())));
        }
        if (terms.statement() != null) {
            phrases.add(words(terms.statement()).value());
        }
        return phrases;
    }

    /// The fact line of a card as short phrases with their units; empty when nothing is known.
    public List<String> facts(Step step) {
        return switch (step.facts()) {
            case StepFacts.None none -> List.of();
            case StepFacts.Learning learning -> learning(learning);
            case StepFacts.Job job -> job(job);
            case StepFacts.Activity activity -> activity(activity);
            case StepFacts.Group group -> List.of();
        };
    }

    /// Area and time of the numbers of a job, for example `Pay: San Diego County, May 2025`; empty without numbers.
    public List<String> provenance(StepFacts.Job job) {
        var phrases = new ArrayList<String>();
        if (job.medianCents() != null) {
            phrases.add(texts.text("step.provenance.pay", known(job.wageArea()), period(job.wagePeriod())));
        }
        if (job.openings() != null) {
            phrases.add(
                    texts.text("step.provenance.openings", known(job.openingsArea()), period(job.openingsPeriod())));
        }
        return phrases;
    }

    /// Words beside the facts: who may enter, what the curator says, the official name where the title is another.
    public List<Words> remarks(Step step) {
        var said = new ArrayList<Words>();
        if (step.remarks().entry() != null) {
            said.add(words(step.remarks().entry()));
        }
        if (step.remarks().note() != null) {
            said.add(words(step.remarks().note()));
        }
        official(step).map(name -> Words.name(language, name)).ifPresent(said::add);
        return said;
    }

    /// `Official name: …` of a step that a curator gave another title.
    public Optional<String> official(Step step) {
        var name = words(step.officialTitle()).value();
        return name.equals(words(step.title()).value())
                ? Optional.empty()
                : Optional.of(texts.text("step.official", name));
    }

    private List<String> learning(StepFacts.Learning facts) {
        var phrases = new ArrayList<String>();
        if (facts.award() != null) {
            region.findCode("award-type", facts.award())
                    .map(code -> words(new Label(code.title(), code.titleEs())).value())
                    .ifPresent(phrases::add);
        }
        units(facts.unitsLow(), facts.unitsHigh()).ifPresent(phrases::add);
        if (facts.credits() != null) {
            phrases.add(texts.text("step.fact.credits", format.hundredths(facts.credits())));
        }
        if (facts.months() != null) {
            phrases.add(texts.count("step.fact.months", facts.months()));
        } else if (facts.hours() != null) {
            phrases.add(texts.count("step.fact.hours", facts.hours()));
        }
        if (facts.costCents() != null) {
            phrases.add(
                    facts.costCents() == 0
                            ? texts.text("step.fact.free")
                            : texts.text("step.fact.cost", format.dollars(facts.costCents())));
        }
        if (facts.awards() != null && facts.awardsYear() != null) {
            phrases.add(texts.count("step.fact.awards", facts.awards(), facts.awardsYear()));
        }
        return phrases;
    }

    private Optional<String> units(@Nullable Integer low, @Nullable Integer high) {
        if (low != null && high != null) {
            return Optional.of(
                    low.equals(high)
                            ? texts.text("step.fact.units", format.hundredths(low))
                            : texts.text("step.fact.units.range", format.hundredths(low), format.hundredths(high)));
        }
        if (low != null) {
            return Optional.of(texts.text("step.fact.units.from", format.hundredths(low)));
        }
        return high == null
                ? Optional.empty()
                : Optional.of(texts.text("step.fact.units.under", format.hundredths(high)));
    }

    private List<String> job(StepFacts.Job facts) {
        var phrases = new ArrayList<String>();
        pay(facts).ifPresent(phrases::add);
        if (facts.openings() != null) {
            phrases.add(texts.count("step.fact.openings", facts.openings()));
        }
        if (facts.education() != null) {
            phrases.add(education(facts.education()));
        }
        return phrases;
    }

    private List<String> activity(StepFacts.Activity facts) {
        var phrases = new ArrayList<String>();
        phrases.add(texts.find("step.stage." + facts.stage()).orElse(facts.stage()));
        if (facts.gradeLow() != null && facts.gradeHigh() != null) {
            phrases.add(
                    facts.gradeLow().equals(facts.gradeHigh())
                            ? texts.text("step.fact.grade", facts.gradeLow())
                            : texts.text("step.fact.grades", facts.gradeLow(), facts.gradeHigh()));
        }
        if (facts.hours() != null) {
            phrases.add(texts.count("step.fact.hours", facts.hours()));
        }
        return phrases;
    }

    /// What a job pays in the middle, where it is known.
    public Optional<String> pay(StepFacts.Job facts) {
        return facts.medianCents() == null
                ? Optional.empty()
                : Optional.of(texts.text(
                        facts.topCoded() ? "step.fact.pay.more" : "step.fact.pay", format.yearly(facts.medianCents())));
    }

    private String education(String key) {
        return region.findNamed("entry-education", key)
                .map(code -> words(new Label(code.title(), code.titleEs())).value())
                .orElse(key);
    }

    /// `2025-05` is a month, everything else is said as it is.
    private String period(@Nullable String period) {
        var known = known(period);
        if (!known.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return known;
        }
        var month = texts.text("step.month." + known.substring(5));
        return texts.text("step.month", month, known.substring(0, 4));
    }

    private static String known(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
