package throughline.desk;

import java.util.Optional;
import throughline.history.Edit;
import throughline.history.FactType;
import throughline.region.Organization;
import throughline.region.OrganizationTree;
import throughline.region.Region;

/// The facts that can be changed, by the addresses of their pages: `/programs/…`, `/courses/…/…`.
public record Things(Region region, OrganizationTree tree) {

    /// A fact with its page and its owner.
    ///
    /// @param path      address of its page, without language prefix
    /// @param reference reference of the organization whose fact it is
    public record Thing(FactType type, String key, String title, String path, String organization, String reference) {}

    Optional<Thing> at(String path) {
        if (path.startsWith("/programs/")) {
            return region.findProgram(path.substring("/programs/".length()))
                    .flatMap(program -> thing(
                            FactType.PROGRAM,
                            program.key(),
                            program.title(),
                            "/programs/" + program.slug(),
                            program.organizationId()));
        }
        if (path.startsWith("/courses/")) {
            return region.findCourse(path.substring("/courses/".length()))
                    .flatMap(course -> thing(
                            FactType.COURSE,
                            course.key(),
                            course.title() == null ? course.code() : course.code() + " " + course.title(),
                            "/courses/" + course.slug(),
                            course.organizationId()));
        }
        return Optional.empty();
    }

    /// The thing that a change is about; nothing when the present data lack it.
    Optional<Thing> of(Edit edit) {
        return switch (edit.type()) {
            case PROGRAM ->
                region.programs().stream()
                        .filter(one -> one.key().equals(edit.key()))
                        .findFirst()
                        .flatMap(one -> at("/programs/" + one.slug()));
            case COURSE ->
                region.courses().stream()
                        .filter(one -> one.key().equals(edit.key()))
                        .findFirst()
                        .flatMap(one -> at("/courses/" + one.slug()));
        };
    }

    private Optional<Thing> thing(FactType type, String key, String title, String path, int organization) {
        var owner = region.organizations().get(organization);
        return reference(owner).map(reference -> new Thing(type, key, title, path, owner.name(), reference));
    }

    private static Optional<String> reference(Organization owner) {
        return owner.identifiers().stream().findFirst();
    }
}
