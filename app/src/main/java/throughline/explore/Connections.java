package throughline.explore;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.region.Agreement;
import throughline.region.Link;
import throughline.region.Organization;

/// Links and agreements as lines of pages. Those that are not in force on the day do not appear.
public record Connections(RegionReader reader) {
    public List<Connection> of(String thing) {
        return reader.region().linksOf(thing).stream()
                .filter(link -> link.inForce(reader.today()))
                .map(link -> connection(thing, link))
                .sorted(Comparator.comparing((Connection connection) -> !connection.outgoing())
                        .thenComparing(Connection::kind)
                        .thenComparing(connection -> connection.other().title().value()))
                .toList();
    }

    private Connection connection(String thing, Link link) {
        var outgoing = link.from().equals(thing);
        return new Connection(
                link.kind(),
                outgoing,
                reader.thing(outgoing ? link.to() : link.from()),
                reader.optionalText(link.condition(), link.conditionEs()),
                link.evidence(),
                link.validTo(),
                reader.cite(link.sourceId()));
    }

    public List<AgreementLine> agreements(Collection<Agreement> agreements) {
        return agreements.stream()
                .filter(agreement -> agreement.inForce(reader.today()))
                .distinct()
                .sorted(Comparator.comparing(Agreement::title).thenComparing(Agreement::key))
                .map(this::line)
                .toList();
    }

    private AgreementLine line(Agreement agreement) {
        return new AgreementLine(
                agreement.kind(),
                RegionReader.english(agreement.title()),
                organization(agreement.sendingId()),
                organization(agreement.receivingId()),
                course(agreement.sendingCourseId()),
                course(agreement.receivingCourseId()),
                agreement.unitsHundredths(),
                agreement.minimumGrade(),
                reader.optionalText(agreement.examRule(), null),
                reader.optionalText(agreement.claimSteps(), agreement.claimStepsEs()),
                reader.optionalText(agreement.claimBy(), null),
                agreement.validTo(),
                reader.cite(agreement.sourceId()),
                agreement.together().stream()
                        .map(reader::course)
                        .map(reader::ref)
                        .toList(),
                "/credit/" + agreement.slug());
    }

    private Ref organization(int id) {
        return id < 0 ? new Ref(null, null, reader.name("–")) : reader.ref(reader.organization(id));
    }

    private @Nullable Ref course(int id) {
        return id < 0 ? null : reader.ref(reader.course(id));
    }

    InstitutionCard card(Organization organization) {
        return new InstitutionCard(
                reader.ref(organization),
                reader.word("organization-type", organization.type()),
                ProgramLines.place(organization.address()),
                WebAddress.of(organization.website()),
                organization.phone(),
                reader.cite(organization.sourceIds().getFirst()));
    }
}
