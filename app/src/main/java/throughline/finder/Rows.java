package throughline.finder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import throughline.region.Organization;
import throughline.region.Region;
import throughline.region.Sector;

/// All things that can be found, numbered in one row: kind after kind, each in the order of its Region list.
/// The number of a row is its document number in the index as well.
final class Rows {
    private static final List<Kind> ORDER = List.of(
            Kind.OCCUPATION,
            Kind.PROGRAM,
            Kind.CREDENTIAL,
            Kind.SECTOR,
            Kind.PATHWAY,
            Kind.ORGANIZATION,
            Kind.ACTIVITY,
            Kind.SUPPORT,
            Kind.COURSE);

    /// Occupations come first and have many other titles, tasks and technologies: one takes as long as so many
    /// courses.
    private static final int WORK_OF_OCCUPATION = 8;

    private final Region region;
    private final List<Sector.Pathway> pathways;
    private final List<Organization> organizations;
    private final Map<Kind, Integer> starts = new EnumMap<>(Kind.class);
    /// Where each kind ends, in their order.
    private final int[] ends = new int[ORDER.size()];
    private final int count;

    Rows(Region region) {
        this.region = region;
        pathways = region.sectors().stream()
                .flatMap(sector -> sector.pathways().stream())
                .toList();
        organizations = region.organizations().stream().filter(Rows::isListed).toList();
        var start = 0;
        for (var i = 0; i < ends.length; i++) {
            starts.put(ORDER.get(i), start);
            start += size(ORDER.get(i));
            ends[i] = start;
        }
        count = start;
    }

    /// Closed organizations are not found, nor are those outside of every segment that run no schools.
    static boolean isListed(Organization organization) {
        return organization.active()
                && (organization.segment() != null
                        || organization.type().equals("district")
                        || organization.type().equals("college-district")
                        || organization.type().equals("county-office"));
    }

    Region region() {
        return region;
    }

    int count() {
        return count;
    }

    int size(Kind kind) {
        return switch (kind) {
            case OCCUPATION -> region.occupations().size();
            case PROGRAM -> region.programs().size();
            case CREDENTIAL -> region.credentials().size();
            case SECTOR -> region.sectors().size();
            case PATHWAY -> pathways.size();
            case ORGANIZATION -> organizations.size();
            case ACTIVITY -> region.activities().size();
            case SUPPORT -> region.supports().size();
            case COURSE -> region.courses().size();
        };
    }

    int start(Kind kind) {
        return starts.getOrDefault(kind, 0);
    }

    Kind kind(int row) {
        var kind = 0;
        while (row >= ends[kind]) {
            kind++;
        }
        return ORDER.get(kind);
    }

    /// Id of the thing in the Region: its position, for sectors the number.
    int id(int row) {
        var kind = kind(row);
        var position = row - start(kind);
        return switch (kind) {
            case ORGANIZATION -> organizations.get(position).id();
            case SECTOR -> region.sectors().get(position).number();
            case OCCUPATION, PROGRAM, CREDENTIAL, PATHWAY, ACTIVITY, SUPPORT, COURSE -> position;
        };
    }

    /// The thing of a row.
    Thing thing(int row) {
        var kind = kind(row);
        var at = row - start(kind);
        return switch (kind) {
            case OCCUPATION -> new Thing.OfOccupation(region.occupations().get(at));
            case PROGRAM -> new Thing.OfProgram(region.programs().get(at));
            case CREDENTIAL -> new Thing.OfCredential(region.credentials().get(at));
            case SECTOR -> new Thing.OfSector(region.sectors().get(at));
            case PATHWAY -> new Thing.OfPathway(pathways.get(at));
            case ORGANIZATION -> new Thing.OfOrganization(organizations.get(at));
            case ACTIVITY -> new Thing.OfActivity(region.activities().get(at));
            case SUPPORT -> new Thing.OfSupport(region.supports().get(at));
            case COURSE -> new Thing.OfCourse(region.courses().get(at));
        };
    }

    /// The thing of an id as [#id] gives it.
    Thing thing(Kind kind, int id) {
        return switch (kind) {
            case ORGANIZATION -> new Thing.OfOrganization(region.organizations().get(id));
            case SECTOR ->
                new Thing.OfSector(region.sectors().stream()
                        .filter(sector -> sector.number() == id)
                        .findFirst()
                        .orElseThrow());
            case OCCUPATION, PROGRAM, CREDENTIAL, PATHWAY, ACTIVITY, SUPPORT, COURSE -> thing(start(kind) + id);
        };
    }

    /// Rows cut into parts of about the same work, in order, for several threads.
    List<int[]> parts(int number) {
        var work = count + (WORK_OF_OCCUPATION - 1L) * size(ORDER.getFirst());
        var parts = new ArrayList<int[]>();
        for (var part = 0; part < number; part++) {
            parts.add(new int[] {at(work * part / number), at(work * (part + 1) / number)});
        }
        return parts;
    }

    /// The row at which so much work is done.
    private int at(long work) {
        var occupations = size(ORDER.getFirst());
        return (int)
                (work < (long) occupations * WORK_OF_OCCUPATION
                        ? work / WORK_OF_OCCUPATION
                        : work - occupations * (WORK_OF_OCCUPATION - 1L));
    }
}
