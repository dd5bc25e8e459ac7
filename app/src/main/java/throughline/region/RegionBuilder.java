package throughline.region;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import throughline.catalog.CatalogLinkFact;
import throughline.catalog.CourseArticulationFact;
import throughline.catalog.CourseDescriptorFact;
import throughline.catalog.CourseFact;
import throughline.labor.LivingWageFact;
import throughline.reference.CodeFact;
import throughline.reference.CrosswalkFact;
import throughline.reference.CrosswalkOverrideFact;
import throughline.reference.Crosswalks;
import throughline.reference.ZipPlaceFact;

/// Builds a Region from facts: merges what describes the same thing and links what belongs together.
///
/// The same facts on the same day (dated overrides of crosswalks count on their days) give the same Region,
/// whatever order they were read in.
final class RegionBuilder {
    private RegionBuilder() {}

    static MemoryRegion build(RegionFacts facts) {
        try (var threads = Executors.newCachedThreadPool()) {
            return build(facts, threads);
        }
    }

    private static MemoryRegion build(RegionFacts facts, Executor threads) {
        var codes = CodeTables.of(facts.take(CodeFact.class));
        var crosswalkFacts = facts.take(CrosswalkFact.class);
        var overrides = facts.take(CrosswalkOverrideFact.class);
        var crosswalks = Crosswalks.of(
                crosswalkFacts.stream().map(Sourced::fact).toList(),
                overrides.stream().map(Sourced::fact).toList(),
                facts.day());
        var occupations = new OccupationBuilder(codes, crosswalks, facts.profile());
        var occupationsToCome = CompletableFuture.supplyAsync(() -> occupations.build(facts), threads);

        var zips = facts.take(ZipPlaceFact.class);
        var organizations = new OrganizationBuilder(facts).build(zips);
        var articulations = facts.take(CourseArticulationFact.class);
        var descriptors = facts.take(CourseDescriptorFact.class);
        var courses = new CourseBuilder(organizations, crosswalks);
        courses.learn(descriptors, articulations);
        courses.build(facts.take(CourseFact.class));
        var articulationsToCome = CompletableFuture.supplyAsync(
                () -> ArticulationBuilder.build(articulations, organizations, courses), threads);

        var occupationList = occupationsToCome.join();
        var links = facts.take(CatalogLinkFact.class);
        var paths = new ProgramPaths(crosswalks, crosswalkFacts, links, occupations.ids());
        var programs = new ProgramBuilder(organizations, courses, codes, paths).build(facts);
        var extras = new ExtrasBuilder(organizations, courses, programs, occupations.ids()).build(facts, links);
        return new MemoryRegion(
                facts.version(),
                facts.profile(),
                facts.sources(),
                codes,
                organizations.organizations(),
                occupationList,
                programs.programs(),
                courses.courses(),
                extras,
                articulationsToCome.join(),
                DescriptorIndex.of(descriptors, organizations, courses),
                livingWages(facts.take(LivingWageFact.class)),
                Places.of(zips, organizations.organizations()));
    }

    private static List<LivingWage> livingWages(List<Sourced<LivingWageFact>> facts) {
        return facts.stream()
                .map(one -> new LivingWage(
                        one.fact().area(),
                        one.fact().household(),
                        one.fact().hourlyCents(),
                        one.fact().validFrom(),
                        one.fact().validTo(),
                        one.source()))
                .toList();
    }
}
