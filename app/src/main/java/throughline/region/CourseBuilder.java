package throughline.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import throughline.catalog.CourseArticulationFact;
import throughline.catalog.CourseDescriptorFact;
import throughline.catalog.CourseFact;
import throughline.reference.Crosswalks;

/// Makes the courses of the region: in the order of organization and code, with the titles that
/// articulation agreements and course descriptors know where the course file has none.
final class CourseBuilder {
    private final OrganizationBuilder organizations;
    private final Crosswalks crosswalks;
    private final Map<Spot, String> titles = new HashMap<>();
    private final Map<Spot, Integer> firsts = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<String, String> folded = new ConcurrentHashMap<>();
    private List<Course> courses = List.of();

    CourseBuilder(OrganizationBuilder organizations, Crosswalks crosswalks) {
        this.organizations = organizations;
        this.crosswalks = crosswalks;
    }

    /// A code at an organization, written in the one way in which codes are compared.
    private record Spot(int organization, String code) {}

    private record Listed(CourseFact fact, int source, int organization, String folded, String order) {}

    List<Course> courses() {
        return courses;
    }

    /// Takes titles from agreements; the first seen stays.
    void learn(List<Sourced<CourseDescriptorFact>> descriptors, List<Sourced<CourseArticulationFact>> articulations) {
        for (var sourced : descriptors) {
            var fact = sourced.fact();
            learn(fact.organizationRef(), fact.courseCode(), fact.courseTitle());
        }
        for (var sourced : articulations) {
            var fact = sourced.fact();
            var codes = fact.sendingCodes();
            var names = fact.sendingTitles();
            for (var i = 0; i < codes.size() && i < names.size(); i++) {
                learn(fact.sendingRef(), codes.get(i), names.get(i));
            }
        }
    }

    private void learn(String ref, String code, String title) {
        var organization = organizations.id(ref);
        if (organization >= 0 && !title.isBlank()) {
            titles.putIfAbsent(new Spot(organization, fold(code)), title.strip());
        }
    }

    CourseBuilder build(List<Sourced<CourseFact>> facts) {
        var listed = new ArrayList<Listed>(facts.size());
        for (var sourced : facts) {
            var fact = sourced.fact();
            var organization = organizations.id(fact.organizationRef());
            if (organization >= 0) {
                listed.add(new Listed(
                        fact, sourced.source(), organization, fold(fact.code()), CourseCodes.order(fact.code())));
            }
        }
        // Among courses of one code the most recently updated stands first.
        listed.sort(Comparator.comparingInt(Listed::organization)
                .thenComparing(Listed::order)
                .thenComparing(
                        one -> one.fact().updatedOn(), Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                .thenComparing(one -> one.fact().key()));
        var slugs = new HashSet<String>(listed.size() * 2);
        var list = new ArrayList<Course>(listed.size());
        for (var one : listed) {
            var id = list.size();
            if (keys.putIfAbsent(one.fact().key(), id) != null) {
                continue;
            }
            firsts.putIfAbsent(new Spot(one.organization(), one.folded()), id);
            list.add(course(id, one, slug(one, slugs)));
        }
        courses = List.copyOf(list);
        return this;
    }

    /// The newest course of a code has the plain name, older ones carry their control number or key.
    private String slug(Listed one, HashSet<String> taken) {
        var base = organizations.organizations().get(one.organization()).slug() + "/"
                + Slugs.of(one.fact().code());
        if (taken.add(base)) {
            return base;
        }
        var control = one.fact().controlNumber();
        var longer = base + "-" + Slugs.of(control == null ? one.fact().key() : control);
        return taken.add(longer) ? longer : longer + "-" + Slugs.of(one.fact().key());
    }

    private Course course(int id, Listed one, String slug) {
        var fact = one.fact();
        var place = fact.pathwayCode() == null
                ? Place.ofCode(crosswalks, "top-prefix", fact.topCode())
                : Place.ofPathway(fact.pathwayCode());
        var title = fact.title() == null ? titles.get(new Spot(one.organization(), one.folded())) : fact.title();
        return new Course(
                id,
                slug,
                fact.key(),
                one.organization(),
                fact.code(),
                title,
                fact.titleEs(),
                fact.description(),
                fact.outcomes(),
                fact.unitsMinHundredths(),
                fact.unitsMaxHundredths(),
                fact.hoursMin(),
                fact.hoursMax(),
                fact.creditsHundredths(),
                fact.gradeLow(),
                fact.gradeHigh(),
                fact.agSubject(),
                fact.samCode(),
                fact.topCode(),
                place.pathway(),
                place.sector(),
                fact.courseLevel(),
                fact.creditStatus(),
                fact.basicSkills(),
                fact.priorToTransfer(),
                fact.honors(),
                fact.termsOffered(),
                fact.prerequisiteText(),
                fact.prerequisiteExpression(),
                fact.corequisiteExpression(),
                fact.recommendedText(),
                fact.controlNumber(),
                fact.updatedOn(),
                one.source());
    }

    /// Sources name the same few thousand codes again and again.
    private String fold(String code) {
        return folded.computeIfAbsent(code, CourseCodes::fold);
    }

    /// Id of the course of a key, or -1.
    int id(@Nullable String key) {
        return key == null ? -1 : keys.getOrDefault(key, -1);
    }

    /// Id of the newest course of a code at an organization, or -1.
    int id(int organization, String code) {
        return firsts.getOrDefault(new Spot(organization, fold(code)), -1);
    }

    /// Ids of all courses of a code at an organization; they follow each other.
    List<Integer> ids(int organization, String code) {
        var wanted = fold(code);
        var ids = new ArrayList<Integer>();
        var id = firsts.getOrDefault(new Spot(organization, wanted), -1);
        while (id >= 0
                && id < courses.size()
                && courses.get(id).organizationId() == organization
                && fold(courses.get(id).code()).equals(wanted)) {
            ids.add(id++);
        }
        return ids;
    }
}
