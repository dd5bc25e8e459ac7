package throughline.region;

import throughline.catalog.AgreementFact;
import throughline.catalog.CatalogLinkFact;
import throughline.catalog.CourseArticulationFact;
import throughline.catalog.CourseDescriptorFact;
import throughline.catalog.CourseFact;
import throughline.catalog.CredentialFact;
import throughline.catalog.CuratedMapFact;
import throughline.catalog.CuratedStepFact;
import throughline.catalog.OrganizationFact;
import throughline.catalog.OrganizationIdentifierFact;
import throughline.catalog.ProgramAwardsFact;
import throughline.catalog.ProgramCourseFact;
import throughline.catalog.ProgramFact;
import throughline.catalog.ProgramOutcomeFact;
import throughline.catalog.PupilCountFact;
import throughline.catalog.SupportServiceFact;
import throughline.catalog.WorkBasedLearningFact;

/// Reads catalog facts from rows whose columns stand in the order of their tables.
final class CatalogRows {
    private CatalogRows() {}

    static AgreementFact agreement(FactRow row) {
        return new AgreementFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.text(),
                row.integer(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.requiredText(),
                row.date(),
                row.date(),
                row.date());
    }

    static CatalogLinkFact catalogLink(FactRow row) {
        return new CatalogLinkFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.text(),
                row.text(),
                row.requiredText(),
                row.date(),
                row.date());
    }

    static CourseArticulationFact courseArticulation(FactRow row) {
        return new CourseArticulationFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.integer(),
                row.requiredText(),
                row.requiredInteger(),
                row.requiredInteger(),
                row.texts(),
                row.texts());
    }

    static CourseDescriptorFact courseDescriptor(FactRow row) {
        return new CourseDescriptorFact(
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.date());
    }

    static CourseFact course(FactRow row) {
        return new CourseFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.flag(),
                row.text(),
                row.flag(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.date());
    }

    static CredentialFact credential(FactRow row) {
        return new CredentialFact(
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.requiredText(),
                row.text(),
                row.text(),
                row.text(),
                row.texts(),
                row.text());
    }

    static OrganizationFact organization(FactRow row) {
        return new OrganizationFact(
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.requiredText(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.real(),
                row.real(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.flag(),
                row.requiredText(),
                row.date());
    }

    static OrganizationIdentifierFact organizationIdentifier(FactRow row) {
        return new OrganizationIdentifierFact(row.requiredText(), row.requiredText());
    }

    static ProgramAwardsFact programAwards(FactRow row) {
        return new ProgramAwardsFact(
                row.requiredText(), row.text(), row.text(), row.text(), row.requiredText(), row.integer());
    }

    static ProgramCourseFact programCourse(FactRow row) {
        return new ProgramCourseFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredInteger(),
                row.integer(),
                row.integer(),
                row.text(),
                row.integer(),
                row.requiredFlag());
    }

    static ProgramFact program(FactRow row) {
        return new ProgramFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.text(),
                row.text(),
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.text(),
                row.text(),
                row.texts(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.longNumber(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.integer(),
                row.text(),
                row.date(),
                row.date());
    }

    static ProgramOutcomeFact programOutcome(FactRow row) {
        return new ProgramOutcomeFact(row.requiredText(), row.requiredText(), row.real());
    }

    static PupilCountFact pupilCount(FactRow row) {
        return new PupilCountFact(row.requiredText(), row.requiredText(), row.requiredText(), row.integer());
    }

    static CuratedMapFact curatedMap(FactRow row) {
        return new CuratedMapFact(row.requiredText(), row.requiredText(), row.text(), row.requiredText(), row.date());
    }

    static CuratedStepFact curatedStep(FactRow row) {
        return new CuratedStepFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.integer(),
                row.text(),
                row.text(),
                row.text(),
                row.text());
    }

    static SupportServiceFact supportService(FactRow row) {
        return new SupportServiceFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.requiredText(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.texts(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.date());
    }

    static WorkBasedLearningFact workBasedLearning(FactRow row) {
        return new WorkBasedLearningFact(
                row.requiredText(),
                row.requiredText(),
                row.text(),
                row.requiredText(),
                row.text(),
                row.text(),
                row.requiredText(),
                row.requiredText(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.text(),
                row.integer());
    }
}
