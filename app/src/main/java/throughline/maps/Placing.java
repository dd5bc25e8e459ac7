package throughline.maps;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Column;
import throughline.engine.map.Label;
import throughline.engine.map.Lane;
import throughline.engine.map.Step;
import throughline.region.Course;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Segment;
import throughline.region.Slugs;
import throughline.region.WorkBasedLearning;

/// Which card a thing belongs to, and where that card stands by itself.
final class Placing {
    private static final int LAST_OF_MIDDLE_SCHOOL = 8;
    private static final int LONGEST = 60;

    private final Region region;
    private final Scope scope;

    Placing(Region region, Scope scope) {
        this.region = region;
        this.scope = scope;
    }

    /// An empty card for a piece; pieces with equal ids share it.
    Card card(Piece piece) {
        var id = piece.id();
        return switch (piece.type()) {
            case COURSE -> course(piece, region.courses().get(id));
            case PROGRAM -> program(piece, region.programs().get(id));
            case CREDIT -> {
                var course = region.courses().get(id);
                var named = course.title() == null ? course.code() : course.code() + " " + course.title();
                var spanish = course.titleEs() == null ? null : course.code() + " " + course.titleEs();
                yield new Card("credit/" + slug(named), Step.Kind.EARLY_CREDIT, spot(piece), new Label(named, spanish));
            }
            case CREDENTIAL -> {
                var credential = region.credentials().get(id);
                yield new Card(
                        "credentials/" + credential.slug(),
                        kind(credential.kind()),
                        spot(piece),
                        new Label(credential.name(), credential.nameEs()));
            }
            case ACTIVITY -> {
                var activity = region.activities().get(id);
                yield new Card(
                        "activities/" + spot(piece).column().key() + "/" + activity.stage() + "/"
                                + slug(activity.title()),
                        Step.Kind.ACTIVITY,
                        spot(piece),
                        new Label(activity.title(), activity.titleEs()));
            }
            case SUPPORT -> {
                var support = region.supports().get(id);
                yield new Card(
                        "supports/" + spot(piece).column().key() + "/" + slug(support.type() + " " + support.name()),
                        Step.Kind.SUPPORT,
                        spot(piece),
                        new Label(support.name(), support.nameEs()));
            }
            case ACCEPTED -> {
                var target = scope.accepted.get(id);
                yield new Card(
                        "accepted/" + slug(target.receivingName() + " " + target.receivingCode()),
                        Step.Kind.COURSE,
                        spot(piece),
                        Label.of(target.receivingCode() + " " + target.receivingTitle()));
            }
            case OCCUPATION -> {
                var job = region.occupations().get(id);
                yield new Card(
                        "occupations/" + job.soc(), Step.Kind.JOB, spot(piece), new Label(job.title(), job.titleEs()));
            }
        };
    }

    private Card course(Piece piece, Course course) {
        var spot = spot(piece);
        var title = course.title() == null ? course.code() : course.title();
        var atSchool = spot.column() == Column.EXPLORE || spot.column() == Column.HIGH_SCHOOL;
        var id = atSchool && !scope.here.contains(piece)
                ? "courses/" + spot.column().key() + "/" + slug(title)
                : "courses/" + course.slug();
        return new Card(id, Step.Kind.COURSE, spot, new Label(title, course.titleEs()));
    }

    private Card program(Piece piece, Program program) {
        var kind = AwardKind.of(program.awardType());
        var code = Objects.requireNonNullElse(program.top() == null ? program.cip() : program.top(), "no-code");
        var id = scope.here.contains(piece)
                ? "programs/" + program.slug()
                : "programs/" + program.awardType() + "/" + code + "-" + slug(program.title());
        return new Card(id, kind.kind(), spot(piece), new Label(program.title(), program.titleEs()));
    }

    private static Step.Kind kind(String credential) {
        return switch (credential) {
            case "license" -> Step.Kind.LICENSE;
            case "degree" -> Step.Kind.DEGREE;
            case "certificate" -> Step.Kind.CERTIFICATE;
            default -> Step.Kind.CERTIFICATION;
        };
    }

    Spot spot(Piece piece) {
        var given = scope.places.get(piece);
        if (given != null) {
            return given;
        }
        var column = column(region, piece);
        return switch (piece.type()) {
            case COURSE -> {
                var grade = region.courses().get(piece.id()).gradeLow();
                yield Spot.step(column, grade == null ? 0 : grade);
            }
            case PROGRAM -> {
                var award = region.programs().get(piece.id()).awardType();
                yield Spot.step(column, column == Column.HIGH_SCHOOL ? Spot.GRADUATION : AwardKind.part(award));
            }
            case CREDIT -> new Spot(column, Lane.CREDIT, 0);
            case CREDENTIAL -> new Spot(column, Lane.CREDENTIALS, 0);
            case ACTIVITY -> {
                var grade = region.activities().get(piece.id()).gradeLow();
                yield new Spot(column, Lane.WORK_BASED_LEARNING, grade == null ? 0 : grade);
            }
            case SUPPORT -> new Spot(column, Lane.SUPPORTS, 0);
            case OCCUPATION -> Spot.step(column, level(piece.id()));
            case ACCEPTED -> Spot.step(column, 0);
        };
    }

    /// The column a piece has by itself.
    static Column column(Region region, Piece piece) {
        return switch (piece.type()) {
            case COURSE -> {
                var course = region.courses().get(piece.id());
                yield column(region.organizations().get(course.organizationId()), course.gradeHigh());
            }
            case PROGRAM ->
                AwardKind.of(region.programs().get(piece.id()).awardType()).column();
            case CREDIT -> Column.HIGH_SCHOOL;
            case CREDENTIAL -> Column.CERTIFICATE;
            case ACTIVITY -> activity(region, region.activities().get(piece.id()));
            case SUPPORT -> {
                var support = region.supports().get(piece.id());
                var column = column(region.organizations().get(support.organizationId()), null);
                yield column;
            }
            case OCCUPATION -> Column.CAREER;
            case ACCEPTED -> Column.BACHELOR;
        };
    }

    private static Column activity(Region region, WorkBasedLearning activity) {
        return column(region.organizations().get(activity.organizationId()), activity.gradeHigh());
    }

    private static Column column(Organization organization, @Nullable Integer gradeHigh) {
        var segment = organization.segment();
        if (segment == null || segment == Segment.HIGH_SCHOOL || segment == Segment.MIDDLE_SCHOOL) {
            var middle = gradeHigh == null ? segment == Segment.MIDDLE_SCHOOL : gradeHigh <= LAST_OF_MIDDLE_SCHOOL;
            return middle ? Column.EXPLORE : Column.HIGH_SCHOOL;
        }
        return switch (segment) {
            case ADULT_SCHOOL, EMPLOYER, WORKFORCE_AGENCY -> Column.ADULT_SCHOOL;
            case COLLEGE -> Column.CERTIFICATE;
            case UNIVERSITY -> Column.BACHELOR;
            case MIDDLE_SCHOOL, HIGH_SCHOOL -> throw new IllegalStateException("handled above");
        };
    }

    /// 1 entry, 2 mid, 3 advanced, by the education that employers usually ask for; 0 when no source says.
    private int level(int occupation) {
        var outlook = region.outlook(region.occupations().get(occupation));
        return outlook == null || outlook.entryEducation() == null ? 0 : level(outlook.entryEducation());
    }

    static int level(String education) {
        var words = education.toLowerCase(Locale.ROOT);
        if (words.contains("bachelor") || words.contains("master") || words.contains("doctor")) {
            return 3;
        }
        return words.contains("associate") || words.contains("some college") || words.contains("postsecondary") ? 2 : 1;
    }

    /// A name as part of an id: short, and different for different names in any script.
    static String slug(String name) {
        var slug = Slugs.of(name);
        var plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
        var exact = slug.length() <= LONGEST && plain.chars().allMatch(c -> c < 128);
        var cut = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
        return exact ? slug : cut + "-" + Integer.toHexString(plain.hashCode());
    }
}
