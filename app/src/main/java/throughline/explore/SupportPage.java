package throughline.explore;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A service that helps a person stay on the way.
///
/// @param stale reviewed more than a year ago
public record SupportPage(
        String slug,
        Words name,
        Words type,
        InstitutionCard institution,
        @Nullable Words description,
        @Nullable Words eligibility,
        List<Words> languages,
        @Nullable String website,
        @Nullable Words place,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate reviewedOn,
        boolean stale,
        List<Connection> connections,
        Sources sources)
        implements Page {
    public SupportPage {
        languages = List.copyOf(languages);
        connections = List.copyOf(connections);
    }

    @Override
    public Head head(Shell shell) {
        var school = institution.institution();
        var about =
                shell.text("explore.support.about", name.value(), school.title().value());
        var crumb = new Head.Crumb(Summary.own(shell, "explore.institutions.title"), "/institutions");
        return Head.of(name, about, "institutions")
                .withCrumbs(Summary.crumbs(crumb, school))
                .withJsonLd(SchemaOrg.support(this, shell));
    }
}
