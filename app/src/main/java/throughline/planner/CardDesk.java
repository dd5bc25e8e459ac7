package throughline.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.explore.Ref;
import throughline.explore.RegionReader;
import throughline.planner.RoutesPage.Exit;
import throughline.planner.RoutesPage.Stop;
import throughline.planner.RoutesPage.Term;
import throughline.region.Occupation;
import throughline.routes.Exam;
import throughline.routes.RouteAnswer.Kind;
import throughline.routes.RouteAnswer.Leg;
import throughline.routes.RouteAnswer.Planned;
import throughline.routes.RouteText;
import throughline.routes.Terms;
import throughline.web.Cite;
import throughline.web.Format;
import throughline.web.Texts;
import throughline.web.Words;

/// Says one route: its measures, what a person holds on the way, and its steps by term.
final class CardDesk {
    /// Institutions, and supports of each, that a route has room for.
    private static final int MOST_HELPS = 4;

    private final RegionReader reader;
    private final Texts texts;
    private final Format format;
    private final Asked asked;
    private final int first;

    CardDesk(RegionReader reader, Texts texts, LocalDate day, Asked asked) {
        this.reader = reader;
        this.texts = texts;
        this.format = Format.of(reader.language());
        this.asked = asked;
        this.first = Terms.after(day);
    }

    RoutesPage.Card card(int number, Planned route, List<String> best) {
        var advice = new Advice(reader, texts, asked, first);
        return new RoutesPage.Card(
                number,
                best,
                RouteText.until(texts, route.finish()),
                length(route.finish() - first),
                route.costCents(),
                route.costComplete(),
                route.unitsSaved(),
                route.moves(),
                passing(route),
                exits(route),
                advice.todos(route),
                advice.risks(route),
                helps(route),
                terms(route),
                asked.address(number));
    }

    /// How many pass the exams of the route; null where it has none.
    private RoutesPage.@Nullable Passing passing(Planned route) {
        if (route.exams().isEmpty()) {
            return null;
        }
        var passed = route.passedHundredths();
        var stated = route.exams().stream()
                .filter(exam -> exam.passedHundredths() != null)
                .findFirst()
                .orElse(route.exams().getFirst());
        return new RoutesPage.Passing(
                passed == null ? null : Integer.valueOf(Exam.ofHundred(passed)),
                stated.year(),
                stated.ofProgram(),
                cite(stated.source()));
    }

    /// Supports at the institutions of the route, in the order in which one comes there.
    private List<RoutesPage.Help> helps(Planned route) {
        var institutions = new LinkedHashSet<Integer>();
        for (var leg : route.legs()) {
            if (leg.program() >= 0) {
                institutions.add(reader.region().programs().get(leg.program()).organizationId());
            } else if (leg.course() >= 0) {
                institutions.add(reader.course(leg.course()).organizationId());
            }
        }
        return institutions.stream()
                .filter(id -> !reader.things().supportsAt(id).isEmpty())
                .limit(MOST_HELPS)
                .map(id -> new RoutesPage.Help(
                        reader.ref(reader.organization(id)),
                        reader.things().supportsAt(id).stream()
                                .limit(MOST_HELPS)
                                .map(reader::ref)
                                .toList(),
                        reader.things().supportsAt(id).size(),
                        "/supports?at=" + reader.organization(id).slug()))
                .toList();
    }

    /// Terms in years, to the half: three terms are a year.
    private String length(int terms) {
        var halves = Math.round(terms * 2 / 3.0f);
        if (halves <= 1) {
            return texts.text("planner.length.half");
        }
        return halves % 2 == 0
                ? texts.count("planner.length", halves / 2)
                : texts.text("planner.length.halves", halves / 2);
    }

    Ref title(Leg leg) {
        return title(reader, texts, leg);
    }

    /// What a step is about, with the address of its page.
    static Ref title(RegionReader reader, Texts texts, Leg leg) {
        return switch (leg.kind()) {
            case SCHOOL_COURSE, CREDIT_CLAIM, DUAL_ENROLLMENT -> reader.ref(reader.course(leg.course()));
            case SCHOOL_PATHWAY, PROGRAM ->
                reader.ref(reader.region().programs().get(leg.program()));
            case CREDENTIAL -> reader.ref(reader.region().credentials().get(leg.credential()));
            case DIPLOMA -> new Ref(null, null, Words.name(reader.language(), texts.text("routes.step.diploma")));
        };
    }

    private @Nullable Ref at(Leg leg) {
        return switch (leg.kind()) {
            case SCHOOL_PATHWAY, DIPLOMA, CREDENTIAL -> null;
            case SCHOOL_COURSE -> null;
            case CREDIT_CLAIM, DUAL_ENROLLMENT ->
                reader.ref(reader.organization(reader.course(leg.course()).organizationId()));
            case PROGRAM ->
                reader.ref(reader.organization(
                        reader.region().programs().get(leg.program()).organizationId()));
        };
    }

    private List<Term> terms(Planned route) {
        var terms = new TreeMap<Integer, List<Stop>>();
        for (var number = 1; number <= route.legs().size(); number++) {
            var leg = route.legs().get(number - 1);
            var atOnce = leg.finish() == leg.start();
            add(terms, atOnce ? leg.start() * 2 - 1 : leg.start() * 2, stop(number, leg));
            for (var later = 1; later < leg.courses().size(); later++) {
                var courses = leg.courses().get(later);
                if (!courses.isEmpty()) {
                    add(terms, (leg.start() + later) * 2, later(leg, courses));
                }
            }
        }
        var named = new ArrayList<Term>();
        terms.forEach((when, stops) -> named.add(named(when, stops)));
        return named;
    }

    private Term named(int when, List<Stop> stops) {
        if (when % 2 == 0) {
            return new Term(RouteText.term(texts, when / 2), false, stops);
        }
        var begins = (when + 1) / 2;
        return new Term(begins <= first ? texts.text("planner.now") : RouteText.until(texts, begins), true, stops);
    }

    private static void add(Map<Integer, List<Stop>> terms, int when, Stop stop) {
        terms.computeIfAbsent(when, _ -> new ArrayList<>()).add(stop);
    }

    private List<Ref> courses(List<Integer> ids) {
        return ids.stream().map(reader::course).map(reader::ref).toList();
    }

    private Stop later(Leg leg, List<Integer> courses) {
        return new Stop(0, key(leg.kind()), title(leg), null, "", courses(courses), "", null, null, null);
    }

    private Stop stop(int number, Leg leg) {
        var courses =
                leg.courses().isEmpty() ? List.<Ref>of() : courses(leg.courses().getFirst());
        return new Stop(
                number,
                key(leg.kind()),
                title(leg),
                at(leg),
                note(leg),
                leg.kind() == Kind.PROGRAM ? courses : List.of(),
                texts.text("planner.rule." + leg.rule().key()),
                detail(leg),
                cite(leg.rule().source()),
                leg.kind() == Kind.PROGRAM
                        ? asked.barring("program:"
                                        + reader.region()
                                                .programs()
                                                .get(leg.program())
                                                .slug())
                                .address()
                        : null);
    }

    private String note(Leg leg) {
        var parts = new ArrayList<String>();
        if (leg.kind() == Kind.PROGRAM) {
            var program = reader.region().programs().get(leg.program());
            parts.add(reader.word("award-type", program.awardType()).value());
            parts.add(texts.text("planner.until", RouteText.until(texts, leg.finish())));
        }
        if (leg.costCents() > 0) {
            parts.add(format.dollars(leg.costCents()));
        }
        if (leg.agreement() >= 0) {
            var agreement = reader.region().agreements().get(leg.agreement());
            if (agreement.minimumGrade() != null) {
                parts.add(texts.text("routes.claim.grade", agreement.minimumGrade()));
            }
        }
        return String.join(" · ", parts);
    }

    private @Nullable Words detail(Leg leg) {
        if (leg.program() >= 0) {
            var program = reader.region().programs().get(leg.program());
            return reader.optionalText(program.entryRequirements(), program.entryRequirementsEs());
        }
        var detail = leg.rule().detail();
        return reader.optionalText(detail, null);
    }

    private @Nullable Cite cite(int source) {
        return source < 0 ? null : reader.cite(source);
    }

    static String key(Kind kind) {
        return AnswerDesk.key(kind);
    }

    private List<Exit> exits(Planned route) {
        var goal = asked.goal().startsWith("occupation:")
                ? reader.region()
                        .findOccupation(asked.goal().substring("occupation:".length()))
                        .orElse(null)
                : null;
        var licensed = goal != null && route.legs().stream().anyMatch(leg -> leg.kind() == Kind.CREDENTIAL);
        var exits = new ArrayList<Exit>();
        var legs = route.legs().stream()
                .sorted(Comparator.comparingInt(Leg::finish))
                .toList();
        for (var leg : legs) {
            switch (leg.kind()) {
                case DIPLOMA, SCHOOL_PATHWAY -> exits.add(exit(leg, null));
                case PROGRAM -> {
                    var leads = goal != null && leads(leg.program(), goal.id());
                    var best = leg.occupation() < 0 ? null : reader.occupation(leg.occupation());
                    // Where the job asks for a license, the program alone does not open it.
                    exits.add(exit(leg, leads ? (licensed ? null : goal) : best));
                }
                case CREDENTIAL -> exits.add(exit(leg, goal));
                case SCHOOL_COURSE, CREDIT_CLAIM, DUAL_ENROLLMENT -> {}
            }
        }
        return exits;
    }

    private boolean leads(int program, int occupation) {
        return reader.region().programs().get(program).occupations().stream()
                .anyMatch(link -> link.occupationId() == occupation);
    }

    /// What kind of award it is and who gives it.
    private String award(Leg leg) {
        if (leg.kind() != Kind.PROGRAM && leg.kind() != Kind.SCHOOL_PATHWAY) {
            return "";
        }
        var program = reader.region().programs().get(leg.program());
        return reader.word("award-type", program.awardType()).value() + ", "
                + reader.organization(program.organizationId()).name();
    }

    private Exit exit(Leg leg, @Nullable Occupation job) {
        var wages = job == null ? null : reader.region().wages(job);
        var median = wages == null ? null : wages.hourlyP50();
        return new Exit(
                RouteText.until(texts, leg.finish()),
                title(leg),
                award(leg),
                job == null ? null : reader.ref(job),
                median,
                wages == null || median == null ? null : wages.area(),
                wages == null || median == null ? null : reader.cite(wages.sourceId()));
    }
}
