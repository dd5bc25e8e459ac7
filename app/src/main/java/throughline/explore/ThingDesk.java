package throughline.explore;

import java.util.List;
import throughline.region.Credential;
import throughline.region.SupportService;
import throughline.region.WorkBasedLearning;

/// Assembles the pages of credentials, activities and supports.
final class ThingDesk {
    private final RegionReader reader;
    private final Connections connections;

    ThingDesk(RegionReader reader) {
        this.reader = reader;
        this.connections = new Connections(reader);
    }

    CredentialPage page(Credential credential) {
        var issuer = credential.issuerId() >= 0
                ? reader.ref(reader.organization(credential.issuerId()))
                : credential.issuerName() == null ? null : new Ref(null, null, reader.name(credential.issuerName()));
        return new CredentialPage(
                credential.slug(),
                reader.text(credential.name(), credential.nameEs()),
                credential.kind(),
                issuer,
                reader.optionalText(credential.description(), null),
                WebAddress.of(credential.website()),
                credential.passRateHundredths(),
                credential.passRateYear(),
                credential.occupations().stream()
                        .map(reader::occupation)
                        .map(reader::line)
                        .toList(),
                new ProgramLines(reader)
                        .byInstitution(credential.programs().stream()
                                .map(id -> reader.region().programs().get(id))
                                .toList()),
                connections.of("credential:" + credential.key()),
                reader.sourcesOf("credential", credential.key(), List.of(credential.sourceId())));
    }

    ActivityPage page(WorkBasedLearning activity) {
        return new ActivityPage(
                activity.slug(),
                reader.text(activity.title(), activity.titleEs()),
                activity.stage(),
                reader.word("work-based-learning-type", activity.type()),
                connections.card(reader.organization(activity.organizationId())),
                activity.hostId() < 0 ? null : reader.ref(reader.organization(activity.hostId())),
                reader.optionalText(activity.description(), null),
                activity.gradeLow(),
                activity.gradeHigh(),
                activity.hours(),
                activity.places(),
                reader.sector(activity.sector()),
                reader.pathway(activity.pathway()),
                connections.of("activity:" + activity.key()),
                reader.sourcesOf("work_based_learning", activity.key(), List.of(activity.sourceId())));
    }

    SupportPage page(SupportService support) {
        return new SupportPage(
                support.slug(),
                reader.text(support.name(), support.nameEs()),
                reader.word("support-type", support.type()),
                connections.card(reader.organization(support.organizationId())),
                reader.optionalText(support.description(), support.descriptionEs()),
                reader.optionalText(support.eligibility(), support.eligibilityEs()),
                support.languages().stream()
                        .map(language -> reader.word("language", language))
                        .toList(),
                WebAddress.of(support.website()),
                reader.optionalText(support.place(), support.placeEs()),
                support.phone(),
                support.email(),
                support.reviewedOn(),
                support.isStale(reader.today()),
                connections.of("support:" + support.key()),
                reader.sourcesOf("support_service", support.key(), List.of(support.sourceId())));
    }
}
