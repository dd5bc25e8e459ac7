package throughline.gaps;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import throughline.engine.gap.Method;
import throughline.region.Region;

/// Options of every command about gaps: what is counted.
final class BasisOptions {
    @Option(
            names = "--area",
            paramLabel = "NAME",
            description = "Area of the openings. Default: the region's own, where its openings are known.")
    @Nullable
    String area;

    @Option(
            names = "--supply",
            paramLabel = "WHOSE",
            defaultValue = "all",
            description = "Whose awards count: ${COMPLETION-CANDIDATES} (all institutions, community colleges, their"
                    + " credit awards). Default: ${DEFAULT-VALUE}.")
    Supply supply = Supply.all;

    @Option(
            names = "--county",
            paramLabel = "NAME",
            description = "Only awards of institutions in this county, for example Imperial.")
    @Nullable
    String county;

    @Option(
            names = "--institution",
            paramLabel = "NAME",
            description = "Only awards of this institution or district and those below it, by its name in addresses,"
                    + " for example palomar-college. Can be given several times.")
    List<String> institutions = List.of();

    @Option(
            names = "--vintage",
            paramLabel = "WHICH",
            defaultValue = "detailed",
            description = "Which source of awards counts where an institution has several: ${COMPLETION-CANDIDATES}"
                    + " (the one that tells award types apart, or the newest). Default: ${DEFAULT-VALUE}.")
    Which vintage = Which.detailed;

    @Option(
            names = "--without-teachers",
            description = "Leave out links to teachers in colleges (25-1000), to whom nearly every program leads.")
    boolean withoutTeachers;

    @Option(
            names = "--with-groups",
            description =
                    "Let links to occupations that the source of openings counts as one (31-1121 in 31-1128) lead to"
                            + " that group; links to teachers in colleges are then left out.")
    boolean withGroups;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    /// Lower case, as typed on the command line.
    enum Supply {
        all,
        colleges,
        credit
    }

    /// Lower case, as typed on the command line.
    enum Which {
        detailed,
        newest
    }

    /// Lower case, as typed on the command line.
    enum Way {
        equal,
        proportional,
        balanced;

        Method method() {
            return Method.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    /// What is to be counted; nothing when no openings are known at all, which is then said.
    Optional<Basis> basis(Region region) {
        var areas = RegionGaps.areas(region);
        if (areas.isEmpty()) {
            spec.commandLine().getErr().println("No openings are known. Import projections of occupations first.");
            return Optional.empty();
        }
        if (area != null && !areas.contains(area)) {
            throw usage("No openings are known for " + area + ". Areas: " + String.join("; ", areas) + ".");
        }
        var basis = Basis.of(area == null ? areas.getFirst() : area)
                .withProviders(Basis.Providers.valueOf(supply.name().toUpperCase(Locale.ROOT)))
                .withVintage(Basis.Vintage.valueOf(vintage.name().toUpperCase(Locale.ROOT)))
                .withCounty(county(region))
                .withInstitutions(institutions(region));
        return Optional.of(basis.withCrosswalk(crosswalk()));
    }

    private Basis.Crosswalk crosswalk() {
        if (withGroups) {
            return Basis.Crosswalk.WITH_GROUPS;
        }
        return withoutTeachers ? Basis.Crosswalk.WITHOUT_TEACHERS : Basis.Crosswalk.PUBLISHED;
    }

    private @Nullable String county(Region region) {
        var counties = region.profile().counties();
        if (county != null && !counties.contains(county)) {
            throw usage("The region has no county " + county + ". Counties: " + String.join("; ", counties) + ".");
        }
        return county;
    }

    private Set<String> institutions(Region region) {
        var known = new LinkedHashSet<String>();
        for (var name : institutions) {
            known.add(region.findOrganization(name)
                    .orElseThrow(() -> usage("There is no institution " + name
                            + ". Use the name that stands in the address of its page, for example palomar-college."))
                    .slug());
        }
        return known;
    }

    ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
