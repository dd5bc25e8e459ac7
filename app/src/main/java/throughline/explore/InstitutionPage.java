package throughline.explore;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.region.Address;
import throughline.web.Cite;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A school, college, university, district or other organization with what it offers.
///
/// @param subjects  subjects of its courses with their number, each a link to its list of courses
/// @param acceptors universities that accept its courses, with the number of their courses
/// @param accepts   for universities: colleges whose courses they accept, with the number of their own courses
public record InstitutionPage(
        String slug,
        Words name,
        Words kind,
        @Nullable String segmentKey,
        @Nullable Words segment,
        @Nullable Boolean publicSector,
        boolean active,
        @Nullable LocalDate closedOn,
        Address address,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String gradeLow,
        @Nullable String gradeHigh,
        List<Ref> parents,
        List<Child> children,
        ProgramOverview programs,
        List<SubjectCount> subjects,
        int courseCount,
        List<PupilYear> pupils,
        List<Activity> activities,
        List<Ref> supports,
        List<AgreementLine> agreements,
        List<Counted> acceptors,
        List<Counted> accepts,
        List<Nearby> nearby,
        List<String> identifiers,
        Sources sources)
        implements Page {
    public InstitutionPage {
        parents = List.copyOf(parents);
        children = List.copyOf(children);
        subjects = List.copyOf(subjects);
        pupils = List.copyOf(pupils);
        activities = List.copyOf(activities);
        supports = List.copyOf(supports);
        agreements = List.copyOf(agreements);
        acceptors = List.copyOf(acceptors);
        accepts = List.copyOf(accepts);
        nearby = List.copyOf(nearby);
        identifiers = List.copyOf(identifiers);
    }

    /// An organization that belongs to this one.
    public record Child(Ref institution, Words kind) {}

    /// A subject and the number of its courses.
    public record SubjectCount(String subject, int courses, String url) {}

    /// Pupils in one school year; a group's number is absent where it is too small to be shown.
    public record PupilYear(String schoolYear, List<PupilGroup> groups, Cite source) {
        public PupilYear {
            groups = List.copyOf(groups);
        }
    }

    /// Pupils of one group, for example `total`, `english-learner`.
    public record PupilGroup(String group, @Nullable Integer pupils) {}

    /// A work-based learning activity it runs or hosts.
    public record Activity(Ref activity, String stage) {}

    /// An institution with a number of courses.
    public record Counted(
            Ref institution, int courses, @Nullable String url, Cite source) {}

    /// An institution close by.
    public record Nearby(Ref institution, Words kind, double miles) {}

    /// City, or county where no city is known.
    public @Nullable String place() {
        return ProgramLines.place(address);
    }

    /// The web site without scheme, as people say it.
    public String websiteName() {
        return website == null
                ? ""
                : website.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    @Override
    public Head head(Shell shell) {
        var place = place();
        var about = place == null
                ? shell.text("explore.institution.about", name.value(), kind.value())
                : shell.text("explore.institution.about-place", name.value(), kind.value(), place);
        var crumb = new Head.Crumb(Summary.own(shell, "explore.institutions.title"), "/institutions");
        return Head.of(name, about, "institutions")
                .withCrumbs(Summary.crumbs(crumb, parents.toArray(Ref[]::new)))
                .withJsonLd(SchemaOrg.institution(this, shell));
    }
}
