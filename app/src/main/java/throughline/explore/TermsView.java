package throughline.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.agreements.Terms;
import throughline.region.Agreement;
import throughline.region.CoursesByCode;
import throughline.region.OrganizationTree;
import throughline.web.Words;

/// An agreement as a person reads it: names and links in the place of references.
///
/// @param kind key of its kind
public record TermsView(
        String kind,
        Words title,
        Ref sending,
        Ref receiving,
        List<Ref> others,
        List<Credit> credits,
        @Nullable Ref sendingProgram,
        @Nullable Ref receivingProgram,
        List<Ref> appliesTo,
        @Nullable Integer unitsHundredths,
        Conditions conditions,
        List<Step> steps,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> years,
        List<Terms.Document> documents,
        @Nullable String contact) {
    /// Any one of the ways, all of whose courses are needed, earns all the courses.
    public record Credit(List<List<Ref>> ways, List<Ref> earns) {}

    /// What must be fulfilled; what is not asked for is absent.
    public record Conditions(
            @Nullable String grade,
            @Nullable Words exam,
            @Nullable Integer age,
            @Nullable Words residency,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            @Nullable Words claimBy) {
        public boolean isEmpty() {
            return grade == null
                    && exam == null
                    && age == null
                    && residency == null
                    && opens == null
                    && closes == null
                    && claimBy == null;
        }
    }

    /// @param by last day for it
    public record Step(Words text, @Nullable LocalDate by) {}

    /// Key of the name of the kind.
    public String kindKey() {
        return "agreements.kind." + kind.replace('_', '-');
    }

    /// Terms that are kept here.
    public static TermsView of(RegionReader reader, OrganizationTree tree, Terms terms) {
        var taken = courses(reader, tree, terms.sending());
        var earned = courses(reader, tree, terms.receiving());
        var conditions = terms.conditions();
        return new TermsView(
                terms.kind().key(),
                RegionReader.english(terms.title()),
                organization(reader, tree, terms.sending()),
                organization(reader, tree, terms.receiving()),
                terms.others().stream()
                        .map(one -> organization(reader, tree, one))
                        .toList(),
                terms.credits().stream()
                        .map(credit -> new Credit(
                                credit.ways().stream()
                                        .map(way -> way.stream().map(taken).toList())
                                        .toList(),
                                credit.earns().stream().map(earned).toList()))
                        .toList(),
                program(reader, terms.sendingProgram()),
                program(reader, terms.receivingProgram()),
                terms.appliesTo().stream()
                        .map(key -> reader.thing("program:" + key))
                        .toList(),
                terms.unitsHundredths(),
                new Conditions(
                        text(conditions.minimumGrade()),
                        reader.optionalText(conditions.exam(), conditions.examEs()),
                        conditions.minimumAge(),
                        reader.optionalText(conditions.residency(), conditions.residencyEs()),
                        conditions.opens(),
                        conditions.closes(),
                        null),
                terms.steps().stream()
                        .map(step -> new Step(reader.text(step.text(), step.textEs()), step.by()))
                        .toList(),
                terms.validFrom(),
                terms.validTo(),
                terms.schoolYears(),
                terms.documents(),
                text(terms.contact()));
    }

    /// An agreement of the Region; its lines belong to one agreement.
    public static TermsView of(RegionReader reader, OrganizationTree tree, List<Agreement> lines) {
        var first = lines.getFirst();
        var kept = first.kept();
        if (kept != null) {
            return of(reader, tree, kept.terms());
        }
        var credits = new LinkedHashMap<Integer, List<List<Ref>>>();
        for (var line : lines) {
            var ways = credits.computeIfAbsent(line.receivingCourseId(), _ -> new ArrayList<>());
            if (line.sendingCourseId() >= 0) {
                ways.add(List.of(reader.ref(reader.course(line.sendingCourseId()))));
            }
        }
        credits.remove(-1);
        var steps = reader.optionalText(first.claimSteps(), first.claimStepsEs());
        return new TermsView(
                first.kind(),
                RegionReader.english(first.title()),
                organization(reader, first.sendingId()),
                organization(reader, first.receivingId()),
                List.of(),
                credits.entrySet().stream()
                        .map(entry -> new Credit(entry.getValue(), List.of(reader.ref(reader.course(entry.getKey())))))
                        .toList(),
                null,
                null,
                List.of(),
                first.unitsHundredths(),
                new Conditions(
                        first.minimumGrade(),
                        reader.optionalText(first.examRule(), null),
                        null,
                        null,
                        null,
                        null,
                        reader.optionalText(first.claimBy(), null)),
                steps == null ? List.of() : List.of(new Step(steps, null)),
                first.validFrom(),
                first.validTo(),
                List.of(),
                List.of(),
                null);
    }

    private static Function<String, Ref> courses(RegionReader reader, OrganizationTree tree, String reference) {
        var known = tree.find(reference)
                .map(one -> new CoursesByCode(reader.region().coursesOf(one)))
                .orElseGet(() -> new CoursesByCode(List.of()));
        return code -> known.find(code).map(reader::ref).orElseGet(() -> new Ref(null, null, reader.name(code)));
    }

    private static Ref organization(RegionReader reader, OrganizationTree tree, String reference) {
        return tree.find(reference).map(reader::ref).orElseGet(() -> new Ref(null, null, reader.name(reference)));
    }

    private static Ref organization(RegionReader reader, int id) {
        return id < 0 ? new Ref(null, null, reader.name("–")) : reader.ref(reader.organization(id));
    }

    private static @Nullable Ref program(RegionReader reader, String key) {
        return key.isEmpty() ? null : reader.thing("program:" + key);
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }
}
