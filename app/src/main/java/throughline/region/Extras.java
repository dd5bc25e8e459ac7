package throughline.region;

import java.io.IOException;
import java.util.List;

/// What stands around the programs and courses of a Region.
record Extras(
        List<Credential> credentials,
        List<Agreement> agreements,
        List<WorkBasedLearning> activities,
        List<SupportService> supports,
        Links links,
        List<CuratedMap> curatedMaps,
        List<CuratedStep> curatedSteps,
        List<Confirmation> confirmations,
        List<Advised> advised,
        List<CountyOutline> outlines) {
    static Extras read(SnapshotInput in) throws IOException {
        return new Extras(
                in.list(RecordForm.of(Credential.class)),
                in.list(RecordForm.of(Agreement.class)),
                in.list(RecordForm.of(WorkBasedLearning.class)),
                in.list(RecordForm.of(SupportService.class)),
                new Links(in.list(RecordForm.of(Link.class))),
                in.list(RecordForm.of(CuratedMap.class)),
                in.list(RecordForm.of(CuratedStep.class)),
                in.list(RecordForm.of(Confirmation.class)),
                in.list(RecordForm.of(Advised.class)),
                in.list(RecordForm.of(CountyOutline.class)));
    }

    void write(SnapshotOutput out) throws IOException {
        out.list(credentials, RecordForm.of(Credential.class));
        out.list(agreements, RecordForm.of(Agreement.class));
        out.list(activities, RecordForm.of(WorkBasedLearning.class));
        out.list(supports, RecordForm.of(SupportService.class));
        out.list(links.all(), RecordForm.of(Link.class));
        out.list(curatedMaps, RecordForm.of(CuratedMap.class));
        out.list(curatedSteps, RecordForm.of(CuratedStep.class));
        out.list(confirmations, RecordForm.of(Confirmation.class));
        out.list(advised, RecordForm.of(Advised.class));
        out.list(outlines, RecordForm.of(CountyOutline.class));
    }
}
