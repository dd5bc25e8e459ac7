package throughline.finder;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.region.Agreement;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;

/// The values each thing has in each facet. What a program says of wages, openings and education is what the
/// occupations say that it leads to.
final class FacetValues {
    private static final Pattern NOT_KEY = Pattern.compile("[^a-z0-9]+");
    private static final SortedSet<String> NONE = Collections.emptySortedSet();
    private static final int MONTHS_A_TERM = 5;

    private final Region region;
    private final Measures measures;
    private final TreeMap<Long, String> wageBands = new TreeMap<>();

    FacetValues(Region region, Measures measures) {
        this.region = region;
        this.measures = measures;
        for (var band : region.codes("wage-band")) {
            if (band.level() != null && band.level().chars().allMatch(Character::isDigit)) {
                wageBands.put(Long.parseLong(band.level()), band.code());
            }
        }
        if (wageBands.isEmpty()) {
            wageBands.put(0L, "under-20");
            wageBands.put(2000L, "20-30");
            wageBands.put(3000L, "30-40");
            wageBands.put(4000L, "40-60");
            wageBands.put(6000L, "60-up");
        }
    }

    /// The values of a thing, most often one or none.
    SortedSet<String> of(Facet facet, Kind kind, Thing thing) {
        if (!applies(facet, kind)) {
            return NONE;
        }
        var values = new TreeSet<String>();
        switch (facet) {
            case KIND -> values.add(kind.key());
            case SECTOR -> {
                if (thing.sector() > 0) {
                    values.add(Integer.toString(thing.sector()));
                }
            }
            case PATHWAY -> add(values, thing.pathway());
            case SEGMENT -> organization(thing).map(Organization::segment).ifPresent(one -> values.add(one.key()));
            case INSTITUTION -> organization(thing).ifPresent(one -> values.add(one.slug()));
            case COUNTY ->
                organization(thing).ifPresent(one -> add(values, one.address().county()));
            case CITY ->
                organization(thing).ifPresent(one -> add(values, one.address().city()));
            case AWARD, LENGTH, MODALITY, SCHEDULE, LANGUAGE, TREND -> program(facet, thing, values);
            case AG, CREDIT, EARLY_CREDIT -> course(facet, thing, values);
            case WAGE, OPENINGS, EDUCATION, LIVING_WAGE -> {
                for (var occupation : Measures.occupations(thing)) {
                    labor(facet, region.occupations().get(occupation), values);
                }
            }
        }
        return values;
    }

    private record Subject(Kind kind, int sector, @Nullable String pathway) {}

    private record CourseFacts(
            @Nullable String agSubject, @Nullable String creditStatus, SortedSet<String> earlyCredit) {}

    /// What the values of all facets of a basis depend on: things with equal facts have equal values.
    Object facts(FacetGroup.Basis basis, Kind kind, Thing thing) {
        return switch (basis) {
            case SUBJECT -> new Subject(kind, thing.sector(), thing.pathway());
            case PLACE -> thing.organizationId();
            case OFFER ->
                switch (thing) {
                    case Thing.OfCourse(var it) ->
                        new CourseFacts(it.agSubject(), it.creditStatus(), of(Facet.EARLY_CREDIT, kind, thing));
                    case Thing.OfProgram _, Thing.OfSupport _ ->
                        basis.facets().stream()
                                .map(facet -> of(facet, kind, thing))
                                .toList();
                    case Thing.OfOccupation _, Thing.OfCredential _, Thing.OfOrganization _ -> NONE;
                    case Thing.OfSector _, Thing.OfPathway _, Thing.OfActivity _ -> NONE;
                };
            case WORK -> Arrays.stream(Measures.occupations(thing)).boxed().toList();
        };
    }

    private static boolean applies(Facet facet, Kind kind) {
        return switch (facet) {
            case KIND, SECTOR, PATHWAY, SEGMENT, INSTITUTION, COUNTY, CITY -> true;
            case AWARD, LENGTH, MODALITY, SCHEDULE, TREND -> kind == Kind.PROGRAM;
            case LANGUAGE -> kind == Kind.PROGRAM || kind == Kind.SUPPORT;
            case AG, CREDIT, EARLY_CREDIT -> kind == Kind.COURSE;
            case WAGE, OPENINGS, EDUCATION, LIVING_WAGE ->
                kind == Kind.OCCUPATION || kind == Kind.PROGRAM || kind == Kind.CREDENTIAL;
        };
    }

    private Optional<Organization> organization(Thing thing) {
        return thing.organizationId() < 0
                ? Optional.empty()
                : Optional.of(region.organizations().get(thing.organizationId()));
    }

    private void program(Facet facet, Thing thing, TreeSet<String> values) {
        if (!(thing instanceof Thing.OfProgram(var program))) {
            if (facet == Facet.LANGUAGE && thing instanceof Thing.OfSupport(var support)) {
                values.addAll(support.languages());
            }
            return;
        }
        switch (facet) {
            case AWARD -> {
                values.add(program.awardType());
                region.findCode("award-type", program.awardType()).ifPresent(code -> add(values, code.parent()));
            }
            case LENGTH -> length(program).ifPresent(values::add);
            case MODALITY -> add(values, key(program.modality()));
            case SCHEDULE -> program.schedule().forEach(text -> add(values, key(text)));
            case LANGUAGE -> values.addAll(program.languages());
            case TREND -> Measures.trend(program).ifPresent(values::add);
            default -> throw new IllegalArgumentException(facet + " is no facet of programs");
        }
    }

    /// How long a program takes: as stated, else from its units at full time (15 semester units a term of five
    /// months), else from what its award type says of units or years.
    static Optional<String> length(Program program) {
        var months = program.lengthMonths();
        var units = program.unitsHundredths();
        if (months == null && units != null) {
            months = (int) Math.ceil(units / 1500.0 * MONTHS_A_TERM);
        }
        if (months != null) {
            return Optional.of(bucket(months));
        }
        return Optional.ofNullable(
                switch (program.awardType()) {
                    case "certificate-under-12-weeks" -> "under-3-months";
                    case "certificate-under-6-units", "certificate-6-18-units", "certificate-8-16-units" ->
                        "3-6-months";
                    case "certificate-12-weeks-1-year", "certificate-16-30-units", "certificate-18-30-units" ->
                        "6-12-months";
                    case "certificate-1-2-years", "certificate-30-60-units" -> "1-2-years";
                    case "associate-degree", "associate-degree-for-transfer" -> "2-4-years";
                    case "certificate-2-4-years", "certificate-60-units-up", "masters-degree" -> "2-4-years";
                    case "bachelors-degree" -> "4-years-up";
                    default -> null;
                });
    }

    private static String bucket(int months) {
        if (months < 3) {
            return "under-3-months";
        }
        if (months < 6) {
            return "3-6-months";
        }
        if (months < 12) {
            return "6-12-months";
        }
        return months < 24 ? "1-2-years" : months < 48 ? "2-4-years" : "4-years-up";
    }

    private void course(Facet facet, Thing thing, TreeSet<String> values) {
        if (thing instanceof Thing.OfCourse(var course)) {
            switch (facet) {
                case AG -> add(values, course.agSubject());
                case CREDIT -> add(values, course.creditStatus());
                case EARLY_CREDIT ->
                    region.agreementsOf(course).stream()
                            .filter(agreement -> !agreement.status().equals("ended")
                                    && !agreement.status().equals("draft"))
                            .map(Agreement::kind)
                            .forEach(kind -> values.add(kind.replace('_', '-')));
                default -> throw new IllegalArgumentException(facet + " is no facet of courses");
            }
        }
    }

    private void labor(Facet facet, Occupation occupation, TreeSet<String> values) {
        switch (facet) {
            case WAGE -> {
                var cents = measures.medianCents(occupation.id());
                var band = cents < 0 ? null : wageBands.floorEntry(cents);
                if (band != null) {
                    values.add(band.getValue());
                }
            }
            case OPENINGS -> {
                var tenths = measures.openingsTenths(occupation.id());
                if (tenths >= 0) {
                    values.add(
                            tenths < 250 ? "under-25" : tenths < 1000 ? "25-99" : tenths < 5000 ? "100-499" : "500-up");
                }
            }
            case EDUCATION -> {
                var outlook = region.outlook(occupation);
                add(values, outlook == null ? null : key(outlook.entryEducation()));
            }
            case LIVING_WAGE -> measures.livingWage(occupation.id()).ifPresent(values::add);
            default -> throw new IllegalArgumentException(facet + " is no facet of occupations");
        }
    }

    private static void add(TreeSet<String> values, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.add(value);
        }
    }

    /// Words of a source as a key: `Bachelor's degree` becomes `bachelors-degree`.
    static @Nullable String key(@Nullable String words) {
        if (words == null) {
            return null;
        }
        var plain = words.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "");
        return String.join("-", List.of(NOT_KEY.split(plain.strip())));
    }
}
