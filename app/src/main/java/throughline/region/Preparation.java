package throughline.region;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The education that employers usually ask of beginners, in rising order. Labor tables state it in words; job zones
/// of O*NET, which also weigh experience and training, are in no file that we read.
public enum Preparation {
    NONE("no formal"),
    HIGH_SCHOOL("high school"),
    CERTIFICATE("postsecondary", "some college"),
    ASSOCIATE("associate"),
    BACHELOR("bachelor"),
    GRADUATE("master", "doctor");

    private final List<String> marks;

    Preparation(String... marks) {
        this.marks = List.of(marks);
    }

    /// The level in addresses and on the command line, for example `high-school`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Preparation> find(String key) {
        return Stream.of(values()).filter(level -> level.key().equals(key)).findFirst();
    }

    /// The level that a labor table words, for example `Postsecondary nondegree award`.
    public static Optional<Preparation> parse(String education) {
        var words = education.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(level -> level.marks.stream().anyMatch(words::contains))
                .findFirst();
    }

    /// What the outlook shown first says of an occupation, else what any other says.
    public static Optional<Preparation> of(Region region, Occupation occupation) {
        return Stream.concat(Stream.ofNullable(region.outlook(occupation)), occupation.projections().stream())
                .map(Projection::entryEducation)
                .filter(Objects::nonNull)
                .flatMap(words -> parse(words).stream())
                .findFirst();
    }
}
