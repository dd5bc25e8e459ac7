package throughline.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Label;
import throughline.region.Course;
import throughline.region.Link;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;
import throughline.region.Segment;
import throughline.web.Language;
import throughline.web.Texts;

/// One audit under way: what rules look at and what they find. Local to one audit.
final class Scan {
    private static final Texts ENGLISH = Texts.load(Language.EN);
    private static final Texts SPANISH = Texts.load(Language.ES);
    private static final Set<Segment> SCHOOLS = Set.of(Segment.MIDDLE_SCHOOL, Segment.HIGH_SCHOOL);

    final Region region;
    final LocalDate day;
    private final List<AuditFinding> found = new ArrayList<>();
    private final Map<AuditRule, Label> unchecked = new EnumMap<>(AuditRule.class);

    Scan(Region region, LocalDate day) {
        this.region = region;
        this.day = day;
    }

    List<AuditFinding> found() {
        return found;
    }

    Map<AuditRule, Label> unchecked() {
        return unchecked;
    }

    /// Records that a rule has nothing to go by.
    ///
    /// @param what key of the words for what is missing
    void cannotCheck(AuditRule rule, String what) {
        unchecked.put(rule, label("audit.unchecked." + what));
    }

    void find(
            AuditRule rule, Organization owner, Label subject, String page, int concerned, Label reason, Label remedy) {
        found.add(new AuditFinding(rule, owner, subject, page, reason, remedy, concerned));
    }

    /// About a program.
    void find(AuditRule rule, Program program, Label reason, Label remedy) {
        find(rule, owner(program), title(program), "/programs/" + program.slug(), concerned(program), reason, remedy);
    }

    /// Words of a rule; a [Label] among the arguments is said in the language of the sentence.
    static Label label(AuditRule rule, String part, Object... arguments) {
        return label("audit." + rule.key() + "." + part, arguments);
    }

    private static Label label(String key, Object... arguments) {
        var english = Stream.of(arguments)
                .map(it -> it instanceof Label label ? label.en() : it)
                .toArray();
        var spanish = Stream.of(arguments)
                .map(it -> it instanceof Label(var en, var es) ? Objects.requireNonNullElse(es, en) : it)
                .toArray();
        return new Label(ENGLISH.text(key, english), SPANISH.text(key, spanish));
    }

    Organization owner(Program program) {
        return region.organizations().get(program.organizationId());
    }

    Organization owner(Course course) {
        return region.organizations().get(course.organizationId());
    }

    static Label title(Program program) {
        return new Label(program.title(), program.titleEs());
    }

    static Label title(Course course) {
        return new Label(
                course.title() == null ? course.code() : course.code() + " " + course.title(),
                course.titleEs() == null ? null : course.code() + " " + course.titleEs());
    }

    boolean isSchool(Program program) {
        return isIn(program, SCHOOLS);
    }

    boolean isIn(Program program, Set<Segment> segments) {
        var segment = owner(program).segment();
        return segment != null && segments.contains(segment);
    }

    /// Whether people can enter it on the day, as far as its dates and its organization tell.
    boolean isOpen(Program program) {
        var until = program.validTo();
        return owner(program).active() && (until == null || !until.isBefore(day));
    }

    /// Programs that people can enter now.
    Stream<Program> open() {
        return region.programs().stream().filter(this::isOpen);
    }

    /// Awards in the newest year that is known, else the pupils of the school, else 0.
    int concerned(Program program) {
        var newest = program.awards().stream()
                .map(Program.Awards::schoolYear)
                .max(String::compareTo)
                .orElse(null);
        if (newest != null) {
            return program.awards().stream()
                    .filter(one -> one.schoolYear().equals(newest) && one.awards() != null)
                    .filter(one -> one.awardType() == null || one.awardType().equals(program.awardType()))
                    .mapToInt(one -> Objects.requireNonNullElse(one.awards(), 0))
                    .max()
                    .orElse(0);
        }
        return pupils(owner(program));
    }

    private static int pupils(Organization school) {
        return school.pupils().stream()
                .filter(count -> count.subgroup().equals("total") && count.pupils() != null)
                .mapToInt(count -> Objects.requireNonNullElse(count.pupils(), 0))
                .findFirst()
                .orElse(0);
    }

    /// Whether an owner states that a program leads to another program today.
    boolean leadsOn(Program program) {
        var own = "program:" + program.key();
        return region.linksOf(own).stream()
                .anyMatch(link -> link.leadsOn(day) && link.from().equals(own));
    }

    /// Programs that an owner says lead into this one.
    Stream<String> feeders(Program program) {
        var own = "program:" + program.key();
        return region.linksOf(own).stream()
                .filter(link -> link.to().equals(own) && link.kind().equals("continues_into"))
                .map(Link::from);
    }

    /// The pathway of a program in words, in both languages.
    @Nullable
    Label pathway(@Nullable String code) {
        return code == null
                ? null
                : region.findPathway(code)
                        .map(one -> new Label(one.title(), one.titleEs()))
                        .orElse(null);
    }
}
