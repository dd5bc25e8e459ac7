package throughline.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.agreements.AgreementKind;
import throughline.agreements.KeptAgreement;
import throughline.agreements.SignedStore.Signed;
import throughline.agreements.Terms.Credit;
import throughline.catalog.AgreementFact;

/// Makes the agreements of a Region: those that imports bring, then those that were signed here. An agreement that is
/// kept here becomes one line for each course that is taken and each that is earned.
final class AgreementBuilder {
    private final OrganizationBuilder organizations;
    private final CourseBuilder courses;
    private final ProgramBuilder programs;
    private final List<Agreement> list = new ArrayList<>();
    private final Set<String> slugs = new HashSet<>();

    AgreementBuilder(OrganizationBuilder organizations, CourseBuilder courses, ProgramBuilder programs) {
        this.organizations = organizations;
        this.courses = courses;
        this.programs = programs;
    }

    /// @param source position of the source of those that were signed here
    List<Agreement> build(List<Sourced<AgreementFact>> facts, List<Signed> signed, int source) {
        facts.stream()
                .sorted(Comparator.comparing(one -> one.fact().key()))
                .forEach(one -> imported(one.fact(), one.source()));
        for (var one : signed) {
            if (one.agreement().terms().kind() != AgreementKind.MOU) {
                kept(one, source);
            }
        }
        return List.copyOf(list);
    }

    private void imported(AgreementFact fact, int source) {
        list.add(new Agreement(
                list.size(),
                fact.key(),
                fact.kind(),
                fact.title(),
                organizations.id(fact.sendingRef()),
                organizations.id(fact.receivingRef()),
                courses.id(fact.sendingCourseKey()),
                courses.id(fact.receivingCourseKey()),
                fact.unitsHundredths(),
                fact.minimumGrade(),
                fact.examRule(),
                fact.claimSteps(),
                fact.claimStepsEs(),
                fact.claimBy(),
                fact.status(),
                fact.signedOn(),
                fact.validFrom(),
                fact.validTo(),
                source,
                slug(Slugs.of(fact.key())),
                List.of(),
                null));
    }

    private String slug(String wanted) {
        var slug = wanted;
        for (var i = 2; !slugs.add(slug); i++) {
            slug = wanted + "-" + i;
        }
        return slug;
    }

    private void kept(Signed signed, int source) {
        var agreement = signed.agreement();
        var terms = agreement.terms();
        var kept = new KeptTerms(
                terms,
                terms.others().stream()
                        .map(organizations::id)
                        .filter(id -> id >= 0)
                        .toList(),
                programs.id(terms.sendingProgram()),
                programs.id(terms.receivingProgram()),
                terms.appliesTo().stream()
                        .map(programs::id)
                        .filter(id -> id >= 0)
                        .distinct()
                        .toList(),
                signed.claims());
        var slug = slug(Slugs.of(terms.title()) + "-" + agreement.id());
        var line = new Line(agreement, kept, slug, source);
        if (terms.credits().isEmpty()) {
            add(line, -1, -1, List.of());
        }
        terms.credits().forEach(credit -> credit(line, credit));
    }

    private void credit(Line line, Credit credit) {
        var terms = line.agreement.terms();
        var sending = organizations.id(terms.sending());
        var receiving = organizations.id(terms.receiving());
        for (var code : credit.earns()) {
            var earned = courses.id(receiving, code);
            if (credit.ways().isEmpty()) {
                add(line, -1, earned, List.of());
            }
            for (var way : credit.ways()) {
                var taken = way.stream().map(one -> courses.id(sending, one)).toList();
                // A way with a course that is not listed cannot be shown as one: the page says it in words.
                if (!taken.contains(-1)) {
                    for (var id : taken) {
                        add(
                                line,
                                id,
                                earned,
                                taken.stream()
                                        .filter(other -> !other.equals(id))
                                        .toList());
                    }
                }
            }
        }
    }

    private record Line(KeptAgreement agreement, KeptTerms kept, String slug, int source) {}

    private void add(Line line, int taken, int earned, List<Integer> together) {
        var agreement = line.agreement;
        var terms = agreement.terms();
        var conditions = terms.conditions();
        list.add(new Agreement(
                list.size(),
                "kept:" + agreement.id(),
                terms.kind().key(),
                terms.title(),
                organizations.id(terms.sending()),
                organizations.id(terms.receiving()),
                taken,
                earned,
                terms.unitsHundredths(),
                text(conditions.minimumGrade()),
                text(conditions.exam()),
                steps(line, false),
                steps(line, true),
                conditions.closes() == null ? null : conditions.closes().toString(),
                "active",
                day(agreement),
                terms.validFrom(),
                agreement.lastDay(),
                line.source,
                line.slug,
                together,
                line.kept));
    }

    private static @Nullable LocalDate day(KeptAgreement agreement) {
        var at = agreement.signedAt();
        return at == null ? null : LocalDate.ofInstant(at, java.time.ZoneId.of("America/Los_Angeles"));
    }

    private static @Nullable String steps(Line line, boolean spanish) {
        var texts = line.agreement.terms().steps().stream()
                .map(step -> spanish ? step.textEs() : step.text())
                .toList();
        return texts.isEmpty() || texts.contains("") ? null : String.join(" ", texts);
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    /// Programs that continue in others by an agreement, as links.
    static List<Link> links(List<Signed> signed, OrganizationBuilder organizations, int source) {
        return signed.stream()
                .map(Signed::agreement)
                .filter(one -> one.terms().kind() == AgreementKind.PROGRAM)
                .map(one -> {
                    var terms = one.terms();
                    var receiving = organizations.id(terms.receiving());
                    var university = receiving >= 0
                            && organizations.organizations().get(receiving).segment() == Segment.UNIVERSITY;
                    return new Link(
                            university ? "transfers_to" : "continues_into",
                            "program:" + terms.sendingProgram(),
                            "program:" + terms.receivingProgram(),
                            text(terms.conditions().minimumGrade()),
                            null,
                            terms.title(),
                            "active",
                            terms.validFrom(),
                            one.lastDay(),
                            source);
                })
                .toList();
    }
}
