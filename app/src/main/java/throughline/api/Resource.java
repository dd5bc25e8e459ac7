package throughline.api;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import throughline.region.Region;

/// What the interface serves: for each kind its path, shape, filters, and where it stands in a Region. Routing,
/// lists, CSV and the description are made from this one table.
///
/// @param path    last part of the address, for example `programs`
/// @param type    shape of one thing
/// @param filters parameters that narrow the list
/// @param all     all things of a Region in their order
/// @param find    one thing by its name in addresses
/// @param make    the shape of a thing
record Resource<T, R>(
        String path,
        Class<R> type,
        List<Filter<T>> filters,
        Function<Region, List<T>> all,
        BiFunction<Region, String, Optional<T>> find,
        BiFunction<ResourceMaker, T, R> make) {
    /// A parameter that narrows a list to the things that have the value.
    ///
    /// @param values values of a thing, as written in addresses
    record Filter<T>(String name, BiFunction<Region, T, Stream<String>> values) {}

    static final List<Resource<?, ?>> ALL = List.of(
            new Resource<>(
                    "occupations",
                    Resources.Occupation.class,
                    List.of(
                            filter("sector", (_, one) -> Stream.of(Integer.toString(one.sector()))),
                            filter("pathway", (_, one) -> Stream.ofNullable(one.pathway()))),
                    Region::occupations,
                    Region::findOccupation,
                    ResourceMaker::occupation),
            new Resource<>(
                    "programs",
                    Resources.Program.class,
                    List.of(
                            filter("institution", (region, one) -> organization(region, one.organizationId())),
                            filter("sector", (_, one) -> Stream.of(Integer.toString(one.sector()))),
                            filter("pathway", (_, one) -> Stream.ofNullable(one.pathway())),
                            filter("award", (_, one) -> Stream.of(one.awardType())),
                            filter(
                                    "occupation",
                                    (region, one) -> one.occupations().stream()
                                            .map(link -> region.occupations()
                                                    .get(link.occupationId())
                                                    .soc()))),
                    Region::programs,
                    Region::findProgram,
                    ResourceMaker::program),
            new Resource<>(
                    "courses",
                    Resources.Course.class,
                    List.of(
                            filter("institution", (region, one) -> organization(region, one.organizationId())),
                            filter("sector", (_, one) -> Stream.of(Integer.toString(one.sector()))),
                            filter("pathway", (_, one) -> Stream.ofNullable(one.pathway())),
                            filter("ag", (_, one) -> Stream.ofNullable(one.agSubject())),
                            filter("top", (_, one) -> Stream.ofNullable(one.top()))),
                    Region::courses,
                    Region::findCourse,
                    ResourceMaker::course),
            new Resource<>(
                    "institutions",
                    Resources.Institution.class,
                    List.of(
                            filter(
                                    "segment",
                                    (_, one) -> Stream.ofNullable(one.segment()).map(segment -> segment.key())),
                            filter("type", (_, one) -> Stream.of(one.type())),
                            filter(
                                    "county",
                                    (_, one) -> Stream.ofNullable(one.address().county()))),
                    Region::organizations,
                    Region::findOrganization,
                    ResourceMaker::institution),
            new Resource<>(
                    "credentials",
                    Resources.Credential.class,
                    List.of(filter("kind", (_, one) -> Stream.of(one.kind()))),
                    Region::credentials,
                    Region::findCredential,
                    ResourceMaker::credential),
            new Resource<>(
                    "sectors",
                    Resources.Sector.class,
                    List.of(),
                    Region::sectors,
                    Region::findSector,
                    ResourceMaker::sector),
            new Resource<>(
                    "pathways",
                    Resources.Pathway.class,
                    List.of(filter("sector", (_, one) -> Stream.of(Integer.toString(one.sector())))),
                    region -> region.sectors().stream()
                            .flatMap(sector -> sector.pathways().stream())
                            .toList(),
                    Region::findPathway,
                    ResourceMaker::pathway),
            new Resource<>(
                    "sources",
                    Resources.Source.class,
                    List.of(filter("kind", (_, one) -> Stream.of(one.kind()))),
                    Region::sources,
                    (region, id) -> region.sources().stream()
                            .filter(one -> Long.toString(one.id()).equals(id))
                            .findFirst(),
                    ResourceMaker::source));

    static Optional<Resource<?, ?>> find(String path) {
        return ALL.stream().filter(one -> one.path().equals(path)).findFirst();
    }

    private static <T> Filter<T> filter(String name, BiFunction<Region, T, Stream<String>> values) {
        return new Filter<>(name, values);
    }

    private static Stream<String> organization(Region region, int id) {
        return Stream.of(region.organizations().get(id).slug());
    }
}
