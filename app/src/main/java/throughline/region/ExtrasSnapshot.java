package throughline.region;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes what stands around programs and courses to a snapshot and reads them back, each value in the order of its
/// components.
final class ExtrasSnapshot {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExtrasSnapshot() {}

    static void write(SnapshotOutput out, Extras it) throws IOException {
        out.list(it.credentials(), ExtrasSnapshot::write);
        out.list(it.agreements(), ExtrasSnapshot::write);
        out.list(it.activities(), ExtrasSnapshot::write);
        out.list(it.supports(), ExtrasSnapshot::write);
        out.list(it.links().all(), ExtrasSnapshot::write);
        out.list(it.curatedMaps(), ExtrasSnapshot::write);
        out.list(it.curatedSteps(), ExtrasSnapshot::write);
        out.list(it.confirmations(), ExtrasSnapshot::write);
        out.list(it.advised(), ExtrasSnapshot::write);
        out.list(it.outlines(), ExtrasSnapshot::write);
    }

    static Extras extras(SnapshotInput in) throws IOException {
        return new Extras(
                in.list(ExtrasSnapshot::credential),
                in.list(ExtrasSnapshot::agreement),
                in.list(ExtrasSnapshot::workBasedLearning),
                in.list(ExtrasSnapshot::supportService),
                new Links(in.list(ExtrasSnapshot::link)),
                in.list(ExtrasSnapshot::curatedMap),
                in.list(ExtrasSnapshot::curatedStep),
                in.list(ExtrasSnapshot::confirmation),
                in.list(ExtrasSnapshot::advised),
                in.list(ExtrasSnapshot::countyOutline));
    }

    static void write(SnapshotOutput out, Confirmation it) throws IOException {
        out.text(it.table());
        out.unique(it.key());
        out.date(it.day());
    }

    static Confirmation confirmation(SnapshotInput in) throws IOException {
        return new Confirmation(in.text(), in.unique(), in.date());
    }

    static void write(SnapshotOutput out, Articulations it) throws IOException {
        out.list(it.all(), ExtrasSnapshot::write);
        it.byCourse().write(out);
        it.byUniversity().write(out);
    }

    static Articulations articulations(SnapshotInput in) throws IOException {
        return new Articulations(in.list(ExtrasSnapshot::articulation), Adjacency.read(in), Adjacency.read(in));
    }

    static void write(SnapshotOutput out, Credential it) throws IOException {
        out.number(it.id());
        out.unique(it.slug());
        out.unique(it.key());
        out.text(it.name());
        out.text(it.nameEs());
        out.text(it.kind());
        out.number(it.issuerId());
        out.text(it.issuerName());
        out.maybeUnique(it.description());
        out.text(it.website());
        out.numbers(it.occupations());
        out.numbers(it.programs());
        out.number(it.sourceId());
    }

    static Credential credential(SnapshotInput in) throws IOException {
        return new Credential(
                in.integer(),
                in.unique(),
                in.unique(),
                in.text(),
                in.maybeText(),
                in.text(),
                in.integer(),
                in.maybeText(),
                in.maybeUnique(),
                in.maybeText(),
                in.numbers(),
                in.numbers(),
                in.integer());
    }

    static void write(SnapshotOutput out, Agreement it) throws IOException {
        out.number(it.id());
        out.unique(it.key());
        out.text(it.kind());
        out.text(it.title());
        out.number(it.sendingId());
        out.number(it.receivingId());
        out.number(it.sendingCourseId());
        out.number(it.receivingCourseId());
        out.maybeNumber(it.unitsHundredths());
        out.text(it.minimumGrade());
        out.text(it.examRule());
        out.text(it.claimSteps());
        out.text(it.claimStepsEs());
        out.text(it.claimBy());
        out.text(it.status());
        out.maybeDate(it.signedOn());
        out.maybeDate(it.validFrom());
        out.maybeDate(it.validTo());
        out.number(it.sourceId());
        out.unique(it.slug());
        out.numbers(it.together());
        out.maybeUnique(it.kept() == null ? null : JSON.writeValueAsString(it.kept()));
    }

    private static @Nullable KeptTerms kept(SnapshotInput in) throws IOException {
        var json = in.maybeUnique();
        return json == null ? null : JSON.readValue(json, KeptTerms.class);
    }

    static Agreement agreement(SnapshotInput in) throws IOException {
        return new Agreement(
                in.integer(),
                in.unique(),
                in.text(),
                in.text(),
                in.integer(),
                in.integer(),
                in.integer(),
                in.integer(),
                in.maybeInteger(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.text(),
                in.maybeDate(),
                in.maybeDate(),
                in.maybeDate(),
                in.integer(),
                in.unique(),
                in.numbers(),
                kept(in));
    }

    static void write(SnapshotOutput out, WorkBasedLearning it) throws IOException {
        out.number(it.id());
        out.unique(it.slug());
        out.unique(it.key());
        out.number(it.organizationId());
        out.number(it.hostId());
        out.text(it.title());
        out.text(it.titleEs());
        out.maybeUnique(it.description());
        out.text(it.stage());
        out.text(it.type());
        out.maybeNumber(it.gradeLow());
        out.maybeNumber(it.gradeHigh());
        out.maybeNumber(it.hours());
        out.text(it.pathway());
        out.number(it.sector());
        out.maybeNumber(it.places());
        out.number(it.sourceId());
    }

    static WorkBasedLearning workBasedLearning(SnapshotInput in) throws IOException {
        return new WorkBasedLearning(
                in.integer(),
                in.unique(),
                in.unique(),
                in.integer(),
                in.integer(),
                in.text(),
                in.maybeText(),
                in.maybeUnique(),
                in.text(),
                in.text(),
                in.maybeInteger(),
                in.maybeInteger(),
                in.maybeInteger(),
                in.maybeText(),
                in.integer(),
                in.maybeInteger(),
                in.integer());
    }

    static void write(SnapshotOutput out, SupportService it) throws IOException {
        out.number(it.id());
        out.unique(it.slug());
        out.unique(it.key());
        out.number(it.organizationId());
        out.text(it.name());
        out.text(it.nameEs());
        out.text(it.type());
        out.maybeUnique(it.description());
        out.maybeUnique(it.descriptionEs());
        out.text(it.eligibility());
        out.text(it.eligibilityEs());
        out.texts(it.languages());
        out.text(it.website());
        out.text(it.place());
        out.text(it.placeEs());
        out.text(it.phone());
        out.text(it.email());
        out.maybeDate(it.reviewedOn());
        out.number(it.sourceId());
    }

    static SupportService supportService(SnapshotInput in) throws IOException {
        return new SupportService(
                in.integer(),
                in.unique(),
                in.unique(),
                in.integer(),
                in.text(),
                in.maybeText(),
                in.text(),
                in.maybeUnique(),
                in.maybeUnique(),
                in.maybeText(),
                in.maybeText(),
                in.texts(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeDate(),
                in.integer());
    }

    static void write(SnapshotOutput out, Link it) throws IOException {
        out.text(it.kind());
        out.text(it.from());
        out.text(it.to());
        out.text(it.condition());
        out.text(it.conditionEs());
        out.text(it.evidence());
        out.text(it.status());
        out.maybeDate(it.validFrom());
        out.maybeDate(it.validTo());
        out.number(it.sourceId());
    }

    static Link link(SnapshotInput in) throws IOException {
        return new Link(
                in.text(),
                in.text(),
                in.text(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.text(),
                in.maybeDate(),
                in.maybeDate(),
                in.integer());
    }

    static void write(SnapshotOutput out, CuratedMap it) throws IOException {
        out.text(it.map());
        out.text(it.owner());
        out.text(it.ownerEs());
        out.text(it.contact());
        out.maybeDate(it.reviewedOn());
        out.number(it.sourceId());
    }

    static CuratedMap curatedMap(SnapshotInput in) throws IOException {
        return new CuratedMap(in.text(), in.text(), in.maybeText(), in.text(), in.maybeDate(), in.integer());
    }

    static void write(SnapshotOutput out, CuratedStep it) throws IOException {
        out.text(it.map());
        out.text(it.step());
        out.text(it.display());
        out.maybeNumber(it.position());
        out.text(it.title());
        out.text(it.titleEs());
        out.text(it.note());
        out.text(it.noteEs());
        out.number(it.sourceId());
    }

    static CuratedStep curatedStep(SnapshotInput in) throws IOException {
        return new CuratedStep(
                in.text(),
                in.text(),
                in.text(),
                in.maybeInteger(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.integer());
    }

    static void write(SnapshotOutput out, Articulation it) throws IOException {
        out.number(it.receivingId());
        out.text(it.receivingName());
        out.text(it.receivingCode());
        out.text(it.receivingTitle());
        out.number(it.sendingId());
        out.list(it.alternatives(), ExtrasSnapshot::write);
        out.number(it.sourceId());
    }

    static Articulation articulation(SnapshotInput in) throws IOException {
        return new Articulation(
                in.integer(),
                in.text(),
                in.text(),
                in.text(),
                in.integer(),
                in.list(ExtrasSnapshot::alternative),
                in.integer());
    }

    static void write(SnapshotOutput out, Articulation.Alternative it) throws IOException {
        out.texts(it.codes());
        out.texts(it.titles());
        out.numbers(it.courseIds());
    }

    static Articulation.Alternative alternative(SnapshotInput in) throws IOException {
        return new Articulation.Alternative(in.texts(), in.texts(), in.numbers());
    }

    static void write(SnapshotOutput out, Region.Descriptor it) throws IOException {
        out.text(it.descriptor());
        out.text(it.title());
        out.text(it.courseTitle());
        out.text(it.effectiveTerm());
        out.number(it.sourceId());
    }

    static Region.Descriptor descriptor(SnapshotInput in) throws IOException {
        return new Region.Descriptor(in.text(), in.text(), in.text(), in.maybeText(), in.integer());
    }

    static void write(SnapshotOutput out, CountyOutline it) throws IOException {
        out.text(it.county());
        out.unique(it.geometry());
        out.number(it.sourceId());
    }

    static CountyOutline countyOutline(SnapshotInput in) throws IOException {
        return new CountyOutline(in.text(), in.unique(), in.integer());
    }

    static void write(SnapshotOutput out, Advised it) throws IOException {
        out.text(it.area());
        out.text(it.kind());
        out.text(it.soc());
        out.text(it.state());
        out.date(it.since());
    }

    static Advised advised(SnapshotInput in) throws IOException {
        return new Advised(in.text(), in.text(), in.text(), in.text(), in.date());
    }
}
