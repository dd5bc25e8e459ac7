package throughline.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.region.Address;
import throughline.web.Shell;

/// Pages described in the words of schema.org. Only what the page shows is said; the page's own address is
/// the `@id` of the thing.
final class SchemaOrg {
    private static final int LISTED = 20;

    private SchemaOrg() {}

    static Map<String, Object> occupation(OccupationPage page, Shell shell) {
        var thing =
                thing("Occupation", "/occupations/" + page.soc(), page.title().value(), shell);
        put(
                thing,
                "description",
                page.description() == null ? null : page.description().value());
        thing.put("occupationalCategory", category(page.soc(), page.title().value(), shell));
        put(thing, "estimatedSalary", salaries(page.wages()));
        var education = page.entries().stream()
                .map(OccupationPage.Entry::education)
                .filter(Objects::nonNull)
                .map(words -> words.value())
                .findFirst()
                .orElse(null);
        put(thing, "educationRequirements", education);
        put(
                thing,
                "responsibilities",
                page.tasks().stream().limit(LISTED).map(task -> task.value()).toList());
        put(
                thing,
                "skills",
                page.skills().stream().map(skill -> skill.name().value()).toList());
        return thing;
    }

    static Map<String, Object> program(ProgramPage page, Shell shell) {
        var thing = thing(
                "EducationalOccupationalProgram",
                "/programs/" + page.slug(),
                page.title().value(),
                shell);
        put(
                thing,
                "description",
                page.description() == null ? null : page.description().value());
        thing.put("provider", provider(page.institution(), shell));
        thing.put("educationalCredentialAwarded", page.award().value());
        var facts = page.facts();
        if (facts.lengthMonths() != null) {
            thing.put("timeToComplete", "P" + facts.lengthMonths() + "M");
        }
        if (facts.unitsHundredths() != null) {
            thing.put("numberOfCredits", facts.unitsHundredths() / 100.0);
        }
        put(
                thing,
                "educationalProgramMode",
                facts.modality() == null ? null : facts.modality().value());
        put(thing, "maximumEnrollment", facts.capacity());
        put(
                thing,
                "programPrerequisites",
                page.entryRequirements() == null
                        ? null
                        : page.entryRequirements().value());
        if (facts.costCents() != null) {
            thing.put("offers", Map.of("@type", "Offer", "price", facts.costCents() / 100.0, "priceCurrency", "USD"));
        }
        put(thing, "identifier", identifiers(page));
        put(
                thing,
                "occupationalCategory",
                page.destinations().stream()
                        .limit(LISTED)
                        .map(place -> category(
                                soc(place.occupation()),
                                place.occupation().title().value(),
                                shell))
                        .toList());
        put(
                thing,
                "hasCourse",
                page.sequence().stream()
                        .flatMap(stage -> stage.choices().stream())
                        .flatMap(choice -> choice.courses().stream())
                        .map(step -> named("Course", step.course(), shell))
                        .toList());
        put(thing, "sameAs", page.website());
        return thing;
    }

    static Map<String, Object> course(CoursePage page, Shell shell) {
        var name = page.title() == null ? page.code() : page.title().value();
        var thing = thing("Course", "/courses/" + page.slug(), name, shell);
        put(
                thing,
                "description",
                page.description() == null ? null : page.description().value());
        thing.put("courseCode", page.code());
        thing.put("provider", provider(page.institution(), shell));
        if (page.facts().unitsMinHundredths() != null) {
            thing.put("numberOfCredits", page.facts().unitsMinHundredths() / 100.0);
        }
        put(
                thing,
                "coursePrerequisites",
                page.prerequisiteText() == null ? null : page.prerequisiteText().value());
        return thing;
    }

    static Map<String, Object> institution(InstitutionPage page, Shell shell) {
        var thing =
                thing(type(page), "/institutions/" + page.slug(), page.name().value(), shell);
        put(thing, "address", address(page.address()));
        put(thing, "url", page.website());
        put(thing, "telephone", page.phone());
        if (!page.parents().isEmpty()) {
            thing.put("parentOrganization", named("Organization", page.parents().getLast(), shell));
        }
        return thing;
    }

    static Map<String, Object> credential(CredentialPage page, Shell shell) {
        var thing = thing(
                "EducationalOccupationalCredential",
                "/credentials/" + page.slug(),
                page.name().value(),
                shell);
        put(
                thing,
                "description",
                page.description() == null ? null : page.description().value());
        thing.put("credentialCategory", shell.text("explore.credential.kind." + page.kind()));
        if (page.issuer() != null) {
            thing.put("recognizedBy", named("Organization", page.issuer(), shell));
        }
        return thing;
    }

    static Map<String, Object> activity(ActivityPage page, Shell shell) {
        var thing = thing(
                "WorkBasedProgram", "/activities/" + page.slug(), page.title().value(), shell);
        put(
                thing,
                "description",
                page.description() == null ? null : page.description().value());
        thing.put("provider", provider(page.institution(), shell));
        put(thing, "maximumEnrollment", page.places());
        return thing;
    }

    static Map<String, Object> support(SupportPage page, Shell shell) {
        var thing = thing("Service", "/supports/" + page.slug(), page.name().value(), shell);
        put(
                thing,
                "description",
                page.description() == null ? null : page.description().value());
        thing.put("serviceType", page.type().value());
        thing.put("provider", provider(page.institution(), shell));
        return thing;
    }

    private static Map<String, Object> thing(String type, String path, String name, Shell shell) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", type);
        thing.put("@id", shell.absolute(path));
        thing.put("name", name);
        thing.put("url", shell.absolute(path));
        return thing;
    }

    private static Map<String, Object> named(String type, Ref ref, Shell shell) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        if (ref.url() != null) {
            thing.put("@id", shell.absolute(ref.url()));
        }
        put(thing, "courseCode", ref.code());
        thing.put("name", ref.title().value());
        return thing;
    }

    private static Map<String, Object> provider(InstitutionCard card, Shell shell) {
        return named("EducationalOrganization", card.institution(), shell);
    }

    private static Map<String, Object> category(String soc, String title, Shell shell) {
        var category = new LinkedHashMap<String, Object>();
        category.put("@type", "CategoryCode");
        category.put("@id", shell.absolute("/occupations/" + soc));
        category.put("codeValue", soc);
        category.put("name", title);
        category.put("inCodeSet", "https://www.bls.gov/soc/2018/");
        return category;
    }

    private static String soc(Ref occupation) {
        var url = Objects.requireNonNull(occupation.url());
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static List<Map<String, Object>> salaries(List<WageRow> rows) {
        var salaries = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            var salary = new LinkedHashMap<String, Object>();
            salary.put("@type", "MonetaryAmountDistribution");
            salary.put("name", row.area() + ", " + row.period());
            salary.put("currency", "USD");
            salary.put("duration", "P1Y");
            row.percentiles()
                    .forEach(wage -> salary.put(
                            wage.percentile() == 50 ? "median" : "percentile" + wage.percentile(),
                            Math.round(wage.annualCents() / 100.0)));
            salaries.add(salary);
        }
        return salaries;
    }

    private static List<Map<String, Object>> identifiers(ProgramPage page) {
        var identifiers = new ArrayList<Map<String, Object>>();
        if (page.top() != null) {
            identifiers.add(property("TOP", page.top()));
        }
        if (page.cip() != null) {
            identifiers.add(property("CIP", page.cip()));
        }
        return identifiers;
    }

    private static Map<String, Object> property(String scheme, Ref code) {
        var property = new LinkedHashMap<String, Object>();
        property.put("@type", "PropertyValue");
        property.put("propertyID", scheme);
        property.put("value", code.code() == null ? code.title().value() : code.code());
        return property;
    }

    private static String type(InstitutionPage page) {
        var segment = page.segmentKey();
        return switch (segment == null ? "" : segment) {
            case "college", "university" -> "CollegeOrUniversity";
            case "high-school" -> "HighSchool";
            case "middle-school" -> "MiddleSchool";
            case "adult-school" -> "EducationalOrganization";
            default -> "Organization";
        };
    }

    private static @Nullable Map<String, Object> address(Address address) {
        var postal = new LinkedHashMap<String, Object>();
        postal.put("@type", "PostalAddress");
        put(postal, "streetAddress", address.street());
        put(postal, "addressLocality", address.city());
        put(postal, "addressRegion", address.state());
        put(postal, "postalCode", address.zip());
        return postal.size() == 1 ? null : postal;
    }

    private static void put(Map<String, Object> thing, String property, @Nullable Object value) {
        var empty = value == null || value instanceof List<?> list && list.isEmpty();
        if (!empty) {
            thing.put(property, value);
        }
    }
}
