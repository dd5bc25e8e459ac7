package throughline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.history.Edits;
import throughline.history.FactType;
import throughline.history.Field;
import throughline.history.Translations;
import throughline.people.Act;
import throughline.people.Permit;
import throughline.region.RegionRefresh;
import throughline.web.PrivatePage;
import throughline.web.Visit;

/// The work list of translations: what lacks its Spanish, what is stale, what nobody reviewed; edited in place.
@Controller
@ConditionalOnWebApplication
final class TranslationPages {
    private static final int MOST = 25;

    private final Callers callers;
    private final Edits edits;
    private final Translations translations;
    private final RegionRefresh regions;
    private final Glossary glossary = new Glossary();

    TranslationPages(Callers callers, Edits edits, Translations translations, RegionRefresh regions) {
        this.callers = callers;
        this.edits = edits;
        this.translations = translations;
        this.regions = regions;
    }

    private Optional<Places.Place> place(String at, Visit visit) {
        return callers.places(visit).findOrganization(at);
    }

    private record Found(Things.Thing thing, Translations.Text text) {}

    @GetMapping("/desk/translations")
    PrivatePage list(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            Visit visit) {
        var here = place(at, visit);
        var permit = here.flatMap(place -> caller.permitWriting(place.reference()));
        var organization = here.flatMap(place -> visit.region().findOrganization(place.slug()));
        if (here.isEmpty() || permit.isEmpty() || organization.isEmpty()) {
            return new NotPermittedPage();
        }
        var wanted = Stream.of(Translations.State.values())
                .filter(one -> one.name().equalsIgnoreCase(state))
                .findFirst();
        var counts = new EnumMap<Translations.State, Integer>(Translations.State.class);
        var found = new ArrayList<Found>();
        var owned = new Things(visit.region(), callers.organizations()).ownedBy(organization.get());
        var texts = new EnumMap<FactType, Map<String, List<Translations.Text>>>(FactType.class);
        owned.stream()
                .collect(Collectors.groupingBy(
                        Things.Thing::type, Collectors.mapping(Things.Thing::key, Collectors.toList())))
                .forEach((type, keys) -> texts.put(type, translations.of(type, keys)));
        for (var thing : owned) {
            for (var text : texts.getOrDefault(thing.type(), Map.of()).getOrDefault(thing.key(), List.of())) {
                counts.merge(text.state(), 1, Integer::sum);
                if (wanted.isPresent() ? text.state() == wanted.get() : text.state() != Translations.State.REVIEWED) {
                    found.add(new Found(thing, text));
                }
            }
        }
        found.sort(Comparator.comparing(one -> one.text().state()));
        var lines = new ArrayList<TranslationsPage.Line>();
        for (var one : found.stream().limit(MOST).toList()) {
            lines.add(line(lines.size(), one));
        }
        return new TranslationsPage(
                caller.token(),
                here.get(),
                Stream.of(Translations.State.values())
                        .map(one -> new TranslationsPage.Count(one.name(), counts.getOrDefault(one, 0)))
                        .toList(),
                wanted.map(Enum::name).orElse(""),
                lines,
                Math.max(0, found.size() - MOST),
                permit.get().act() == Act.PUBLISH,
                List.of("published", "sent", "nothing", "reviewed", "theirs", "wrong")
                                .contains(said)
                        ? said
                        : "");
    }

    private TranslationsPage.Line line(int id, Found found) {
        var text = found.text();
        var present = text.waiting().isEmpty() ? text.spanish() : text.waiting();
        return new TranslationsPage.Line(
                id,
                found.thing(),
                text.field().column(),
                text.field().kind() == Field.Kind.TEXT,
                text.english(),
                text.spanish(),
                text.waiting(),
                text.state().name(),
                glossary.in(text.english(), present));
    }

    /// Saves the Spanish of one text, or says that it is right as it is.
    @PostMapping("/desk/translations")
    Object save(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "save") String step,
            Caller caller,
            Visit visit,
            HttpServletRequest request) {
        var here = place(at, visit);
        var permit = here.flatMap(place -> caller.permitWriting(place.reference()));
        if (here.isEmpty() || permit.isEmpty()) {
            return new NotPermittedPage();
        }
        var back = "/desk/translations?at=" + here.get().slug() + "&said=";
        var one = new Things(visit.region(), callers.organizations())
                .at(thing)
                .filter(found -> found.reference().equals(here.get().reference()));
        var field = one.flatMap(found -> found.type().field(column)).filter(Field::isSpanish);
        if (one.isEmpty() || field.isEmpty()) {
            return SignInPages.seeOther(request, back + "nothing");
        }
        var said = step.equals("right")
                ? review(permit.get(), one.get(), field.get(), caller)
                : save(permit.get(), one.get(), field.get(), was, text, caller);
        return SignInPages.seeOther(request, back + said);
    }

    private String review(Permit permit, Things.Thing thing, Field field, Caller caller) {
        if (permit.act() != Act.PUBLISH) {
            return "nothing";
        }
        translations.review(permit, thing.type(), thing.key(), field, caller.origin());
        return "reviewed";
    }

    private String save(Permit permit, Things.Thing thing, Field field, String was, String text, Caller caller) {
        var form = EditForm.read(thing.fields(), Map.of("was." + field.column(), was, field.column(), text));
        if (!form.wrong().isEmpty()) {
            return "wrong";
        }
        return switch (edits.save(permit, thing.type(), thing.key(), form.draft(), caller.origin())) {
            case Edits.Saved.Published _ -> {
                regions.refreshSoon();
                yield "published";
            }
            case Edits.Saved.SentForReview _ -> "sent";
            case Edits.Saved.Scheduled _, Edits.Saved.Nothing _ -> "nothing";
            case Edits.Saved.Conflict _ -> "theirs";
        };
    }
}
