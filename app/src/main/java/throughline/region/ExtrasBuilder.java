package throughline.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.catalog.AgreementFact;
import throughline.catalog.CatalogLinkFact;
import throughline.catalog.CredentialFact;
import throughline.catalog.CuratedMapFact;
import throughline.catalog.CuratedStepFact;
import throughline.catalog.SupportServiceFact;
import throughline.catalog.WorkBasedLearningFact;
import throughline.imports.Fact;
import throughline.reference.CountyOutlineFact;

/// Makes what stands around programs and courses: credentials, agreements, activities, supports, links
/// and what people decided about maps.
final class ExtrasBuilder {
    private final OrganizationBuilder organizations;
    private final CourseBuilder courses;
    private final ProgramBuilder programs;
    private final Map<String, Integer> occupations;

    ExtrasBuilder(
            OrganizationBuilder organizations,
            CourseBuilder courses,
            ProgramBuilder programs,
            Map<String, Integer> occupations) {
        this.organizations = organizations;
        this.courses = courses;
        this.programs = programs;
        this.occupations = occupations;
    }

    Extras build(RegionFacts facts, List<Sourced<CatalogLinkFact>> linkFacts) {
        var links = new Links(Stream.concat(
                        linkFacts.stream().map(ExtrasBuilder::link),
                        AgreementBuilder.links(
                                facts.signed(), organizations, facts.sources().size() - 1)
                                .stream())
                .toList());
        return new Extras(
                credentials(facts.take(CredentialFact.class), links),
                new AgreementBuilder(organizations, courses, programs)
                        .build(
                                facts.take(AgreementFact.class),
                                facts.signed(),
                                facts.sources().size() - 1),
                activities(facts.take(WorkBasedLearningFact.class)),
                supports(facts.take(SupportServiceFact.class)),
                links,
                facts.take(CuratedMapFact.class).stream()
                        .map(ExtrasBuilder::curatedMap)
                        .toList(),
                facts.take(CuratedStepFact.class).stream()
                        .map(ExtrasBuilder::curatedStep)
                        .toList(),
                facts.confirmed().entrySet().stream()
                        .flatMap(table -> table.getValue().entrySet().stream()
                                .map(fact -> new Confirmation(table.getKey(), fact.getKey(), fact.getValue())))
                        .sorted(Comparator.comparing(Confirmation::table).thenComparing(Confirmation::key))
                        .toList(),
                facts.advised(),
                outlines(facts.take(CountyOutlineFact.class), facts.profile().counties()));
    }

    /// Counties of the region, one outline each, that of the first source.
    private static List<CountyOutline> outlines(List<Sourced<CountyOutlineFact>> facts, List<String> counties) {
        return counties.stream()
                .flatMap(county -> facts.stream()
                        .filter(one -> one.fact().county().equals(county))
                        .limit(1))
                .map(one -> new CountyOutline(one.fact().county(), one.fact().geometry(), one.source()))
                .toList();
    }

    private static CuratedMap curatedMap(Sourced<CuratedMapFact> sourced) {
        var fact = sourced.fact();
        return new CuratedMap(
                fact.map(), fact.owner(), fact.ownerEs(), fact.contact(), fact.reviewedOn(), sourced.source());
    }

    private static CuratedStep curatedStep(Sourced<CuratedStepFact> sourced) {
        var fact = sourced.fact();
        return new CuratedStep(
                fact.map(),
                fact.step(),
                fact.display(),
                fact.position(),
                fact.title(),
                fact.titleEs(),
                fact.note(),
                fact.noteEs(),
                sourced.source());
    }

    private static Link link(Sourced<CatalogLinkFact> sourced) {
        var fact = sourced.fact();
        return new Link(
                fact.kind(),
                fact.fromThing(),
                fact.toThing(),
                fact.condition(),
                fact.conditionEs(),
                fact.evidence(),
                fact.status(),
                fact.validFrom(),
                fact.validTo(),
                sourced.source());
    }

    private List<Credential> credentials(List<Sourced<CredentialFact>> facts, Links links) {
        var sorted = sorted(facts, Comparator.comparing(CredentialFact::name).thenComparing(CredentialFact::key));
        var taken = new HashSet<String>();
        var list = new ArrayList<Credential>();
        for (var sourced : sorted) {
            var fact = sourced.fact();
            var leading = new TreeSet<Integer>();
            for (var link : links.of("credential:" + fact.key())) {
                if (link.from().startsWith("program:")) {
                    leading.add(programs.id(link.from().substring("program:".length())));
                }
            }
            leading.remove(-1);
            list.add(new Credential(
                    list.size(),
                    slug(fact.name(), fact.key(), taken),
                    fact.key(),
                    fact.name(),
                    fact.nameEs(),
                    fact.kind(),
                    organizations.id(fact.issuerRef()),
                    fact.issuerName(),
                    fact.description(),
                    fact.website(),
                    fact.passRateHundredths(),
                    fact.passRateYear(),
                    fact.socCodes().stream()
                            .map(soc -> occupations.get(Socs.detailed(soc)))
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    List.copyOf(leading),
                    sourced.source()));
        }
        return List.copyOf(list);
    }

    private List<WorkBasedLearning> activities(List<Sourced<WorkBasedLearningFact>> facts) {
        var taken = new HashSet<String>();
        var list = new ArrayList<WorkBasedLearning>();
        for (var sourced : sorted(
                facts, Comparator.comparing(WorkBasedLearningFact::title).thenComparing(WorkBasedLearningFact::key))) {
            var fact = sourced.fact();
            var organization = organizations.id(fact.organizationRef());
            if (organization < 0) {
                continue;
            }
            list.add(new WorkBasedLearning(
                    list.size(),
                    slug(fact.title(), fact.key(), taken),
                    fact.key(),
                    organization,
                    organizations.id(fact.hostRef()),
                    fact.title(),
                    fact.titleEs(),
                    fact.description(),
                    fact.stage(),
                    fact.type(),
                    fact.gradeLow(),
                    fact.gradeHigh(),
                    fact.hours(),
                    fact.pathwayCode(),
                    sector(fact.pathwayCode()),
                    fact.places(),
                    sourced.source()));
        }
        return List.copyOf(list);
    }

    private static int sector(@Nullable String pathway) {
        return pathway == null ? 0 : Place.ofPathway(pathway).sector();
    }

    private List<SupportService> supports(List<Sourced<SupportServiceFact>> facts) {
        var taken = new HashSet<String>();
        var list = new ArrayList<SupportService>();
        for (var sourced :
                sorted(facts, Comparator.comparing(SupportServiceFact::name).thenComparing(SupportServiceFact::key))) {
            var fact = sourced.fact();
            var organization = organizations.id(fact.organizationRef());
            if (organization < 0) {
                continue;
            }
            list.add(new SupportService(
                    list.size(),
                    slug(fact.name(), fact.key(), taken),
                    fact.key(),
                    organization,
                    fact.name(),
                    fact.nameEs(),
                    fact.type(),
                    fact.description(),
                    fact.descriptionEs(),
                    fact.eligibility(),
                    fact.eligibilityEs(),
                    fact.languages(),
                    fact.website(),
                    fact.place(),
                    fact.placeEs(),
                    fact.phone(),
                    fact.email(),
                    fact.reviewedOn(),
                    sourced.source()));
        }
        return List.copyOf(list);
    }

    private static <T extends Fact> List<Sourced<T>> sorted(List<Sourced<T>> facts, Comparator<T> order) {
        return facts.stream()
                .sorted(Comparator.comparing(Sourced<T>::fact, order))
                .toList();
    }

    private static String slug(String name, String key, HashSet<String> taken) {
        var slug = Slugs.of(name);
        if (taken.add(slug)) {
            return slug;
        }
        var longer = slug + "-" + Slugs.of(key);
        taken.add(longer);
        return longer;
    }
}
