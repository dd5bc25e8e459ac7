package throughline.deadends;

import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;
import throughline.region.Agreement;
import throughline.region.Course;
import throughline.region.Credential;
import throughline.region.Occupation;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Sector;

/// Something a finding is about or that it concerns.
///
/// @param page  address without language prefix, absent for what has no page
/// @param owner slug of the institution whose it is, empty for none
public record Thing(String type, Label name, @Nullable String page, String owner) {
    static final String DAY = "day";
    static final String MISSING_COURSE = "missing-course";
    static final String MISSING_TRANSFER = "missing-transfer";

    static Thing of(Region region, Course course) {
        var owner = region.organizations().get(course.organizationId());
        var title = course.title();
        var name = title == null ? course.code() : course.code() + " " + title;
        var spanish = course.titleEs() == null ? null : course.code() + " " + course.titleEs();
        return new Thing("course", new Label(name, spanish), "/courses/" + course.slug(), owner.slug());
    }

    static Thing of(Region region, Program program) {
        var owner = region.organizations().get(program.organizationId());
        return new Thing(
                "program", new Label(program.title(), program.titleEs()), "/programs/" + program.slug(), owner.slug());
    }

    static Thing of(Region region, Agreement agreement) {
        var owner = region.organizations().get(agreement.receivingId());
        var course = agreement.receivingCourseId();
        return new Thing(
                "agreement",
                Label.of(agreement.title()),
                course < 0
                        ? "/institutions/" + owner.slug()
                        : "/courses/" + region.courses().get(course).slug(),
                owner.slug());
    }

    static Thing of(Organization organization) {
        return new Thing(
                "institution",
                new Label(organization.name(), organization.nameEs()),
                "/institutions/" + organization.slug(),
                organization.slug());
    }

    static Thing of(Sector.Pathway pathway) {
        return new Thing("pathway", new Label(pathway.title(), pathway.titleEs()), "/pathways/" + pathway.slug(), "");
    }

    static Thing of(Occupation occupation) {
        return new Thing(
                "occupation",
                new Label(occupation.title(), occupation.titleEs()),
                "/occupations/" + occupation.soc(),
                "");
    }

    static Thing of(Credential credential) {
        return new Thing(
                "credential",
                new Label(credential.name(), credential.nameEs()),
                "/credentials/" + credential.slug(),
                "");
    }

    /// What has no page, such as a group of people or a course that does not exist.
    static Thing of(String type, Label name, String owner) {
        return new Thing(type, name, null, owner);
    }
}
