package throughline.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.agreements.AgreementKind;
import throughline.agreements.Terms;
import throughline.region.Meant;
import throughline.region.Organization;
import throughline.region.Program;
import throughline.region.Region;

/// Reads the form of an agreement. What is wrong is named by field, with the names that were possibly meant. Used
/// once.
final class AgreementForm {
    private static final int LINE = 300;
    private static final int TEXT = 4_000;

    private final Region region;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /// @param key  of the sentence that says how to mend it
    /// @param word what the sentence is about, such as the names that can be meant
    public record Problem(String key, String word) {}

    /// @param sent all that was sent; what is no field of the form is not looked at
    AgreementForm(Region region, Map<String, String> sent) {
        this.region = region;
        sent.forEach((name, value) -> {
            if (name.matches("[a-z-]{2,20}(\\.[0-9]{1,2})?")) {
                fields.put(name, value.replace("\r\n", "\n").strip());
            }
        });
    }

    Map<String, Problem> problems() {
        return problems;
    }

    /// The terms; nothing when something is wrong.
    Optional<Terms> terms() {
        var kind = AgreementKind.find(field("kind"));
        var sending = organization("sending");
        var receiving = organization("receiving");
        if (kind.isEmpty()) {
            problem("kind", "kind", "");
        }
        if (sending.isPresent() && sending.equals(receiving)) {
            problem("receiving", "same", "");
        }
        var terms = new Terms(
                kind.orElse(AgreementKind.MOU),
                title(sending, receiving),
                sending.map(AgreementForm::reference).orElse(""),
                receiving.map(AgreementForm::reference).orElse(""),
                others(),
                credits(kind.map(AgreementKind::isDual).orElse(false)),
                kind.filter(AgreementKind.PROGRAM::equals).isPresent() ? one("sending-program", sending) : "",
                kind.filter(AgreementKind.PROGRAM::equals).isPresent() ? one("receiving-program", receiving) : "",
                applies(receiving),
                units(),
                conditions(),
                steps(),
                day("from"),
                day("to"),
                documents(),
                line("contact"));
        after("from", terms.validFrom(), "to", terms.validTo());
        after("opens", terms.conditions().opens(), "closes", terms.conditions().closes());
        return problems.isEmpty() ? Optional.of(terms) : Optional.empty();
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private void problem(String name, String key, String word) {
        problems.putIfAbsent(name, new Problem(key, word));
    }

    private String line(String name) {
        return limited(name, LINE, "line");
    }

    private String text(String name) {
        return limited(name, TEXT, "text");
    }

    private String limited(String name, int most, String key) {
        var value = field(name);
        if (value.length() > most || key.equals("line") && value.contains("\n")) {
            problem(name, key, "");
            return "";
        }
        return value;
    }

    private String title(Optional<Organization> sending, Optional<Organization> receiving) {
        var title = line("title");
        return title.isEmpty() && sending.isPresent() && receiving.isPresent()
                ? sending.get().name() + " – " + receiving.get().name()
                : title;
    }

    private Optional<Organization> organization(String name) {
        return organization(name, line(name));
    }

    private Optional<Organization> organization(String name, String typed) {
        return switch (Meant.organization(region, typed)) {
            case Meant.One<Organization>(var one) when !one.identifiers().isEmpty() -> Optional.of(one);
            case Meant.One<Organization> _, Meant.Nothing<Organization> _ -> {
                problem(name, typed.isEmpty() ? "organization.empty" : "organization.none", typed);
                yield Optional.empty();
            }
            case Meant.Several<Organization>(var several) -> {
                problem(name, "several", names(several.stream().map(Organization::name)));
                yield Optional.empty();
            }
        };
    }

    private static String names(Stream<String> names) {
        return String.join("; ", names.limit(8).toList());
    }

    private static String reference(Organization organization) {
        return organization.identifiers().getFirst();
    }

    private List<String> others() {
        return lines("others").stream()
                .flatMap(typed -> organization("others", typed).stream())
                .map(AgreementForm::reference)
                .distinct()
                .toList();
    }

    private List<String> lines(String name) {
        var lines = text(name)
                .lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        if (lines.size() > AgreementFields.MAX_LINES) {
            problem(name, "lines", "");
            return List.of();
        }
        return lines;
    }

    private List<Terms.Credit> credits(boolean dual) {
        var credits = new ArrayList<Terms.Credit>();
        for (var i = 0; i < AgreementFields.MAX_LINES; i++) {
            var ways = dual
                    ? List.<List<String>>of()
                    : lines("take." + i).stream().map(this::codes).toList();
            var earns = codes(line("earn." + i));
            if (earns.isEmpty() && !ways.isEmpty()) {
                problem("earn." + i, "earn", "");
            } else if (ways.isEmpty() && !earns.isEmpty() && !dual) {
                problem("take." + i, "take", "");
            } else if (!earns.isEmpty()) {
                credits.add(new Terms.Credit(ways, earns));
            }
        }
        return credits;
    }

    private List<String> codes(String typed) {
        return Stream.of(typed.split("\\+"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private String one(String name, Optional<Organization> owner) {
        var typed = line(name);
        var found = programs(name, typed, owner);
        return found.isEmpty() ? "" : found.getFirst().key();
    }

    /// Programs of a title: a degree and its certificates may share it.
    private List<Program> programs(String name, String typed, Optional<Organization> owner) {
        if (typed.isEmpty() || owner.isEmpty()) {
            return List.of();
        }
        var all = region.programsOf(owner.get());
        return switch (Meant.of(typed, all, Program::title, one -> List.of(one.slug(), one.key()))) {
            case Meant.One<Program>(var program) -> List.of(program);
            case Meant.Several<Program>(var several) -> {
                if (several.stream().map(Program::title).distinct().count() > 1) {
                    problem(
                            name,
                            "several",
                            names(several.stream().map(Program::title).distinct()));
                    yield List.of();
                }
                yield several;
            }
            case Meant.Nothing<Program> _ -> {
                problem(name, "program.none", typed);
                yield List.of();
            }
        };
    }

    private List<String> applies(Optional<Organization> receiving) {
        return lines("applies").stream()
                .flatMap(typed -> programs("applies", typed, receiving).stream())
                .map(Program::key)
                .distinct()
                .toList();
    }

    private @Nullable Integer units() {
        var value = field("units");
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")) {
            problem("units", "units", "");
            return null;
        }
        return new BigDecimal(value).movePointRight(2).intValueExact();
    }

    private Terms.Conditions conditions() {
        var age = field("age");
        if (!age.matches("[0-9]{0,2}")) {
            problem("age", "age", "");
            age = "";
        }
        return new Terms.Conditions(
                line("grade"),
                line("exam"),
                line("exam-es"),
                age.isEmpty() ? null : Integer.valueOf(age),
                line("residency"),
                line("residency-es"),
                day("opens"),
                day("closes"));
    }

    private List<Terms.ClaimStep> steps() {
        var steps = new ArrayList<Terms.ClaimStep>();
        for (var i = 0; i < AgreementFields.MAX_LINES; i++) {
            var text = line("step." + i);
            var spanish = line("step-es." + i);
            var by = day("step-by." + i);
            if (!text.isEmpty()) {
                steps.add(new Terms.ClaimStep(text, spanish, by));
            } else if (!spanish.isEmpty() || by != null) {
                problem("step." + i, "step", "");
            }
        }
        return steps;
    }

    private List<Terms.Document> documents() {
        var documents = new ArrayList<Terms.Document>();
        for (var i = 0; i < AgreementFields.MAX_LINES; i++) {
            var title = line("document." + i);
            var address = line("address." + i);
            if (!address.isEmpty() && !address.matches("https?://[^\\s\"<>]+")) {
                problem("address." + i, "address", "");
            } else if (!address.isEmpty()) {
                documents.add(new Terms.Document(title.isEmpty() ? address : title, address));
            } else if (!title.isEmpty()) {
                problem("address." + i, "address", "");
            }
        }
        return documents;
    }

    private @Nullable LocalDate day(String name) {
        var value = field(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(value);
            if (day.getYear() > 1990 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // Said below, as for a day too far away.
        }
        problem(name, "day", "");
        return null;
    }

    private void after(String first, @Nullable LocalDate from, String last, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            problem(last, "after", "");
        }
    }
}
