package throughline.gaps;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import throughline.engine.gap.Fraction;
import throughline.engine.gap.Method;
import throughline.labor.OccupationGroups;
import throughline.region.Program.OccupationLink;
import throughline.region.Region;

/// Prints an [Explanation] for a terminal.
final class ExplainText {
    private final Explanation explanation;
    private final Region region;
    private final PrintWriter out;

    ExplainText(Explanation explanation, PrintWriter out) {
        this.explanation = explanation;
        this.region = explanation.gaps().region();
        this.out = out;
    }

    void print() {
        var occupation = explanation.line().occupation();
        out.println(occupation.soc() + " " + occupation.title() + ", "
                + explanation.gaps().area());
        openings();
        awards();
        result();
    }

    private void openings() {
        out.println();
        out.println("1. Openings");
        var projection = explanation.projection();
        groups();
        if (projection == null) {
            out.println("   None are known here.");
            return;
        }
        out.println("   " + text(explanation.line().openings()) + " a year, " + projection.baseYear() + "-"
                + projection.endYear() + " (" + source(projection.sourceId()) + ")");
        if (projection.exitsTenths() != null && projection.transfersTenths() != null) {
            out.println("   of these " + text(Fraction.of(projection.exitsTenths(), 10)) + " who leave work, "
                    + text(Fraction.of(projection.transfersTenths(), 10))
                    + " who change to another occupation; the rest is growth");
        }
        if (projection.entryEducation() != null) {
            out.println("   typical entry education: " + projection.entryEducation());
        }
    }

    /// Where the source of openings and the crosswalk do not speak of the same occupations.
    private void groups() {
        var soc = explanation.line().occupation().soc();
        var members = OccupationGroups.members(soc);
        if (!members.isEmpty()) {
            out.println("   The source counts these as one: " + named(members) + ". Crosswalks lead to each of them;"
                    + " --with-groups counts that here.");
        }
        OccupationGroups.groupOf(soc)
                .filter(explanation.gaps().outlook()::containsKey)
                .ifPresent(group -> out.println("   They are counted within " + named(List.of(group))
                        + "; see throughline gaps explain " + group + " --with-groups."));
    }

    private String named(List<String> socs) {
        return socs.stream()
                .map(soc -> soc
                        + region.findOccupation(soc)
                                .map(one -> " " + one.title())
                                .orElse(""))
                .collect(Collectors.joining("; "));
    }

    private void awards() {
        out.println();
        out.println("2. Awards that can lead here");
        if (explanation.contributions().isEmpty()) {
            out.println("   None. No program with awards leads here.");
        }
        for (var contribution : explanation.contributions()) {
            out.println("   " + contribution.group().network().key() + title(contribution.group()) + ": "
                    + text(contribution.group().supply()) + " a year");
            contribution.group().rows().forEach(this::row);
            out.println("     leads to");
            for (var reached : contribution.reached()) {
                out.println("       " + reached.occupation().soc() + " "
                        + reached.occupation().title() + ", "
                        + (reached.shares()
                                ? text(reached.openings()) + " openings"
                                : "no openings known here, takes no share"));
                out.println("         " + reason(reached.link()));
            }
            out.println("     gives to " + explanation.line().occupation().soc() + ": " + methods(contribution));
        }
    }

    private static String methods(Explanation.Contribution contribution) {
        return List.of(Method.values()).stream()
                .map(method -> name(method) + " " + text(contribution.given(method)))
                .collect(Collectors.joining(", "));
    }

    private void row(SupplyRow row) {
        var years = row.years().stream()
                .map(year -> year.schoolYear() + " " + (year.awards() == null ? "suppressed" : year.awards()))
                .collect(Collectors.joining(", "));
        out.println("     " + region.organizations().get(row.organizationId()).name()
                + (row.awardType() == null ? "" : ", " + award(row.awardType())) + ": " + years + " -> "
                + text(row.average()) + " (" + source(row.sourceId()) + ")");
    }

    private String award(String type) {
        return region.findCode("award-type", type).map(code -> code.title()).orElse(type);
    }

    private String title(AwardSupply.Group group) {
        return GroupTitles.of(region, group.code()).map(title -> " " + title).orElse("");
    }

    private String reason(OccupationLink link) {
        var sources = link.sourceIds().stream().map(this::source).collect(Collectors.joining("; "));
        var parts = new ArrayList<String>();
        parts.add(link.via().isEmpty() ? "named by the source" : String.join(", ", link.via()));
        if (!link.reasons().isEmpty()) {
            parts.add("the region's own word: " + String.join("; ", link.reasons()));
        }
        return String.join("; ", parts) + " (" + sources + ")";
    }

    private void result() {
        var line = explanation.line();
        out.println();
        if (explanation.projection() == null) {
            out.println("3. Gap");
            out.println("   Not known: no openings are known here, and what is not known is not 0.");
            return;
        }
        out.println("3. Gap: openings minus awards, a year");
        for (var method : Method.values()) {
            out.println("   " + String.format(Locale.ROOT, "%-13s", name(method)) + text(line.openings()) + " - "
                    + text(line.supply(method)) + " = " + text(line.gap(method)));
        }
        out.println("   possible     "
                + (line.possible().determined()
                        ? text(line.possible().low()) + ", the data leave no other"
                        : "from " + text(line.possible().low()) + " to "
                                + text(line.possible().high())));
        out.println("   as a brief   " + text(explanation.brief().demand()) + " - "
                + text(explanation.brief().supply()) + " = "
                + text(explanation.brief().gap())
                + ", all awards above, which other briefs count again");
        var cluster = explanation.cluster();
        if (cluster != null) {
            out.println("   together with all that these programs reach, "
                    + cluster.occupations().size() + " occupations: " + text(cluster.demand()) + " - "
                    + text(cluster.supply()) + " = " + text(cluster.gap()) + ", which is certain");
        }
        out.println("Which number to trust: what is possible holds however awards are shared; a method is one"
                + " convention; the cluster is certain.");
    }

    private String source(int id) {
        var source = region.source(id);
        return source.publisher() + ", " + source.title() + ", " + source.vintage();
    }

    private static String name(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Fraction number) {
        return number.rounded(2).toPlainString();
    }
}
