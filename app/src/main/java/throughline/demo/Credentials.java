package throughline.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.catalog.CatalogLinkFact;
import throughline.catalog.CredentialFact;
import throughline.imports.Sink;

/// Licenses, certifications and badges under generic names.
final class Credentials {
    private static final int PASS_RATE_YEAR = 2025;
    private static final List<Credential> ALL = Table.read("credentials", Credential::of);

    private Credentials() {}

    static Stream<Credential> in(Pathway pathway) {
        return ALL.stream().filter(credential -> credential.pathways().contains(pathway.code()));
    }

    /// Those to which a program of the pathway leads.
    static Stream<Credential> after(Pathway pathway, Education education) {
        var socs = pathway.socsFor(education);
        return in(pathway)
                .filter(credential -> !education.equals(Education.H) || credential.reachableInSchool())
                .filter(credential -> credential.socs().stream().anyMatch(socs::contains));
    }

    static void write(Sink sink) {
        for (var credential : ALL) {
            sink.add(new CredentialFact(
                    credential.slug(),
                    credential.name().en(),
                    credential.name().es(),
                    credential.kind(),
                    null,
                    credential.issuer(),
                    null,
                    credential.socs(),
                    null,
                    credential.passRate(),
                    credential.passRate() == null ? null : PASS_RATE_YEAR));
        }
    }

    /// Occupations that nobody may work in without the license.
    static void licenses(Sink sink) {
        for (var credential : ALL) {
            for (var soc : credential.socs()) {
                var license = credential.kind().equals("license");
                sink.add(new CatalogLinkFact(
                        license ? "requires" : "prepares_for",
                        license ? "occupation:" + soc : credential.thing(),
                        license ? credential.thing() : "occupation:" + soc,
                        null,
                        null,
                        null,
                        "active",
                        null,
                        null));
            }
        }
    }

    /// One credential with the pathways that prepare for it.
    ///
    /// @param passRate of those who take its exam the share that pass, in hundredths of a percent
    record Credential(
            String slug,
            Titled name,
            String kind,
            String issuer,
            List<String> pathways,
            List<String> socs,
            @Nullable Integer passRate) {
        static Credential of(NamedCsvRecord row) {
            return new Credential(
                    row.getField("slug"),
                    Titled.of(row.getField("name"), row.getField("name_es")),
                    row.getField("kind"),
                    row.getField("issuer"),
                    Table.list(row.getField("pathways"), " "),
                    Table.list(row.getField("socs"), " "),
                    row.getField("pass_rate").isEmpty() ? null : Integer.parseInt(row.getField("pass_rate")) * 100);
        }

        String thing() {
            return "credential:" + slug;
        }

        /// Cards, badges and first-level certifications; licenses come after college.
        boolean reachableInSchool() {
            return !kind.equals("license");
        }
    }
}
