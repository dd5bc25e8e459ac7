package throughline.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// Courses of an institution, of one subject or of all.
public record CourseListPage(
        Ref institution,
        @Nullable String subject,
        List<InstitutionPage.SubjectCount> subjects,
        Listing<Row> listing,
        Sources sources)
        implements Page {
    public CourseListPage {
        subjects = List.copyOf(subjects);
    }

    /// A course in the list.
    ///
    /// @param accepting universities that accept it
    public record Row(
            Ref course,
            @Nullable Integer unitsMinHundredths,
            @Nullable Integer unitsMaxHundredths,
            @Nullable Integer creditsHundredths,
            @Nullable String ag,
            @Nullable Words creditStatus,
            int accepting) {}

    static String url(String slug, @Nullable String subject, int page) {
        var address = new StringBuilder("/institutions/" + slug + "/courses");
        var sign = '?';
        if (subject != null) {
            address.append("?subject=").append(URLEncoder.encode(subject, StandardCharsets.UTF_8));
            sign = '&';
        }
        return page > 1 ? address.append(sign).append("page=").append(page).toString() : address.toString();
    }

    @Override
    public Head head(Shell shell) {
        var school = institution.title().value();
        var title = subject == null
                ? Summary.own(shell, "explore.courses.at", school)
                : Summary.own(shell, "explore.courses.subject-at", subject, school);
        var crumb = new Head.Crumb(Summary.own(shell, "explore.institutions.title"), "/institutions");
        return Head.of(title, shell.text("explore.courses.about", school), "institutions")
                .withCrumbs(Summary.crumbs(crumb, institution));
    }
}
