package throughline.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import throughline.catalog.CatalogLinkFact;
import throughline.catalog.ProgramFact;
import throughline.reference.CrosswalkFact;
import throughline.reference.Crosswalks;

/// Where a program leads: its sector and pathway, and the occupations it prepares for.
///
/// What the source itself names comes first; else the codes lead there through the published crosswalks.
final class ProgramPaths {
    private final Crosswalks crosswalks;
    private final Map<String, Integer> occupations;
    private final Map<String, List<Sourced<CatalogLinkFact>>> preparesFor = new LinkedHashMap<>();
    private final Map<String, Integer> crosswalkSources = new LinkedHashMap<>();

    /// @param occupations id of each occupation by SOC code
    ProgramPaths(
            Crosswalks crosswalks,
            List<Sourced<CrosswalkFact>> crosswalkFacts,
            List<Sourced<CatalogLinkFact>> links,
            Map<String, Integer> occupations) {
        this.crosswalks = crosswalks;
        this.occupations = occupations;
        for (var one : crosswalkFacts) {
            crosswalkSources.putIfAbsent(
                    one.fact().fromScheme() + ">" + one.fact().toScheme(), one.source());
        }
        for (var one : links) {
            if (one.fact().kind().equals("prepares_for")) {
                preparesFor
                        .computeIfAbsent(one.fact().fromThing(), _ -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    Place place(ProgramFact fact) {
        if (fact.pathwayCode() != null) {
            return Place.ofPathway(fact.pathwayCode());
        }
        var byTop = Place.ofCode(crosswalks, "top-prefix", fact.topCode());
        return byTop.sector() > 0 ? byTop : Place.ofCode(crosswalks, "cip-prefix", fact.cipCode());
    }

    List<Program.OccupationLink> occupations(List<Sourced<ProgramFact>> members) {
        var links = new LinkedHashMap<Integer, Program.OccupationLink>();
        for (var member : members) {
            member.fact().socCodes().forEach(soc -> name(links, soc, member.source()));
            for (var link : preparesFor.getOrDefault("program:" + member.fact().key(), List.of())) {
                var to = link.fact().toThing();
                if (to.startsWith("occupation:")) {
                    name(links, to.substring("occupation:".length()), link.source());
                }
            }
        }
        if (links.isEmpty()) {
            follow(links, members.getFirst().fact());
        }
        return List.copyOf(links.values());
    }

    private void name(SequencedMap<Integer, Program.OccupationLink> links, String soc, int source) {
        var id = occupations.get(Socs.detailed(soc));
        if (id != null) {
            links.putIfAbsent(id, new Program.OccupationLink(id, List.of(), List.of(source)));
        }
    }

    private void follow(SequencedMap<Integer, Program.OccupationLink> links, ProgramFact fact) {
        var cip = fact.cipCode();
        var top = fact.topCode();
        if (cip != null) {
            crosswalks
                    .reached(cip, "cip2020", "soc2018")
                    .forEach((soc, paths) -> link(links, soc, paths, List.of("cip2020>soc2018")));
        } else if (top != null) {
            crosswalks
                    .reached(top, "top", "cip2020", "soc2018")
                    .forEach((soc, paths) -> link(links, soc, paths, List.of("top>cip2020", "cip2020>soc2018")));
        }
    }

    private void link(
            SequencedMap<Integer, Program.OccupationLink> links,
            String soc,
            List<Crosswalks.Path> paths,
            List<String> tables) {
        var id = occupations.get(soc);
        if (id == null) {
            return;
        }
        var via = new LinkedHashSet<String>();
        var reasons = new LinkedHashSet<String>();
        for (var path : paths) {
            reasons.addAll(ownReasons(path));
            for (var step : path.steps().subList(0, path.steps().size() - 1)) {
                via.add((step.scheme().equals("top") ? "TOP " : "CIP ") + step.code());
            }
        }
        var sources = tables.stream()
                .filter(crosswalkSources::containsKey)
                .map(table -> crosswalkSources.getOrDefault(table, 0))
                .distinct()
                .toList();
        links.putIfAbsent(id, new Program.OccupationLink(id, List.copyOf(via), sources, List.copyOf(reasons)));
    }

    /// Why the region itself added links of a path.
    private List<String> ownReasons(Crosswalks.Path path) {
        var reasons = new ArrayList<String>();
        for (var i = 1; i < path.steps().size(); i++) {
            var from = path.steps().get(i - 1);
            var to = path.steps().get(i);
            crosswalks.targets(from.scheme(), from.code(), to.scheme()).stream()
                    .filter(target -> target.local() && target.code().equals(to.code()))
                    .forEach(target -> reasons.add(target.note()));
        }
        return reasons;
    }
}
