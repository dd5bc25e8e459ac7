package throughline.routes;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import throughline.region.Region;

/// A link that nobody offers and that somebody could.
///
/// @param program id of the program that it opens
/// @param from    id of the program that would lead on to it, or -1
/// @param course  code of the course that is asked for and not taught, else empty
public record MissingLink(Kind kind, int program, int from, String course) {
    /// What is missing.
    public enum Kind {
        /// Evening, weekend or online classes.
        EVENINGS,
        /// A place within reach, or online classes.
        REACH,
        /// Entry without a diploma.
        DIPLOMA,
        /// Teaching in the person's language or with help in English.
        ENGLISH,
        /// An agreement that lets students of another program transfer.
        TRANSFER,
        /// A course that the program asks for.
        COURSE,
        /// A statement of how long the program takes.
        LENGTH;

        /// The link in texts.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Its name among the things of a problem. A course that an institution asks for and does not list has one already.
    String id() {
        return kind == Kind.COURSE ? course : "link " + kind.key() + " " + program + " " + from;
    }

    /// Ids of the organizations that could make it.
    public List<Integer> owners(Region region) {
        return IntStream.of(from, program)
                .filter(id -> id >= 0)
                .map(id -> region.programs().get(id).organizationId())
                .distinct()
                .boxed()
                .toList();
    }
}
