package throughline.routes;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Segment;

/// College programs whose students transfer to a university program, by links in force; or could, if there were one.
final class Feeders {
    private static final String TRANSFER = "transfers_to";

    private Feeders() {}

    /// Whether a program asks for a transfer and no link in force leads to it.
    static boolean wants(Region region, Program program) {
        return region.organizations().get(program.organizationId()).segment() == Segment.UNIVERSITY
                && Rules.asksForTransfer(program)
                && region.linksOf("program:" + program.key()).stream()
                        .noneMatch(link -> link.kind().equals(TRANSFER)
                                && link.status().equals("active")
                                && link.to().equals("program:" + program.key()));
    }

    /// Associate degrees of the same field.
    static List<Program> candidates(Region region, Program program) {
        return region.programs().stream()
                .filter(one -> could(region, one, program))
                .toList();
    }

    private static boolean could(Region region, Program one, Program program) {
        return one.awardType().startsWith("associate")
                && region.organizations().get(one.organizationId()).segment() == Segment.COLLEGE
                && sameField(one, program);
    }

    private static boolean sameField(Program one, Program other) {
        var family = family(one);
        return one.pathway() != null && Objects.equals(one.pathway(), other.pathway())
                || !family.isEmpty() && family.equals(family(other));
    }

    /// The first two digits of the CIP code.
    private static String family(Program program) {
        var cip = program.cip();
        return cip == null || cip.length() < 2 ? "" : cip.substring(0, 2);
    }

    /// The steps that lead on to a program, each with the missing link that it needs besides, or an empty text.
    static SequencedMap<String, String> of(Region region, Program program, List<Program> programs, Guards guards) {
        var keys = new HashMap<String, Integer>();
        programs.forEach(one -> keys.put("program:" + one.key(), one.id()));
        var feeders = new TreeMap<String, String>();
        for (var link : region.linksOf("program:" + program.key())) {
            if (link.kind().equals(TRANSFER)
                    && link.status().equals("active")
                    && link.to().equals("program:" + program.key())
                    && keys.containsKey(link.from())) {
                feeders.put("p" + keys.get(link.from()), "");
            }
        }
        if (guards.wide() && wants(region, program)) {
            programs.stream()
                    .filter(one -> could(region, one, program))
                    .forEach(one ->
                            feeders.put("p" + one.id(), guards.link(MissingLink.Kind.TRANSFER, program, one.id())));
        }
        return feeders;
    }
}
