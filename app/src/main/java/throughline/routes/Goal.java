package throughline.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import throughline.region.Occupation;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Segment;

/// What a goal means in a Region: any one of these programs, each with the credential that is needed besides.
record Goal(List<Aim> aims) {
    private static final Pattern GROUP = Pattern.compile("\\d{2}-?\\d{0,4}");
    private static final Pattern DOLLARS = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");

    Goal {
        aims = List.copyOf(aims);
    }

    /// @param credential id of the credential that is needed besides, or -1
    record Aim(Program program, int credential) {}

    List<Program> programs() {
        return aims.stream().map(Aim::program).distinct().toList();
    }

    /// The goal that a text names; empty when the Region does not know it.
    static Optional<Goal> find(Region region, String text) {
        var colon = text.indexOf(':');
        var kind = colon < 0 ? "occupation" : text.substring(0, colon).strip();
        var name = text.substring(colon + 1).strip();
        return switch (kind) {
            case "occupation" -> region.findOccupation(name).map(one -> of(region, List.of(one)));
            case "group" -> group(region, name);
            case "program" -> region.findProgram(name).map(program -> of(List.of(program), -1));
            case "credential" ->
                region.findCredential(name)
                        .map(credential -> of(
                                credential.programs().stream()
                                        .map(region.programs()::get)
                                        .toList(),
                                credential.id()));
            case "pathway" ->
                region.findPathway(name).map(pathway -> of(afterSchool(region, region.programsIn(pathway)), -1));
            case "sector" ->
                region.findSector(name)
                        .map(sector -> of(
                                afterSchool(
                                        region,
                                        region.programs().stream()
                                                .filter(program -> program.sector() == sector.number())
                                                .toList()),
                                -1));
            case "wage" -> wage(region, name);
            default -> Optional.empty();
        };
    }

    private static Goal of(List<Program> programs, int credential) {
        return new Goal(
                programs.stream().map(program -> new Aim(program, credential)).toList());
    }

    /// Any one of the occupations. Whoever trains for several of them needs the credential of one.
    private static Goal of(Region region, List<Occupation> occupations) {
        var aims = new LinkedHashMap<Aim, Boolean>();
        for (var occupation : occupations) {
            var license = license(region, occupation.soc());
            region.programsFor(occupation).forEach(reason -> aims.put(new Aim(reason.program(), license), true));
        }
        return new Goal(List.copyOf(aims.keySet()));
    }

    private static Goal all(Region region, Predicate<Occupation> wanted) {
        return of(region, region.occupations().stream().filter(wanted).toList());
    }

    /// The occupations of a SOC group: major `29-0000`, minor `29-2000`, broad `29-2010`; zeros at the end may be left
    /// out.
    private static Optional<Goal> group(Region region, String code) {
        var jobs = jobs(region, code);
        return jobs.isEmpty() ? Optional.empty() : Optional.of(of(region, jobs));
    }

    /// The occupations of a SOC group in the order of their codes; none where it is no code of a group.
    static List<Occupation> jobs(Region region, String code) {
        if (!GROUP.matcher(code).matches()) {
            return List.of();
        }
        var digits = code.replace("-", "");
        var prefix = digits.substring(0, 2) + "-" + digits.substring(2).replaceFirst("0+$", "");
        return region.occupations().stream()
                .filter(one -> one.soc().startsWith(prefix))
                .toList();
    }

    /// The occupations whose median wage is at least so many dollars an hour.
    private static Optional<Goal> wage(Region region, String dollars) {
        if (!DOLLARS.matcher(dollars).matches()) {
            return Optional.empty();
        }
        var cents = Math.round(Double.parseDouble(dollars) * 100);
        return Optional.of(all(region, one -> {
            var wages = region.wages(one);
            return wages != null && wages.hourlyP50() != null && wages.hourlyP50() >= cents;
        }));
    }

    private static List<Program> afterSchool(Region region, List<Program> programs) {
        var kept = new ArrayList<Program>();
        for (var program : programs) {
            var segment = region.organizations().get(program.organizationId()).segment();
            if (segment == Segment.COLLEGE || segment == Segment.ADULT_SCHOOL || segment == Segment.UNIVERSITY) {
                kept.add(program);
            }
        }
        return kept;
    }

    private static int license(Region region, String soc) {
        var occupation = "occupation:" + soc;
        for (var link : region.linksOf(occupation)) {
            if (link.kind().equals("requires")
                    && link.from().equals(occupation)
                    && link.to().startsWith("credential:")) {
                var key = link.to().substring("credential:".length());
                var found = region.credentials().stream()
                        .filter(credential -> credential.key().equals(key))
                        .findFirst();
                if (found.isPresent()) {
                    return found.get().id();
                }
            }
        }
        return -1;
    }
}
