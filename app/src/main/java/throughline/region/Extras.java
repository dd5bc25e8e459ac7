package throughline.region;

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
        List<CountyOutline> outlines) {}
