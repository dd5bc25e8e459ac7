package throughline.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// A credential: what it is, who gives it, which programs lead to it and what it is for.
///
/// @param kind `certificate`, `certification`, `license`, `degree`, `diploma` or `badge`
public record CredentialPage(
        String slug,
        Words name,
        String kind,
        @Nullable Ref issuer,
        @Nullable Words description,
        @Nullable String website,
        @Nullable Integer passRateHundredths,
        @Nullable Integer passRateYear,
        List<OccupationLine> occupations,
        List<ProgramGroup> programs,
        List<Connection> connections,
        Sources sources)
        implements Page {
    public CredentialPage {
        occupations = List.copyOf(occupations);
        programs = List.copyOf(programs);
        connections = List.copyOf(connections);
    }

    @Override
    public Head head(Shell shell) {
        var kindName = shell.text("explore.credential.kind." + kind);
        var about = description == null
                ? shell.text("explore.credential.about", name.value(), kindName)
                : Summary.of(description.value());
        var crumb = new Head.Crumb(Summary.own(shell, "explore.programs.title"), "/programs");
        return Head.of(name, about, "programs").withCrumbs(crumb).withJsonLd(SchemaOrg.credential(this, shell));
    }
}
