package throughline.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A course. Public course files carry codes and units but no titles; such a course is shown by its code.
///
/// @param title    absent where no source states one
/// @param outcomes what students can do afterwards
/// @param origin   source of the course itself
public record CoursePage(
        String slug,
        String code,
        @Nullable Words title,
        @Nullable Words officialTitle,
        @Nullable Words description,
        List<Words> outcomes,
        InstitutionCard institution,
        @Nullable Ref sector,
        @Nullable Ref pathway,
        Facts facts,
        Codes codes,
        @Nullable Requirement prerequisite,
        @Nullable Words prerequisiteText,
        @Nullable Requirement corequisite,
        @Nullable Words recommendedText,
        List<Acceptance> accepted,
        List<Descriptor> descriptors,
        List<AgreementLine> agreements,
        List<ProgramLine> programs,
        List<Connection> connections,
        List<Ref> similar,
        @Nullable LocalDate updatedOn,
        Cite origin,
        Sources sources)
        implements Page {
    public CoursePage {
        outcomes = List.copyOf(outcomes);
        accepted = List.copyOf(accepted);
        descriptors = List.copyOf(descriptors);
        agreements = List.copyOf(agreements);
        programs = List.copyOf(programs);
        connections = List.copyOf(connections);
        similar = List.copyOf(similar);
    }

    /// Units, hours, credits, grades and terms, where known.
    public record Facts(
            @Nullable Integer unitsMinHundredths,
            @Nullable Integer unitsMaxHundredths,
            @Nullable Integer hoursMin,
            @Nullable Integer hoursMax,
            @Nullable Integer creditsHundredths,
            @Nullable Integer gradeLow,
            @Nullable Integer gradeHigh,
            @Nullable String termsOffered,
            @Nullable Words creditStatus,
            @Nullable String level,
            boolean honors,
            boolean basicSkills) {}

    /// Codes with what they mean in words.
    ///
    /// @param ag  UC a-g subject
    /// @param sam how occupational the course is
    public record Codes(
            @Nullable Ref ag,
            @Nullable Ref sam,
            @Nullable Words samMeaning,
            @Nullable Ref top,
            @Nullable String controlNumber) {}

    /// A university and its courses that accept this one.
    public record Acceptance(Ref university, List<Target> targets, Cite source) {
        public Acceptance {
            targets = List.copyOf(targets);
        }
    }

    /// A university course and the ways to satisfy it; any one way is enough, and a way needs all its courses.
    public record Target(String code, String title, List<List<Ref>> ways) {
        private static final int FEW_WAYS = 6;

        public Target {
            ways = ways.stream().map(List::copyOf).toList();
        }

        /// The ways that are shown with titles: all where they are few.
        public List<List<Ref>> spelledOut() {
            return ways.size() <= FEW_WAYS ? ways : ways.subList(0, FEW_WAYS / 2);
        }

        /// The other ways by the codes of their courses: an agreement may know dozens.
        public List<String> further() {
            return ways.subList(spelledOut().size(), ways.size()).stream()
                    .map(way -> way.stream()
                            .map(course -> Objects.requireNonNullElse(
                                    course.code(), course.title().value()))
                            .collect(Collectors.joining(" + ")))
                    .toList();
        }
    }

    /// A statewide descriptor the course is approved for.
    public record Descriptor(
            String descriptor,
            String title,
            String courseTitle,
            @Nullable String effectiveTerm,
            Cite source) {}

    /// Number of university courses that accept this one.
    public int acceptedCount() {
        return accepted.stream().mapToInt(place -> place.targets().size()).sum();
    }

    @Override
    public Head head(Shell shell) {
        var school = institution.institution();
        var about = shell.text(
                "explore.course.about",
                title == null ? code : code + " " + title.value(),
                school.title().value());
        var heading = title == null
                ? Words.name(shell.language(), code)
                : new Words(code + " " + title.value(), title.language());
        var crumb = new Head.Crumb(Summary.own(shell, "explore.institutions.title"), "/institutions");
        var courses = new Ref(school.url() + "/courses", null, Summary.own(shell, "explore.courses.title"));
        return Head.of(heading, about, "institutions")
                .withCrumbs(Summary.crumbs(crumb, school, courses))
                .withJsonLd(SchemaOrg.course(this, shell));
    }
}
