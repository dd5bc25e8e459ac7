package throughline.routes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.region.Region;
import throughline.routes.RouteAnswer.Leg;
import throughline.routes.RouteAnswer.Planned;
import throughline.web.Format;
import throughline.web.Language;
import throughline.web.Texts;
import throughline.web.Words;

/// Says answers in words of one language: what the command prints and the lines of its JSON.
public final class RouteText {
    private static final int MOST_NAMES = 6;

    private final Region region;
    private final Language language;
    private final Texts texts;
    private final Format format;
    private final ExamText exams;

    public RouteText(Region region, Language language) {
        this.region = region;
        this.language = language;
        this.texts = Texts.load(language);
        this.format = Format.of(language);
        this.exams = new ExamText(texts);
    }

    /// An answer as JSON has it.
    ///
    /// @param answer `routes`, `no-route`, `unknown-start` or `unknown-goal`
    /// @param links the smallest sets of missing links; absent when nobody looked for them
    record View(
            String answer,
            String summary,
            boolean proven,
            List<RouteView> routes,
            List<MissingView> missing,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LinksView links) {
        View(String answer, String summary, boolean proven, List<RouteView> routes, List<MissingView> missing) {
            this(answer, summary, proven, routes, missing, null);
        }

        View with(LinksView links) {
            return new View(answer, summary, proven, routes, missing, links);
        }
    }

    /// The smallest sets of missing links.
    ///
    /// @param more how many others of the same size there are
    public record LinksView(String summary, boolean proven, int more, List<SetView> sets) {}

    /// @param schools        high schools whose students have no such route today; none for a question of an adult
    /// @param schoolsComplete whether every school near the owner was asked
    public record SetView(
            List<LinkView> links,
            List<String> schools,
            boolean schoolsComplete,
            long pupils,
            int schoolsWithoutCount,
            @Nullable String concerns) {}

    public record LinkView(
            String kind, String program, @Nullable String fromProgram, List<String> owners, String text) {}

    /// @param costCents known cost; when not every cost is known, `costComplete` is false
    /// @param examsPassedHundredths share that passes its exams, in hundredths of a percent; null where not known
    /// @param examsUnknown exams whose pass rate nobody states
    record RouteView(
            String title,
            String finish,
            long costCents,
            boolean costComplete,
            long unitsSavedHundredths,
            int moves,
            @Nullable Integer examsPassedHundredths,
            int examsUnknown,
            List<LegView> steps) {}

    record LegView(
            String kind, String from, String until, String what, String rule, String source, List<String> notes) {}

    record MissingView(List<String> doors, List<String> owners, String text) {}

    View view(RouteAnswer answer) {
        return switch (answer) {
            case RouteAnswer.Routes found ->
                new View(
                        "routes",
                        texts.count("routes.found", found.routes().size(), found.considered(), found.known())
                                + " "
                                + texts.text(found.proven() ? "routes.proven" : "routes.unproven"),
                        found.proven(),
                        found.routes().stream().map(this::route).toList(),
                        List.of());
            case RouteAnswer.NoRoute none ->
                new View(
                        "no-route",
                        texts.text(none.proven() ? "routes.none" : "routes.none.unproven"),
                        none.proven(),
                        List.of(),
                        none.missing().stream().map(this::missing).toList());
            case RouteAnswer.UnknownStart(var text) -> unknown("unknown-start", text);
            case RouteAnswer.UnknownGoal(var text) -> unknown("unknown-goal", text);
        };
    }

    private View unknown(String answer, String text) {
        return new View(answer, texts.text("routes." + answer, text), true, List.of(), List.of());
    }

    private String term(int term) {
        return term(texts, term);
    }

    private String until(int term) {
        return until(texts, term);
    }

    /// A term in words.
    public static String term(Texts texts, int term) {
        return texts.text("routes.term." + Terms.season(term), Integer.toString(Terms.year(term)));
    }

    /// The end of what is done when a term begins, in words: the end of the term before.
    public static String until(Texts texts, int term) {
        return texts.text("routes.until." + Terms.season(term - 1), Integer.toString(Terms.year(term - 1)));
    }

    private RouteView route(Planned route) {
        if (route.legs().isEmpty()) {
            var there = texts.text("routes.there");
            return new RouteView(there, until(route.finish()), 0, true, 0, 0, null, 0, List.of());
        }
        var title = texts.text(
                "routes.title",
                until(route.finish()),
                format.dollars(route.costCents()),
                format.hundredths(route.unitsSaved()),
                texts.count("routes.moves", route.moves()));
        return new RouteView(
                title + exams.of(route) + (route.costComplete() ? "" : " " + texts.text("routes.cost.unknown")),
                until(route.finish()),
                route.costCents(),
                route.costComplete(),
                route.unitsSaved(),
                route.moves(),
                route.passedHundredths(),
                route.examsUnknown(),
                route.legs().stream().map(this::leg).toList());
    }

    private String program(int id) {
        var program = region.programs().get(id);
        var name = Words.of(language, program.title(), program.titleEs()).value();
        var award = region.findCode("award-type", program.awardType())
                .map(code -> Words.of(language, code.title(), code.titleEs()).value())
                .orElse(program.awardType());
        return texts.text(
                "routes.program",
                name,
                award,
                region.organizations().get(program.organizationId()).name());
    }

    private String course(int id) {
        var course = region.courses().get(id);
        var title = course.title();
        return title == null
                ? course.code()
                : course.code() + " "
                        + Words.of(language, title, course.titleEs()).value();
    }

    private LegView leg(Leg leg) {
        var key = "routes.step." + leg.kind().name().toLowerCase(Locale.ROOT);
        var what = switch (leg.kind()) {
            case SCHOOL_COURSE -> texts.text(key, course(leg.course()));
            case SCHOOL_PATHWAY, PROGRAM -> texts.text(key, program(leg.program()));
            case DIPLOMA -> texts.text(key);
            case CREDIT_CLAIM, DUAL_ENROLLMENT ->
                texts.text(
                        key,
                        course(leg.course()),
                        region.organizations()
                                .get(region.courses().get(leg.course()).organizationId())
                                .name());
            case CREDENTIAL -> {
                var credential = region.credentials().get(leg.credential());
                yield texts.text(
                        key,
                        Words.of(language, credential.name(), credential.nameEs())
                                .value());
            }
        };
        var detail = detail(leg);
        var rule = texts.text("routes.rule." + leg.rule().key()) + (detail.isEmpty() ? "" : " " + detail);
        var source = cite(leg.rule().source());
        return new LegView(
                leg.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                term(leg.start()),
                until(leg.finish()),
                what,
                rule,
                source,
                notes(leg));
    }

    private String cite(int id) {
        if (id < 0) {
            return "";
        }
        var source = region.source(id);
        return texts.text("routes.source", source.title(), source.publisher(), source.vintage());
    }

    private String detail(Leg leg) {
        if (leg.program() >= 0) {
            var program = region.programs().get(leg.program());
            var english = program.entryRequirements();
            return english == null
                    ? ""
                    : Words.of(language, english, program.entryRequirementsEs()).value();
        }
        var detail = leg.rule().detail();
        return detail == null ? "" : detail;
    }

    private List<String> notes(Leg leg) {
        var notes = new ArrayList<String>();
        var term = leg.start();
        for (var courses : leg.courses()) {
            if (!courses.isEmpty()) {
                notes.add(term(term) + ": "
                        + courses.stream()
                                .map(id -> region.courses().get(id).code())
                                .collect(Collectors.joining(", ")));
                courses.stream()
                        .map(region.courses()::get)
                        .filter(course -> Rules.seasons(course).size() == 1)
                        .forEach(course -> notes.add(texts.text("routes.risk.once", course.code())));
            }
            term++;
        }
        if (leg.agreement() >= 0) {
            var agreement = region.agreements().get(leg.agreement());
            var english = agreement.claimSteps();
            if (english != null) {
                notes.add(texts.text(
                        "routes.claim",
                        Words.of(language, english, agreement.claimStepsEs()).value()));
            }
            if (agreement.claimBy() != null) {
                notes.add(texts.text("routes.claim.by", agreement.claimBy()));
            }
            if (agreement.minimumGrade() != null) {
                notes.add(texts.text("routes.claim.grade", agreement.minimumGrade()));
            }
            var until = agreement.validTo();
            if (until != null) {
                notes.add(texts.text("routes.risk.expires", format.date(until)));
            }
        }
        var exam = leg.exam();
        if (exam != null) {
            notes.add(exams.note(exam, cite(exam.source())));
        }
        if (leg.occupation() >= 0) {
            var occupation = region.occupations().get(leg.occupation());
            var wages = region.wages(occupation);
            if (wages != null && wages.hourlyP50() != null) {
                notes.add(texts.text(
                        "routes.exit",
                        Words.of(language, occupation.title(), occupation.titleEs())
                                .value(),
                        format.hourly(wages.hourlyP50()),
                        wages.area()));
            }
        }
        return notes;
    }

    private MissingView missing(RouteAnswer.Missing missing) {
        var doors = missing.obstacles().stream().map(Obstacle::key).toList();
        var owners = missing.programs().stream().map(this::program).toList();
        if (doors.isEmpty()) {
            var text = owners.isEmpty()
                    ? texts.text("routes.missing.program")
                    : texts.text("routes.missing.link", String.join("; ", owners));
            return new MissingView(doors, owners, text);
        }
        var said =
                doors.stream().map(door -> texts.text("routes.missing." + door)).collect(Collectors.joining(" + "));
        return new MissingView(doors, owners, texts.text("routes.missing.opens", said, String.join("; ", owners)));
    }

    /// The smallest sets of missing links in words.
    public LinksView links(MissingSet.Answer answer) {
        var key = answer.sets().isEmpty() ? "routes.links.none" : "routes.links";
        return new LinksView(
                texts.text(key) + (answer.proven() ? "" : " " + texts.text("routes.links.unproven")),
                answer.proven(),
                answer.more(),
                answer.sets().stream().map(this::set).toList());
    }

    private SetView set(MissingSet set) {
        var concerned = set.concerned();
        var schools = concerned.schools().stream()
                .map(id -> region.organizations().get(id).name())
                .toList();
        var counted = schools.size() - concerned.uncounted();
        return new SetView(
                set.links().stream().map(this::link).toList(),
                schools,
                concerned.complete(),
                concerned.pupils(),
                concerned.uncounted(),
                schools.isEmpty()
                        ? null
                        : texts.count("routes.links.concerns", schools.size(), some(schools))
                                + (counted > 0 ? " " + texts.count("routes.links.pupils", concerned.pupils()) : "")
                                + (concerned.complete() ? "" : " " + texts.text("routes.links.schools.more")));
    }

    private static String some(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " …";
    }

    private LinkView link(MissingLink link) {
        var program = program(link.program());
        var from = link.from() < 0 ? null : program(link.from());
        var second = !link.course().isEmpty() ? Rules.missingCode(link.course()) : from == null ? "" : from;
        return new LinkView(
                link.kind().key(),
                program,
                from,
                link.owners(region).stream()
                        .map(id -> region.organizations().get(id).name())
                        .toList(),
                texts.text("routes.link." + link.kind().key(), program, second));
    }

    /// The answer as lines.
    List<String> lines(View view) {
        var lines = new ArrayList<String>();
        lines.add(view.summary());
        for (var route : view.routes()) {
            lines.add("");
            lines.add(route.title());
            for (var step : route.steps()) {
                var when = step.kind().equals("program")
                                || step.kind().equals("school-course")
                                || step.kind().equals("dual-enrollment")
                        ? step.from()
                        : step.until();
                lines.add("  " + when + "  " + step.what());
                lines.add("      " + step.rule() + (step.source().isEmpty() ? "" : " [" + step.source() + "]"));
                step.notes().forEach(note -> lines.add("      " + note));
            }
        }
        view.missing().forEach(missing -> lines.add("  - " + missing.text()));
        var links = view.links();
        if (links != null && !links.sets().isEmpty()) {
            lines.add("");
            lines.add(links.summary());
            links.sets().forEach(set -> lines.addAll(lines(set)));
            if (links.more() > 0) {
                lines.add("  " + texts.count("routes.links.more", links.more()));
            }
        }
        return lines;
    }

    private List<String> lines(SetView set) {
        var lines = new ArrayList<String>();
        for (var link : set.links()) {
            lines.add((lines.isEmpty() ? "  - " : "    + ") + link.text());
            lines.add("      " + texts.text("routes.links.owners", String.join(", ", link.owners())));
        }
        var concerns = set.concerns();
        if (concerns != null) {
            lines.add("      " + concerns);
        }
        return lines;
    }
}
