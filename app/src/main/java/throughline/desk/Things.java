package throughline.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.history.Edit;
import throughline.history.FactType;
import throughline.history.Field;
import throughline.people.Membership;
import throughline.region.Course;
import throughline.region.Link;
import throughline.region.Organization;
import throughline.region.OrganizationTree;
import throughline.region.Program;
import throughline.region.Region;

/// The facts that can be changed, by the addresses of their pages: `/programs/…`, `/courses/…/…`. Links and places in
/// a sequence have no page of their own; they are named by their key, as is what is not shown yet or no longer.
///
/// @param kept who owns what the Region does not show
public record Things(Region region, OrganizationTree tree, Kept kept) {
    /// The kinds of links.
    static final List<String> LINKS =
            List.of("continues_into", "stacks_onto", "transfers_to", "prepares_for", "awards", "requires", "supports");

    private static final int HASH_CHARACTERS = 16;

    Things(Region region, OrganizationTree tree) {
        this(region, tree, (_, _) -> Optional.empty());
    }

    /// Who owns facts that were added here or retired.
    interface Kept {
        Optional<String> ownerOf(FactType type, String key);
    }

    /// A fact with its page and its owner.
    ///
    /// @param path         address behind the sign-in, after `/desk/edit` and the like
    /// @param page         address of the page that shows it, without language prefix
    /// @param organization name of the owner; empty for the region
    /// @param reference    reference of the organization whose fact it is
    public record Thing(
            FactType type, String key, String title, String path, String page, String organization, String reference) {

        /// An address behind the sign-in that stays when the Region does not show it.
        String lasting() {
            return "/facts/" + encoded(type.table() + "|" + key);
        }

        /// The fields of its form.
        List<Field> fields() {
            return type.fieldsOf(key);
        }

        /// The same under the name that its fields give it, where it has none yet.
        ///
        /// @param values of its fields, by column
        Thing named(Map<String, String> values) {
            var name = Stream.of("code", "title", "name")
                    .map(column -> values.getOrDefault(column, "").strip())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
            return title.isEmpty() ? new Thing(type, key, name, path, page, organization, reference) : this;
        }
    }

    Optional<Thing> at(String path) {
        var slash = path.indexOf('/', 1);
        if (!path.startsWith("/") || slash < 0) {
            return Optional.empty();
        }
        var rest = path.substring(slash + 1);
        return switch (path.substring(1, slash)) {
            case "programs" -> region.findProgram(rest).map(this::of);
            case "courses" -> region.findCourse(rest).map(this::of);
            case "institutions" -> region.findOrganization(rest).flatMap(this::of);
            case "credentials" ->
                region.findCredential(rest)
                        .map(one -> thing(FactType.CREDENTIAL, one.key(), one.name(), path, one.issuerId()));
            case "supports" ->
                region.supports().stream()
                        .filter(one -> one.slug().equals(rest))
                        .findFirst()
                        .map(one -> thing(FactType.SUPPORT, one.key(), one.name(), path, one.organizationId()));
            case "activities" ->
                region.activities().stream()
                        .filter(one -> one.slug().equals(rest))
                        .findFirst()
                        .map(one -> thing(FactType.ACTIVITY, one.key(), one.title(), path, one.organizationId()));
            case "links" -> key(rest).flatMap(this::link);
            case "steps" -> key(rest).flatMap(this::step);
            case "facts" -> key(rest).flatMap(this::fact);
            default -> Optional.empty();
        };
    }

    private Optional<Thing> fact(String name) {
        var bar = name.indexOf('|');
        return Stream.of(FactType.values())
                .filter(type -> bar > 0 && type.table().equals(name.substring(0, bar)))
                .findFirst()
                .flatMap(type -> of(type, name.substring(bar + 1)));
    }

    /// A thing that an organization is about to add, with a key of its own.
    Optional<Thing> added(FactType type, Organization organization) {
        return reference(organization).flatMap(owner -> hidden(type, FactType.newKey(owner)));
    }

    /// The same of a row of a workbook: the same words are the same thing.
    Optional<Thing> added(FactType type, Organization organization, String words) {
        var hash = UUID.nameUUIDFromBytes((type + "\n" + words).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, HASH_CHARACTERS);
        return reference(organization).flatMap(owner -> hidden(type, FactType.newKey(owner, hash)));
    }

    private static Optional<String> reference(Organization organization) {
        return organization.identifiers().stream().findFirst();
    }

    /// What the Region does not show: not yet, or no longer.
    private Optional<Thing> hidden(FactType type, String key) {
        var path = "/facts/" + encoded(type.table() + "|" + key);
        var parts = key.split("\\|", -1);
        return switch (type) {
            case ORGANIZATION -> Optional.empty();
            case LINK ->
                parts.length != type.keys().size() || !LINKS.contains(parts[0])
                        ? Optional.empty()
                        : named(parts[1])
                                .map(from -> new Thing(
                                        type,
                                        key,
                                        from.title() + " → "
                                                + named(parts[2])
                                                        .map(Thing::title)
                                                        .orElse(parts[2]),
                                        path,
                                        from.page(),
                                        from.organization(),
                                        from.reference()));
            case STEP ->
                parts.length != type.keys().size()
                        ? Optional.empty()
                        : of(FactType.PROGRAM, parts[0])
                                .flatMap(program -> of(FactType.COURSE, parts[1])
                                        .map(course -> new Thing(
                                                type,
                                                key,
                                                course.title() + " · " + program.title(),
                                                path,
                                                program.page(),
                                                program.organization(),
                                                program.reference())));
            case PROGRAM, COURSE, CREDENTIAL, SUPPORT, ACTIVITY ->
                FactType.ownerOf(key)
                        .or(() -> kept.ownerOf(type, key))
                        .flatMap(tree::find)
                        .flatMap(owner -> reference(owner)
                                .map(reference -> new Thing(
                                        type,
                                        key,
                                        "",
                                        path,
                                        "/institutions/" + owner.slug(),
                                        owner.name(),
                                        reference)));
        };
    }

    /// The thing that a change is about; nothing when the present data lack it.
    Optional<Thing> of(Edit edit) {
        return of(edit.type(), edit.key());
    }

    Optional<Thing> of(FactType type, String key) {
        return shown(type, key).or(() -> hidden(type, key));
    }

    private Optional<Thing> shown(FactType type, String key) {
        return switch (type) {
            case ORGANIZATION -> tree.find(key).flatMap(this::of);
            case PROGRAM -> program(key).map(this::of);
            case COURSE -> course(key).map(this::of);
            case CREDENTIAL ->
                region.credentials().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .flatMap(one -> at("/credentials/" + one.slug()));
            case SUPPORT ->
                region.supports().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .flatMap(one -> at("/supports/" + one.slug()));
            case ACTIVITY ->
                region.activities().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .flatMap(one -> at("/activities/" + one.slug()));
            case LINK -> link(key);
            case STEP -> step(key);
        };
    }

    private Optional<Program> program(String key) {
        return region.programs().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private Optional<Course> course(String key) {
        return region.courses().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    Thing of(Program program) {
        return thing(
                FactType.PROGRAM,
                program.key(),
                program.title(),
                "/programs/" + program.slug(),
                program.organizationId());
    }

    Thing of(Course course) {
        return thing(FactType.COURSE, course.key(), name(course), "/courses/" + course.slug(), course.organizationId());
    }

    private static String name(Course course) {
        return course.title() == null ? course.code() : course.code() + " " + course.title();
    }

    Optional<Thing> of(Organization organization) {
        return organization.identifiers().stream()
                .findFirst()
                .map(reference -> thing(
                        FactType.ORGANIZATION,
                        reference,
                        organization.name(),
                        "/institutions/" + organization.slug(),
                        organization.id()));
    }

    /// What belongs to the organization itself, without the organizations below it: the organization first, then
    /// programs, courses, credentials, supports and activities, in the order of the Region.
    List<Thing> ownedBy(Organization organization) {
        var things = new ArrayList<Thing>();
        of(organization).ifPresent(things::add);
        region.programsOf(organization).forEach(program -> things.add(of(program)));
        region.coursesOf(organization).forEach(course -> things.add(of(course)));
        region.credentials().stream()
                .filter(one -> one.issuerId() == organization.id())
                .flatMap(one -> at("/credentials/" + one.slug()).stream())
                .forEach(things::add);
        region.supports().stream()
                .filter(one -> one.organizationId() == organization.id())
                .map(one ->
                        thing(FactType.SUPPORT, one.key(), one.name(), "/supports/" + one.slug(), one.organizationId()))
                .forEach(things::add);
        region.activities().stream()
                .filter(one -> one.organizationId() == organization.id())
                .map(one -> thing(
                        FactType.ACTIVITY, one.key(), one.title(), "/activities/" + one.slug(), one.organizationId()))
                .forEach(things::add);
        return things;
    }

    /// What is told of a thing in facts of their own: the links from it, and for a program the places of its courses.
    List<Thing> partsOf(Thing thing) {
        var parts = new ArrayList<Thing>();
        if (thing.type() == FactType.PROGRAM) {
            region.findProgram(thing.page().substring("/programs/".length()))
                    .ifPresent(program -> program.sequence()
                            .forEach(step ->
                                    parts.add(step(program, region.courses().get(step.courseId())))));
        }
        var name = name(thing.type()) + ":" + thing.key();
        region.linksOf(name).stream()
                .filter(link -> link.from().equals(name))
                .flatMap(link -> link(link).stream())
                .forEach(parts::add);
        return parts;
    }

    /// The word by which links name a kind of thing.
    static String name(FactType type) {
        return switch (type) {
            case PROGRAM -> "program";
            case COURSE -> "course";
            case CREDENTIAL -> "credential";
            case SUPPORT -> "support";
            case ACTIVITY -> "activity";
            case ORGANIZATION -> "organization";
            case LINK, STEP -> "";
        };
    }

    /// The thing that a link names as `type:key`.
    private Optional<Thing> named(String name) {
        var colon = name.indexOf(':');
        for (var type : FactType.values()) {
            if (colon > 0 && name.substring(0, colon).equals(name(type))) {
                return of(type, name.substring(colon + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Thing> link(String key) {
        var parts = key.split("\\|", -1);
        return parts.length != 3
                ? Optional.empty()
                : region.linksOf(parts[1]).stream()
                        .filter(one -> one.kind().equals(parts[0])
                                && one.from().equals(parts[1])
                                && one.to().equals(parts[2]))
                        .findFirst()
                        .flatMap(this::link);
    }

    private Optional<Thing> link(Link link) {
        var key = FactType.key(link.kind(), link.from(), link.to());
        return named(link.from())
                .map(from -> new Thing(
                        FactType.LINK,
                        key,
                        from.title() + " → "
                                + named(link.to()).map(Thing::title).orElse(link.to()),
                        "/links/" + encoded(key),
                        from.page(),
                        from.organization(),
                        from.reference()));
    }

    private Optional<Thing> step(String key) {
        var parts = key.split("\\|", -1);
        return parts.length != 2
                ? Optional.empty()
                : program(parts[0])
                        .flatMap(program -> course(parts[1])
                                .filter(course ->
                                        program.sequence().stream().anyMatch(step -> step.courseId() == course.id()))
                                .map(course -> step(program, course)));
    }

    private Thing step(Program program, Course course) {
        var key = FactType.key(program.key(), course.key());
        var of = of(program);
        return new Thing(
                FactType.STEP,
                key,
                name(course) + " · " + program.title(),
                "/steps/" + encoded(key),
                of.page(),
                of.organization(),
                of.reference());
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> key(String encoded) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What belongs to no organization of the region is the region's.
    private Thing thing(FactType type, String key, String title, String path, int organization) {
        if (organization < 0) {
            return new Thing(type, key, title, path, path, "", Membership.REGION);
        }
        var owner = region.organizations().get(organization);
        return new Thing(
                type,
                key,
                title,
                path,
                path,
                owner.name(),
                owner.identifiers().stream().findFirst().orElse(Membership.REGION));
    }
}
