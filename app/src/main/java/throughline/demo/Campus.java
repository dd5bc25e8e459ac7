package throughline.demo;

import java.util.List;

/// A school, college or employer with the career pathways it takes part in.
record Campus(Institution site, List<Pathway> pathways) {
    Campus {
        pathways = List.copyOf(pathways);
    }

    String slug() {
        return site.slug();
    }

    String ref() {
        return site.ref();
    }

    boolean offers(Pathway pathway) {
        return pathways.contains(pathway);
    }
}
