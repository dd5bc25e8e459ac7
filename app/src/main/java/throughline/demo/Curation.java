package throughline.demo;

import java.time.LocalDate;
import java.util.List;
import throughline.catalog.CuratedMapFact;
import throughline.catalog.CuratedStepFact;
import throughline.imports.Sink;

/// Who answers for the maps of pathways, and what they decided: most maps were confirmed lately, some long ago, some
/// belong to nobody.
final class Curation {
    private static final int TURN = 9;
    private static final int STALE = 4;
    private static final int NOBODY = 7;

    private final Scene scene;

    Curation(Scene scene) {
        this.scene = scene;
    }

    void maps(Sink sink) {
        var office = scene.counties().findFirst().orElseThrow().office();
        for (var i = 0; i < Pathway.ALL.size(); i++) {
            var map = map(Pathway.ALL.get(i));
            if (i % TURN == NOBODY) {
                continue;
            }
            sink.add(new CuratedMapFact(
                    map, office.name(), office.nameEs(), "pathways@" + office.slug() + ".example.org", reviewed(i)));
            if (i % TURN == STALE) {
                scene.flaw(DemoFlaw.Kind.STALE_REVIEW, "Nobody confirmed the map for a year.", List.of("map:" + map));
            }
        }
    }

    private LocalDate reviewed(int number) {
        var days = scene.dice("review", Pathway.ALL.get(number).code());
        return Scene.TODAY.minusDays(number % TURN == STALE ? days.between(400, 900) : days.between(20, 300));
    }

    private static String map(Pathway pathway) {
        return "pathways/" + pathway.code().toLowerCase(java.util.Locale.ROOT);
    }

    /// On the first map one job comes first under a plainer title, one is left off, and one decision is about a step
    /// that is not there any more.
    void steps(Sink sink) {
        var pathway = Pathway.ALL.getFirst();
        var jobs = pathway.occupations();
        sink.add(new CuratedStepFact(
                map(pathway),
                "occupation:" + jobs.getFirst().soc(),
                "pinned",
                1,
                "Runs a farm or ranch",
                "Dirige una granja o un rancho",
                "Many of our graduates begin in a family business.",
                "Muchas personas egresadas comienzan en un negocio familiar."));
        sink.add(new CuratedStepFact(
                map(pathway), "occupation:" + jobs.getLast().soc(), "hidden", null, null, null, null, null));
        var gone = "programs/certificate-16-30-units/closed";
        sink.add(new CuratedStepFact(map(pathway), gone, "pinned", null, null, null, null, null));
        scene.flaw(
                DemoFlaw.Kind.UNKNOWN_CURATED_STEP,
                "A curator pinned a step that is not on the map.",
                List.of("map:" + map(pathway)));
    }
}
