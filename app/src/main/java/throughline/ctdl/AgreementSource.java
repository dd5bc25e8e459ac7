package throughline.ctdl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.agreements.AgreementKind;
import throughline.agreements.KeptAgreement;
import throughline.agreements.Terms;
import throughline.engine.map.Label;
import throughline.region.Agreement;
import throughline.region.Course;
import throughline.region.CoursesByCode;
import throughline.region.Organization;
import throughline.region.OrganizationTree;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Slugs;

/// An agreement with all that a publication says of it, whether an import brought it or people keep it here.
///
/// @param key      name in identifiers and addresses
/// @param kind     key of its kind
/// @param sending  absent when the Region does not know it
/// @param others   further organizations that sign
/// @param signedOn day of the last signature
record AgreementSource(
        String key,
        String kind,
        String title,
        @Nullable Organization sending,
        @Nullable Organization receiving,
        List<Organization> others,
        List<Way> ways,
        @Nullable Program sendingProgram,
        @Nullable Program receivingProgram,
        List<Program> appliesTo,
        @Nullable Integer unitsHundredths,
        List<Requirement> requirements,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /// Courses that are needed together, none for dual enrollment, and all that they earn.
    record Way(List<CourseNode> from, List<CourseNode> earns) {
        Way {
            from = List.copyOf(from);
            earns = List.copyOf(earns);
        }
    }

    /// A course of a publication; one that the Region does not list has its code for a name.
    ///
    /// @param slug name in identifiers
    /// @param page path of its page, or of its institution's
    record CourseNode(String slug, String code, Label title, Organization owner, String page) {
        static CourseNode of(Course course, Organization owner) {
            var title = course.title();
            return new CourseNode(
                    course.slug(),
                    course.code(),
                    title == null ? Label.of(course.code()) : new Label(title, course.titleEs()),
                    owner,
                    "/courses/" + course.slug());
        }

        static CourseNode unlisted(String code, Organization owner) {
            return new CourseNode(
                    owner.slug() + "/" + Slugs.of(code), code, Label.of(code), owner, "/institutions/" + owner.slug());
        }
    }

    /// @param number of a step, else 0
    /// @param text   in words; absent where the age says it
    /// @param by     last day of a step
    record Requirement(
            AgreementRequirement requirement,
            int number,
            @Nullable Label text,
            @Nullable Integer age,
            @Nullable LocalDate by) {}

    AgreementSource {
        others = List.copyOf(others);
        ways = List.copyOf(ways);
        appliesTo = List.copyOf(appliesTo);
        requirements = List.copyOf(requirements);
    }

    /// @param lines those of one agreement of the Region
    static AgreementSource of(Region region, List<Agreement> lines) {
        var first = lines.getFirst();
        var kept = first.kept();
        if (kept != null) {
            return of(region, key(first.slug()), kept.terms(), first.signedOn(), first.validTo());
        }
        var requirements = new ArrayList<Requirement>();
        add(requirements, AgreementRequirement.GRADE, first.minimumGrade(), null);
        add(requirements, AgreementRequirement.EXAM, first.examRule(), null);
        if (first.claimSteps() != null) {
            requirements.add(new Requirement(
                    AgreementRequirement.STEP,
                    1,
                    new Label(Objects.requireNonNull(first.claimSteps()), first.claimStepsEs()),
                    null,
                    null));
        }
        return new AgreementSource(
                key(first.slug()),
                first.kind(),
                first.title(),
                organization(region, first.sendingId()),
                organization(region, first.receivingId()),
                List.of(),
                ways(region, lines),
                null,
                null,
                List.of(),
                first.unitsHundredths(),
                requirements,
                first.signedOn(),
                first.validFrom(),
                first.validTo());
    }

    /// Name of an agreement in identifiers and addresses.
    static String key(String slug) {
        return "credit/" + slug;
    }

    /// One that is kept here, a draft too.
    static AgreementSource of(Region region, KeptAgreement agreement) {
        var signed = agreement.signedAt();
        return of(
                region,
                "desk/agreements/" + agreement.id(),
                agreement.terms(),
                signed == null ? null : LocalDate.ofInstant(signed, throughline.web.Format.ZONE),
                agreement.lastDay());
    }

    private static AgreementSource of(
            Region region, String key, Terms terms, @Nullable LocalDate signedOn, @Nullable LocalDate validTo) {
        var tree = new OrganizationTree(region);
        var sending = tree.find(terms.sending()).orElse(null);
        var receiving = tree.find(terms.receiving()).orElse(null);
        return new AgreementSource(
                key,
                terms.kind().key(),
                terms.title(),
                sending,
                receiving,
                terms.others().stream().flatMap(one -> tree.find(one).stream()).toList(),
                ways(region, terms, sending, receiving),
                program(region, terms.sendingProgram()),
                program(region, terms.receivingProgram()),
                terms.appliesTo().stream()
                        .map(one -> program(region, one))
                        .filter(Objects::nonNull)
                        .toList(),
                terms.unitsHundredths(),
                requirements(terms),
                signedOn,
                terms.validFrom(),
                validTo);
    }

    private static List<Way> ways(Region region, List<Agreement> lines) {
        var ways = new ArrayList<Way>();
        for (var line : lines) {
            if (line.receivingCourseId() >= 0) {
                var from = new TreeSet<>(line.together());
                if (line.sendingCourseId() >= 0) {
                    from.add(line.sendingCourseId());
                }
                var way = new Way(
                        from.stream().map(id -> node(region, id)).toList(),
                        List.of(node(region, line.receivingCourseId())));
                if (!ways.contains(way)) {
                    ways.add(way);
                }
            }
        }
        return ways;
    }

    private static CourseNode node(Region region, int id) {
        var course = region.courses().get(id);
        return CourseNode.of(course, region.organizations().get(course.organizationId()));
    }

    private static List<Way> ways(
            Region region, Terms terms, @Nullable Organization sending, @Nullable Organization receiving) {
        var ways = new ArrayList<Way>();
        for (var credit : terms.credits()) {
            var earns = nodes(region, credit.earns(), receiving);
            if (credit.ways().isEmpty()) {
                ways.add(new Way(List.of(), earns));
            }
            credit.ways().forEach(way -> ways.add(new Way(nodes(region, way, sending), earns)));
        }
        return ways;
    }

    private static List<CourseNode> nodes(Region region, List<String> codes, @Nullable Organization owner) {
        if (owner == null) {
            return List.of();
        }
        var known = new CoursesByCode(region.coursesOf(owner));
        return codes.stream()
                .map(code -> known.find(code)
                        .map(course -> CourseNode.of(course, owner))
                        .orElseGet(() -> CourseNode.unlisted(code, owner)))
                .toList();
    }

    private static List<Requirement> requirements(Terms terms) {
        var list = new ArrayList<Requirement>();
        var conditions = terms.conditions();
        add(list, AgreementRequirement.GRADE, conditions.minimumGrade(), null);
        add(list, AgreementRequirement.EXAM, conditions.exam(), conditions.examEs());
        if (conditions.minimumAge() != null) {
            list.add(new Requirement(AgreementRequirement.AGE, 0, null, conditions.minimumAge(), null));
        }
        add(list, AgreementRequirement.RESIDENCY, conditions.residency(), conditions.residencyEs());
        if (conditions.opens() != null || conditions.closes() != null) {
            add(list, AgreementRequirement.WINDOW, day(conditions.opens()) + "/" + day(conditions.closes()), null);
        }
        var number = 0;
        for (var step : terms.steps()) {
            number++;
            list.add(new Requirement(
                    AgreementRequirement.STEP, number, new Label(step.text(), step.textEs()), null, step.by()));
        }
        return list;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? ".." : day.toString();
    }

    private static void add(
            List<Requirement> list, AgreementRequirement requirement, @Nullable String text, @Nullable String spanish) {
        if (text != null && !text.isEmpty()) {
            list.add(new Requirement(requirement, 0, new Label(text, spanish), null, null));
        }
    }

    private static @Nullable Organization organization(Region region, int id) {
        return id < 0 ? null : region.organizations().get(id);
    }

    private static @Nullable Program program(Region region, String key) {
        return region.programs().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /// Whether students take courses of the college themselves.
    boolean isDual() {
        return AgreementKind.find(kind).map(AgreementKind::isDual).orElse(false);
    }

    /// Everybody who signs, as far as the Region knows them.
    List<Organization> parties() {
        return Stream.concat(Stream.of(sending, receiving).filter(Objects::nonNull), others.stream())
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
