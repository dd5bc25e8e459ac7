package throughline.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import throughline.region.Credential;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;
import throughline.region.SupportService;
import throughline.region.WorkBasedLearning;

/// The pages of a Region that go into a copy: all that are read and not asked. Single courses are left out, as there
/// are tens of thousands; the pages of programs name them and the search of the copy leads there.
final class SiteAddresses {
    private SiteAddresses() {}

    /// Addresses without language prefix, the home page first.
    static List<String> of(Region region) {
        var all = new ArrayList<>(List.of(
                "/",
                "/sectors",
                "/occupations",
                "/programs",
                "/institutions",
                "/maps",
                "/parents",
                "/about-data",
                "/glossary"));
        add(all, "/sectors/", region.sectors(), Sector::slug);
        add(all, "/maps/sectors/", region.sectors(), Sector::slug);
        for (var sector : region.sectors()) {
            add(all, "/pathways/", sector.pathways(), Sector.Pathway::slug);
            add(all, "/maps/pathways/", sector.pathways(), Sector.Pathway::slug);
            add(all, "/parents/", sector.pathways(), Sector.Pathway::slug);
        }
        add(all, "/occupations/", region.occupations(), Occupation::soc);
        add(all, "/programs/", region.programs(), Program::slug);
        add(
                all,
                "/institutions/",
                region.organizations().stream().filter(Organization::active).toList(),
                Organization::slug);
        add(all, "/credentials/", region.credentials(), Credential::slug);
        add(all, "/activities/", region.activities(), WorkBasedLearning::slug);
        add(all, "/supports/", region.supports(), SupportService::slug);
        if (!region.supports().isEmpty()) {
            all.add("/supports");
        }
        if (!region.activities().isEmpty()) {
            all.add("/work-based-learning");
        }
        return all.stream().distinct().toList();
    }

    private static <T> void add(List<String> all, String folder, List<T> things, Function<T, String> key) {
        things.forEach(thing -> all.add(folder + key.apply(thing)));
    }
}
