package throughline.nearby;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.explore.ProgramLines;
import throughline.explore.Ref;
import throughline.explore.RegionReader;
import throughline.explore.Sources;
import throughline.region.Address;
import throughline.region.Organization;
import throughline.region.SupportService;
import throughline.region.WorkBasedLearning;
import throughline.web.Format;
import throughline.web.Texts;
import throughline.web.Words;

/// Narrows supports and activities and puts the nearest first.
final class NearbyDesk {
    private static final List<String> STAGES = List.of("awareness", "exploration", "preparation", "training");

    private final RegionReader reader;
    private final Texts texts;
    private final NearbyQuery query;
    private final Optional<Address> from;

    NearbyDesk(RegionReader reader, Texts texts, NearbyQuery query) {
        this.reader = reader;
        this.texts = texts;
        this.query = query;
        this.from = reader.region().findZip(query.zip());
    }

    SupportsPage supports() {
        var all = reader.region().supports();
        var fields = List.of(
                field("kind", all, query.kind(), one -> List.of(one.type()), type -> reader.word("support-type", type)),
                field(
                        "language",
                        all,
                        query.language(),
                        SupportService::languages,
                        one -> reader.word("language", one)));
        var found = all.stream()
                .filter(one -> query.kind().isEmpty() || one.type().equals(query.kind()))
                .filter(one -> query.language().isEmpty() || one.languages().contains(query.language()))
                .filter(one -> here(one.organizationId()))
                .filter(one ->
                        says(one.name(), one.nameEs(), one.description(), one.descriptionEs(), one.eligibility()))
                .map(this::row)
                .toList();
        return new SupportsPage(
                list(fields, found), all.size(), sources(all.stream().map(SupportService::sourceId)));
    }

    WorkPage work() {
        var all = reader.region().activities();
        var fields = List.of(
                field("kind", all, query.kind(), one -> List.of(one.stage()), this::stage),
                field("grade", all, grade(), NearbyDesk::grades, one -> reader.name(texts.text("nearby.grade", one))),
                field(
                        "sector",
                        all,
                        query.sector() == 0 ? "" : Integer.toString(query.sector()),
                        one -> one.sector() == 0 ? List.of() : List.of(Integer.toString(one.sector())),
                        this::sector));
        var found = all.stream()
                .filter(one -> query.kind().isEmpty() || one.stage().equals(query.kind()))
                .filter(one -> query.grade() == 0 || grades(one).contains(Integer.toString(query.grade())))
                .filter(one -> query.sector() == 0 || one.sector() == query.sector())
                .filter(one -> here(one.organizationId()) || here(one.hostId()))
                .filter(one -> says(one.title(), one.titleEs(), one.description()))
                .map(this::row)
                .toList();
        return new WorkPage(
                list(fields, found), all.size(), sources(all.stream().map(WorkBasedLearning::sourceId)));
    }

    private String grade() {
        return query.grade() == 0 ? "" : Integer.toString(query.grade());
    }

    private Words stage(String stage) {
        return reader.name(texts.text("explore.stage." + stage));
    }

    private Words sector(String number) {
        var ref = reader.sector(Integer.parseInt(number));
        return ref == null ? reader.name(number) : ref.title();
    }

    /// Grades that an activity is for; none when it is for adults or nobody says.
    private static List<String> grades(WorkBasedLearning activity) {
        var low = activity.gradeLow();
        if (low == null) {
            return List.of();
        }
        var high = Objects.requireNonNullElse(activity.gradeHigh(), low);
        var grades = new ArrayList<String>();
        for (var grade = Math.max(low, 6); grade <= Math.min(high, 12); grade++) {
            grades.add(Integer.toString(grade));
        }
        return grades;
    }

    private Sources sources(Stream<Integer> ids) {
        return reader.sources(ids.distinct().toList());
    }

    /// A field with the values that occur, in their order: stages as a way goes, numbers by size, others by name.
    private <T> NearbyList.Field field(
            String name, List<T> all, String chosen, Function<T, List<String>> values, Function<String, Words> title) {
        var counts = new LinkedHashMap<String, Integer>();
        all.forEach(one -> values.apply(one).forEach(value -> counts.merge(value, 1, Integer::sum)));
        var options = counts.entrySet().stream()
                .map(entry -> new NearbyList.Option(
                        entry.getKey(),
                        title.apply(entry.getKey()),
                        entry.getValue(),
                        entry.getKey().equals(chosen)))
                .sorted(Comparator.comparingInt((NearbyList.Option option) -> STAGES.indexOf(option.value()))
                        .thenComparingInt(
                                option -> option.value().matches("[0-9]+") ? Integer.parseInt(option.value()) : 0)
                        .thenComparing(option -> option.title().value()))
                .toList();
        return new NearbyList.Field(name, options);
    }

    private boolean here(int organization) {
        return query.at().isEmpty()
                || organization >= 0 && reader.organization(organization).slug().equals(query.at());
    }

    /// Whether all words that were typed stand somewhere in the texts.
    private boolean says(@Nullable String... written) {
        if (query.words().isBlank()) {
            return true;
        }
        var all = new StringBuilder();
        for (var text : written) {
            all.append(' ').append(fold(text == null ? "" : text));
        }
        return Stream.of(fold(query.words()).split("\\s+")).allMatch(word -> all.indexOf(word) >= 0);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private NearbyList.Row row(SupportService support) {
        var details = new ArrayList<Words>();
        add(details, reader.optionalText(support.description(), support.descriptionEs()));
        add(details, reader.optionalText(support.eligibility(), support.eligibilityEs()));
        add(details, reader.optionalText(support.place(), support.placeEs()));
        if (support.phone() != null) {
            details.add(reader.name(support.phone()));
        }
        if (!support.languages().isEmpty()) {
            details.add(reader.name(String.join(
                    ", ",
                    support.languages().stream()
                            .map(one -> reader.word("language", one).value())
                            .toList())));
        }
        if (support.reviewedOn() != null) {
            details.add(reader.name(
                    texts.text("nearby.reviewed", Format.of(reader.language()).date(support.reviewedOn()))));
        }
        var caution = support.reviewedOn() == null
                ? "explore.support.unreviewed"
                : support.isStale(reader.today()) ? "explore.support.stale" : null;
        return row(
                reader.ref(support),
                reader.word("support-type", support.type()),
                reader.organization(support.organizationId()),
                details,
                caution == null ? null : reader.name(texts.text(caution)));
    }

    private NearbyList.Row row(WorkBasedLearning activity) {
        var details = new ArrayList<Words>();
        details.add(reader.word("work-based-learning-type", activity.type()));
        if (activity.hostId() >= 0) {
            details.add(reader.name(texts.text(
                    "nearby.host",
                    reader.title(reader.organization(activity.hostId())).value())));
        }
        if (activity.gradeLow() != null) {
            details.add(reader.name(texts.text(
                    "explore.grades",
                    activity.gradeLow(),
                    Objects.requireNonNullElse(activity.gradeHigh(), activity.gradeLow()))));
        }
        if (activity.hours() != null) {
            details.add(reader.name(texts.count("explore.hours", activity.hours())));
        }
        if (activity.places() != null) {
            details.add(reader.name(texts.count("explore.places", activity.places())));
        }
        return row(
                reader.ref(activity),
                stage(activity.stage()),
                reader.organization(activity.organizationId()),
                details,
                null);
    }

    private static void add(List<Words> details, @Nullable Words words) {
        if (words != null) {
            // Details follow each other in one line, so the end of a sentence is not needed.
            details.add(new Words(words.value().replaceFirst("\\.$", ""), words.language()));
        }
    }

    private NearbyList.Row row(
            Ref thing, Words kind, Organization organization, List<Words> details, @Nullable Words caution) {
        var miles = from.map(place -> place.milesTo(organization.address())).filter(far -> !far.isNaN());
        return new NearbyList.Row(
                thing,
                kind,
                reader.ref(organization),
                ProgramLines.place(organization.address()),
                miles.orElse(null),
                details,
                caution);
    }

    private NearbyList list(List<NearbyList.Field> fields, List<NearbyList.Row> found) {
        var sorted = found.stream()
                .sorted(Comparator.comparing(
                                (NearbyList.Row row) -> row.miles() == null ? Double.MAX_VALUE : row.miles())
                        .thenComparing(row -> row.kind().value())
                        .thenComparing(row -> row.institution().title().value())
                        .thenComparing(
                                row -> Objects.requireNonNullElse(row.thing().url(), "")))
                .toList();
        var start = Math.min((query.page() - 1) * NearbyQuery.ROWS, sorted.size());
        var end = Math.min(start + NearbyQuery.ROWS, sorted.size());
        return new NearbyList(
                fields,
                query.zip(),
                query.zip().isEmpty() || from.isPresent(),
                query.words(),
                reader.region().findOrganization(query.at()).map(reader::ref).orElse(null),
                query.at(),
                sorted.subList(start, end),
                sorted.size(),
                query.page() > 1 ? query.url(query.page() - 1) : null,
                end < sorted.size() ? query.url(query.page() + 1) : null);
    }
}
