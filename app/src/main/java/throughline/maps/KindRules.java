package throughline.maps;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import throughline.engine.map.Way;
import throughline.engine.map.Way.Reason;

/// ML06: what the shape of a line says is what its evidence says.
final class KindRules {
    private static final Set<Reason> DEMANDS =
            EnumSet.of(Reason.SEQUENCE, Reason.PREREQUISITE, Reason.REQUIRES, Reason.PART_OF, Reason.CREDENTIAL);
    private static final Set<Reason> PROMISES = EnumSet.of(
            Reason.ARTICULATION,
            Reason.DUAL_ENROLLMENT,
            Reason.TRANSFER_AGREEMENT,
            Reason.TRANSFERS_TO,
            Reason.NONCREDIT_TO_CREDIT);

    private record Ends(String from, String to) {}

    private KindRules() {}

    static void check(Findings in) {
        var required = new HashMap<Ends, Way>();
        for (var way : in.map.ways()) {
            if (!fits(way)) {
                in.add(LintRule.ML06, in.steps.get(way.to()), in.title(way.from()), in.title(way.to()));
            } else if (way.kind() == Way.Kind.REQUIRED) {
                required.put(new Ends(way.from(), way.to()), way);
            }
        }
        partly(in, required);
        for (var way : in.map.ways()) {
            if ((way.kind() == Way.Kind.RECOMMENDED || way.kind() == Way.Kind.RELATED)
                    && required.containsKey(new Ends(way.from(), way.to()))) {
                in.addSaid(
                        LintRule.ML06,
                        "lint.ml06.both",
                        in.steps.get(way.to()),
                        in.title(way.from()),
                        in.title(way.to()));
            }
        }
    }

    private static boolean fits(Way way) {
        return switch (way.kind()) {
            case REQUIRED -> DEMANDS.contains(way.terms().reason());
            case GUARANTEED -> PROMISES.contains(way.terms().reason());
            case RECOMMENDED, RELATED, LATERAL, RETURN, ENDED -> true;
        };
    }

    /// A line for several places that is required at some of them only.
    private static void partly(Findings in, Map<Ends, Way> required) {
        for (var way : required.values().stream()
                .sorted(java.util.Comparator.comparing(Way::from).thenComparing(Way::to))
                .toList()) {
            var from = in.steps.get(way.from());
            var offers = from == null ? 0 : from.offers().size();
            if (way.terms().holds() > 0 && way.terms().holds() < offers) {
                in.addSaid(
                        LintRule.ML06,
                        "lint.ml06.partly",
                        in.steps.get(way.to()),
                        Objects.requireNonNull(from).title(),
                        in.title(way.to()),
                        way.terms().holds(),
                        offers);
            }
        }
    }
}
