package throughline.explore;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.region.Program;
import throughline.web.Cite;
import throughline.web.Format;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A program: what it is and is not, what it asks, what it leads to.
///
/// @param officialTitle English title, which forms and schedules use, where the page shows a Spanish one
/// @param recordType    `awards-reported`, `offered` or `eligible-training`: what kind of record stands behind it
public record ProgramPage(
        String slug,
        Words title,
        @Nullable Words officialTitle,
        String recordType,
        InstitutionCard institution,
        Words award,
        @Nullable Words awardMeaning,
        @Nullable Ref sector,
        @Nullable Ref pathway,
        @Nullable Words description,
        Facts facts,
        @Nullable Words entryRequirements,
        @Nullable String website,
        @Nullable Ref top,
        @Nullable Ref cip,
        List<AwardSeries> awards,
        List<Destination> destinations,
        List<Stage> sequence,
        List<Connection> connections,
        List<Ref> credentials,
        List<AgreementLine> agreements,
        List<Ref> supports,
        List<Outcome> outcomes,
        List<ProgramLine> elsewhere,
        Sources sources)
        implements Page {
    public ProgramPage {
        awards = List.copyOf(awards);
        destinations = List.copyOf(destinations);
        sequence = List.copyOf(sequence);
        connections = List.copyOf(connections);
        credentials = List.copyOf(credentials);
        agreements = List.copyOf(agreements);
        supports = List.copyOf(supports);
        outcomes = List.copyOf(outcomes);
        elsewhere = List.copyOf(elsewhere);
    }

    /// What is known of time, money and manner; absent where no source states it.
    public record Facts(
            @Nullable Integer lengthMonths,
            @Nullable Integer lengthHours,
            @Nullable Integer unitsHundredths,
            @Nullable Long costCents,
            @Nullable Words modality,
            List<Words> schedule,
            List<Words> languages,
            @Nullable Integer capacity,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        public Facts {
            schedule = List.copyOf(schedule);
            languages = List.copyOf(languages);
        }

        @JsonIgnore
        public boolean isEmpty() {
            return lengthMonths == null
                    && lengthHours == null
                    && unitsHundredths == null
                    && costCents == null
                    && modality == null
                    && schedule.isEmpty()
                    && languages.isEmpty()
                    && capacity == null;
        }
    }

    /// An occupation the program leads to and the reason.
    public record Destination(
            Ref occupation,
            @Nullable WageRow wage,
            OccupationPage.@Nullable Outlook outlook,
            List<String> chain,
            List<Cite> chainSources) {
        public Destination {
            chain = List.copyOf(chain);
            chainSources = List.copyOf(chainSources);
        }
    }

    /// A term or grade with what is taken in it; neither known: courses without a place in time.
    public record Stage(@Nullable Integer term, @Nullable Integer grade, List<Choice> choices) {
        public Stage {
            choices = List.copyOf(choices);
        }
    }

    /// Courses of which so many are needed.
    ///
    /// @param minimum  how many of the courses are needed; equal to their number when all are
    public record Choice(int minimum, List<Step> courses) {
        public Choice {
            courses = List.copyOf(courses);
        }

        public boolean isChoice() {
            return minimum < courses.size();
        }
    }

    /// A course of the sequence.
    ///
    /// @param required else recommended
    public record Step(
            Ref course,
            @Nullable Integer unitsHundredths,
            @Nullable String level,
            boolean required) {}

    /// A result as its source reports it; value absent when suppressed or not reported.
    ///
    /// @param exam the credential whose exam was taken, where the measure is a pass rate
    public record Outcome(
            String measure,
            @Nullable Double value,
            @Nullable Words exam,
            Cite source) {
        /// A result of a program in the words of a language.
        public static Outcome of(Program.Outcome outcome, RegionReader reader) {
            var exam = reader.region().credentials().stream()
                    .filter(one -> outcome.measure().equals(Program.Outcome.EXAM + one.key()))
                    .map(one -> reader.text(one.name(), one.nameEs()))
                    .findFirst()
                    .orElse(null);
            return new Outcome(outcome.measure(), outcome.value(), exam, reader.cite(outcome.sourceId()));
        }

        /// The value in print: a share, dollars or a count, as the name of the measure says.
        public String print(Format format) {
            if (value == null) {
                return "";
            }
            return measure.contains("rate")
                    ? format.percent(Math.round(value * 1_000_000))
                    : measure.contains("earnings")
                            ? format.dollars(Math.round(value * 100))
                            : format.number(Math.round(value));
        }
    }

    /// Address of the gaps of the programs of its code, where awards are known.
    public @Nullable String gaps() {
        var code = top == null ? cip : top;
        if (code == null || awards.isEmpty()) {
            return null;
        }
        var printed = code.code() == null ? code.title().value() : code.code();
        return "/gaps/programs/" + (top == null ? "cip-" + printed : "top-" + printed.replace(".", ""));
    }

    @Override
    public Head head(Shell shell) {
        var about = shell.text(
                "explore.program.about",
                title.value(),
                award.value(),
                institution.institution().title().value());
        var crumb = new Head.Crumb(Summary.own(shell, "explore.programs.title"), "/programs");
        return Head.of(title, about, "programs")
                .withCrumbs(Summary.crumbs(crumb, institution.institution()))
                .withJsonLd(SchemaOrg.program(this, shell));
    }
}
