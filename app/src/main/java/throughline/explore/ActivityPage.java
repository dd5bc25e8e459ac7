package throughline.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A work-based learning activity.
///
/// @param stage `awareness`, `exploration`, `preparation` or `training`
public record ActivityPage(
        String slug,
        Words title,
        String stage,
        Words type,
        InstitutionCard institution,
        @Nullable Ref host,
        @Nullable Words description,
        @Nullable Integer gradeLow,
        @Nullable Integer gradeHigh,
        @Nullable Integer hours,
        @Nullable Integer places,
        @Nullable Ref sector,
        @Nullable Ref pathway,
        List<Connection> connections,
        Sources sources)
        implements Page {
    public ActivityPage {
        connections = List.copyOf(connections);
    }

    @Override
    public Head head(Shell shell) {
        var school = institution.institution();
        var about = shell.text(
                "explore.activity.about",
                title.value(),
                shell.text("explore.stage." + stage),
                school.title().value());
        var crumb = new Head.Crumb(Summary.own(shell, "explore.institutions.title"), "/institutions");
        return Head.of(title, about, "institutions")
                .withCrumbs(Summary.crumbs(crumb, school))
                .withJsonLd(SchemaOrg.activity(this, shell));
    }
}
