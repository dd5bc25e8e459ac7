package throughline.engine.map;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One card of a map: a course, a program, a credential, a job, an activity, a support, or a step that is missing.
///
/// @param id      stable within the map, for example `course/grossmont-high/auto-1`; letters, digits and `/-_.`
/// @param part    place within the column: grade in the school columns, term or year elsewhere; 0 when unknown
/// @param row     steps of one row belong together, such as the certificates and degrees of a field, and are best
/// drawn
///                at one height; a position in [CareerMap#rows()] where those are named
/// @param offers  who offers it; several when like offers of several institutions share one card
/// @param page    address of the thing's own page without host, absent for missing steps and groups
/// @param facts   what the fact line says
/// @param badges  at most a handful of marks, in the order of [Badge]
/// @param standing whether the map is about it, and whether it is open to the reader of the map of a school
/// @param remarks who may enter, what the curator says, codes
/// @param missing why nothing is recorded here; present exactly for the kind [Kind#MISSING]
/// @param sources positions of the sources behind the card in the list of sources of the Region
public record Step(
        String id,
        Kind kind,
        Column column,
        Lane lane,
        int part,
        int row,
        Label title,
        List<Offer> offers,
        @Nullable String page,
        StepFacts facts,
        Set<Badge> badges,
        Standing standing,
        Remarks remarks,
        @Nullable Missing missing,
        List<Integer> sources) {
    public Step {
        offers = List.copyOf(offers);
        badges = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(badges));
        sources = List.copyOf(sources);
        if ((kind == Kind.MISSING) != (missing != null)) {
            throw new IllegalArgumentException("a missing step says what is missing, others do not: " + id);
        }
    }

    /// The same under another title; the name it had becomes the official one.
    public Step renamed(Label other) {
        return new Step(
                id,
                kind,
                column,
                lane,
                part,
                row,
                other,
                offers,
                page,
                facts,
                badges,
                standing,
                remarks.withOfficial(title),
                missing,
                sources);
    }

    /// The same with other remarks.
    public Step withRemarks(Remarks other) {
        return new Step(
                id, kind, column, lane, part, row, title, offers, page, facts, badges, standing, other, missing,
                sources);
    }

    /// The same without links to its own pages.
    public Step withoutPages() {
        var places = offers.stream()
                .map(offer -> new Offer(offer.organization(), offer.name(), null))
                .toList();
        return new Step(
                id, kind, column, lane, part, row, title, places, null, facts, badges, standing, remarks, missing,
                sources);
    }

    /// The same at another place for who reads the map.
    public Step withStanding(Standing other) {
        return new Step(
                id, kind, column, lane, part, row, title, offers, page, facts, badges, other, remarks, missing,
                sources);
    }

    /// The same with other marks.
    public Step withBadges(Set<Badge> others) {
        return new Step(
                id, kind, column, lane, part, row, title, offers, page, facts, others, standing, remarks, missing,
                sources);
    }

    /// The name that schedules and forms use, whatever the title on this map.
    public Label officialTitle() {
        return remarks.official() == null ? title : remarks.official();
    }

    /// What a card stands for; the type word on it.
    public enum Kind {
        COURSE,
        /// Sequence of courses at a school that ends with a capstone.
        SCHOOL_PROGRAM,
        CERTIFICATE,
        DEGREE,
        /// Short training, bridge, diploma or English program.
        TRAINING,
        /// Industry certification.
        CERTIFICATION,
        LICENSE,
        /// Credit earned at a college while in high school, by agreement.
        EARLY_CREDIT,
        ACTIVITY,
        SUPPORT,
        JOB,
        /// Many like steps folded into one card, with a link to all.
        GROUP,
        MISSING
    }

    /// Where a step stands for who reads the map.
    public enum Standing {
        NORMAL,
        /// The map is about this step.
        HERE,
        /// On the map of a school: neither offered there nor reached from there. Offers come nearest first.
        ELSEWHERE
    }

    /// Words and codes beside the facts.
    ///
    /// @param entry    who may enter, in the owner's words
    /// @param note     what the curator of the map adds
    /// @param codes    codes of the thing, for example `TOP 095650`, `CIP 48.0508`, `SOC 51-4121`
    /// @param official the name that schedules and forms use, where the curator gave the step another title
    public record Remarks(
            @Nullable Label entry,
            @Nullable Label note,
            List<String> codes,
            @Nullable Label official) {
        public static final Remarks NONE = new Remarks(null, null, List.of(), null);

        public Remarks {
            codes = List.copyOf(codes);
        }

        public Remarks withNote(@Nullable Label other) {
            return new Remarks(entry, other, codes, official);
        }

        public Remarks withOfficial(@Nullable Label name) {
            return new Remarks(entry, note, codes, name);
        }
    }

    /// An institution that offers the step.
    ///
    /// @param organization slug of the organization; null when the region knows it by name only
    /// @param page         address of its own page of the thing, without host
    public record Offer(
            @Nullable String organization,
            Label name,
            @Nullable String page) {}

    /// A mark with a word on a card, most telling first.
    public enum Badge {
        /// Only on maps of changes, as the next three.
        NEW,
        GONE,
        RENAMED,
        CHANGED,
        IN_DEMAND,
        LIVING_WAGE,
        ARTICULATED,
        DUAL_ENROLLMENT,
        A_G,
        INTRODUCTORY,
        CONCENTRATOR,
        CAPSTONE,
        EVENING,
        ONLINE,
        CHILD_CARE
    }

    /// Why a step is missing.
    public enum Missing {
        /// No school in the region offers a course or sequence of this pathway.
        NO_HIGH_SCHOOL_COURSE,
        /// Courses exist but none is marked as capstone.
        NO_CAPSTONE,
        NO_MIDDLE_SCHOOL_ACTIVITY,
        NO_ADULT_ENTRY,
        NO_COLLEGE_PROGRAM,
        /// Certificates end without a degree to continue into.
        NO_DEGREE,
        NO_TRANSFER,
        NO_OCCUPATION,
        /// A sequence at a school continues into nothing that is recorded.
        NO_NEXT_STEP,
        NO_EARLY_CREDIT,
        NO_WORK_BASED_LEARNING,
        /// A selection names something that the region does not know.
        NOT_FOUND
    }
}
