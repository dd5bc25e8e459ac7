package throughline.routes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.region.Address;
import throughline.region.Program;
import throughline.region.Region;

/// Whether a person can come to a program: when it is held and how far away.
final class Attendance {
    private static final double FAR = 99_999;

    private final Region region;
    private final Question question;
    private final @Nullable Address near;

    Attendance(Region region, Question question) {
        this.region = region;
        this.question = question;
        var zip = question.zip();
        var school = question.school();
        this.near = zip != null
                ? region.findZip(zip).orElse(null)
                : school == null
                        ? null
                        : region.findOrganization(school)
                                .map(home -> home.address())
                                .orElse(null);
    }

    /// What keeps the person away; empty when nothing does.
    List<MissingLink.Kind> closed(Program program) {
        var closed = new ArrayList<MissingLink.Kind>();
        if ("online".equals(program.modality())) {
            return closed;
        }
        if (question.evenings()
                && program.schedule().stream()
                        .noneMatch(word -> word.contains("evening") || word.contains("weekend"))) {
            closed.add(MissingLink.Kind.EVENINGS);
        }
        if (question.zip() != null && miles(program) > question.miles()) {
            closed.add(MissingLink.Kind.REACH);
        }
        return closed;
    }

    /// Great-circle miles from the person to the place of a program; far away when unknown.
    double miles(Program program) {
        var miles = near == null
                ? Double.NaN
                : near.milesTo(
                        region.organizations().get(program.organizationId()).address());
        return Double.isNaN(miles) ? FAR : miles;
    }
}
