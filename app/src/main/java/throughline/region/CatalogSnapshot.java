package throughline.region;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Writes organizations, programs and courses to a snapshot and reads them back, each value in the order of its
/// components.
final class CatalogSnapshot {
    private CatalogSnapshot() {}

    static void write(SnapshotOutput out, Organization it) throws IOException {
        out.number(it.id());
        out.unique(it.slug());
        out.text(it.name());
        out.text(it.nameEs());
        out.text(it.type());
        out.text(it.segment() == null ? null : it.segment().name());
        out.number(it.parentId());
        write(out, it.address());
        out.texts(it.identifiers());
        out.text(it.website());
        out.text(it.phone());
        out.text(it.gradeLow());
        out.text(it.gradeHigh());
        out.maybeFlag(it.publicSector());
        out.flag(it.active());
        out.maybeDate(it.closedOn());
        out.list(it.pupils(), CatalogSnapshot::write);
        out.numbers(it.sourceIds());
    }

    static Organization organization(SnapshotInput in) throws IOException {
        return new Organization(
                in.integer(),
                in.unique(),
                in.text(),
                in.maybeText(),
                in.text(),
                segment(in.maybeText()),
                in.integer(),
                address(in),
                in.texts(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeFlag(),
                in.flag(),
                in.maybeDate(),
                in.list(CatalogSnapshot::pupilCount),
                in.numbers());
    }

    static void write(SnapshotOutput out, Address it) throws IOException {
        out.text(it.street());
        out.text(it.city());
        out.text(it.zip());
        out.text(it.county());
        out.text(it.state());
        out.maybeReal(it.latitude());
        out.maybeReal(it.longitude());
    }

    static Address address(SnapshotInput in) throws IOException {
        return new Address(
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeReal(),
                in.maybeReal());
    }

    static void write(SnapshotOutput out, PupilCount it) throws IOException {
        out.text(it.schoolYear());
        out.text(it.subgroup());
        out.maybeNumber(it.pupils());
        out.number(it.sourceId());
    }

    static PupilCount pupilCount(SnapshotInput in) throws IOException {
        return new PupilCount(in.text(), in.text(), in.maybeInteger(), in.integer());
    }

    static void write(SnapshotOutput out, Program it) throws IOException {
        out.number(it.id());
        out.unique(it.slug());
        out.unique(it.key());
        out.number(it.organizationId());
        out.text(it.title());
        out.text(it.titleEs());
        out.maybeUnique(it.description());
        out.maybeUnique(it.descriptionEs());
        out.text(it.awardType());
        out.text(it.recordType().name());
        out.text(it.top());
        out.text(it.cip());
        out.text(it.pathway());
        out.number(it.sector());
        out.maybeNumber(it.lengthMonths());
        out.maybeNumber(it.lengthHours());
        out.maybeNumber(it.unitsHundredths());
        out.maybeNumber(it.costCents());
        out.text(it.modality());
        out.texts(it.schedule());
        out.text(it.language());
        out.text(it.entryRequirements());
        out.text(it.entryRequirementsEs());
        out.maybeNumber(it.capacity());
        out.text(it.website());
        out.maybeDate(it.validFrom());
        out.maybeDate(it.validTo());
        out.list(it.awards(), CatalogSnapshot::write);
        out.list(it.outcomes(), CatalogSnapshot::write);
        out.list(it.sequence(), CatalogSnapshot::write);
        out.list(it.occupations(), CatalogSnapshot::write);
        out.numbers(it.sourceIds());
    }

    static Program program(SnapshotInput in) throws IOException {
        return new Program(
                in.integer(),
                in.unique(),
                in.unique(),
                in.integer(),
                in.text(),
                in.maybeText(),
                in.maybeUnique(),
                in.maybeUnique(),
                in.text(),
                Program.RecordType.valueOf(in.text()),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.integer(),
                in.maybeInteger(),
                in.maybeInteger(),
                in.maybeInteger(),
                in.maybeNumber(),
                in.maybeText(),
                in.texts(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeInteger(),
                in.maybeText(),
                in.maybeDate(),
                in.maybeDate(),
                in.list(CatalogSnapshot::awards),
                in.list(CatalogSnapshot::outcome),
                in.list(CatalogSnapshot::sequenceStep),
                in.list(CatalogSnapshot::occupationLink),
                in.numbers());
    }

    static void write(SnapshotOutput out, Program.Awards it) throws IOException {
        out.text(it.schoolYear());
        out.text(it.awardType());
        out.maybeNumber(it.awards());
        out.number(it.sourceId());
        out.numbers(it.parts());
    }

    static Program.Awards awards(SnapshotInput in) throws IOException {
        return new Program.Awards(in.text(), in.maybeText(), in.maybeInteger(), in.integer(), in.numbers());
    }

    static void write(SnapshotOutput out, Program.Outcome it) throws IOException {
        out.text(it.measure());
        out.maybeReal(it.value());
        out.number(it.sourceId());
    }

    static Program.Outcome outcome(SnapshotInput in) throws IOException {
        return new Program.Outcome(in.text(), in.maybeReal(), in.integer());
    }

    static void write(SnapshotOutput out, Program.SequenceStep it) throws IOException {
        out.number(it.courseId());
        out.number(it.position());
        out.maybeNumber(it.term());
        out.maybeNumber(it.grade());
        out.text(it.choiceGroup());
        out.maybeNumber(it.choiceMinimum());
        out.flag(it.required());
    }

    static Program.SequenceStep sequenceStep(SnapshotInput in) throws IOException {
        return new Program.SequenceStep(
                in.integer(),
                in.integer(),
                in.maybeInteger(),
                in.maybeInteger(),
                in.maybeText(),
                in.maybeInteger(),
                in.flag());
    }

    static void write(SnapshotOutput out, Program.OccupationLink it) throws IOException {
        out.number(it.occupationId());
        out.texts(it.via());
        out.numbers(it.sourceIds());
        out.texts(it.reasons());
    }

    static Program.OccupationLink occupationLink(SnapshotInput in) throws IOException {
        return new Program.OccupationLink(in.integer(), in.texts(), in.numbers(), in.texts());
    }

    static void write(SnapshotOutput out, Course it) throws IOException {
        out.number(it.id());
        out.unique(it.slug());
        out.unique(it.key());
        out.number(it.organizationId());
        out.text(it.code());
        out.text(it.title());
        out.text(it.titleEs());
        out.maybeUnique(it.description());
        out.maybeNumber(it.unitsMinHundredths());
        out.maybeNumber(it.unitsMaxHundredths());
        out.maybeNumber(it.hoursMin());
        out.maybeNumber(it.hoursMax());
        out.maybeNumber(it.creditsHundredths());
        out.maybeNumber(it.gradeLow());
        out.maybeNumber(it.gradeHigh());
        out.text(it.agSubject());
        out.text(it.sam());
        out.text(it.top());
        out.text(it.pathway());
        out.number(it.sector());
        out.text(it.level());
        out.text(it.creditStatus());
        out.maybeFlag(it.basicSkills());
        out.text(it.priorToTransfer());
        out.maybeFlag(it.honors());
        out.text(it.termsOffered());
        out.text(it.prerequisiteText());
        out.text(it.prerequisite());
        out.text(it.corequisite());
        out.text(it.recommendedText());
        out.text(it.controlNumber());
        out.maybeDate(it.updatedOn());
        out.number(it.sourceId());
    }

    static Course course(SnapshotInput in) throws IOException {
        return new Course(
                in.integer(),
                in.unique(),
                in.unique(),
                in.integer(),
                in.text(),
                in.maybeText(),
                in.maybeText(),
                in.maybeUnique(),
                in.maybeInteger(),
                in.maybeInteger(),
                in.maybeInteger(),
                in.maybeInteger(),
                in.maybeInteger(),
                in.maybeInteger(),
                in.maybeInteger(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.integer(),
                in.maybeText(),
                in.maybeText(),
                in.maybeFlag(),
                in.maybeText(),
                in.maybeFlag(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeDate(),
                in.integer());
    }

    private static @Nullable Segment segment(@Nullable String name) {
        return name == null ? null : Segment.valueOf(name);
    }
}
