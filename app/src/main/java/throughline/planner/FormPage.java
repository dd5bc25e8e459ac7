package throughline.planner;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import throughline.web.Head;
import throughline.web.Page;
import throughline.web.Shell;
import throughline.web.Words;

/// The question form: empty, filled in, or asking which of several things is meant.
///
/// @param fields   what stands in the fields, by name
/// @param done     what is ticked as done
/// @param barred   programs and institutions that the person keeps out of
/// @param choices  what words may mean, by the field they stand in: `school`, `goal`, `done`
/// @param problems keys of what is wrong, by field
public record FormPage(
        Map<String, String> fields,
        List<Option> done,
        List<Option> barred,
        Map<String, List<Option>> choices,
        Map<String, String> problems)
        implements Page {
    public FormPage {
        fields = sorted(fields);
        done = List.copyOf(done);
        barred = List.copyOf(barred);
        choices = sorted(choices);
        problems = sorted(problems);
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /// Something to choose.
    ///
    /// @param kind key of its kind
    public record Option(String reference, String kind, Words title, String place) {}

    /// What stands in a field, or nothing.
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// Whether a field has a value.
    public boolean has(String name, String value) {
        return field(name).equals(value);
    }

    /// What words in a field may mean, maybe nothing.
    public List<Option> options(String field) {
        return choices.getOrDefault(field, List.of());
    }

    /// What is wrong with a field, in words, or null.
    public @Nullable String problem(String field, Shell shell) {
        var key = problems.get(field);
        return key == null ? null : shell.text(key);
    }

    @Override
    public HttpStatus status() {
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
    }

    @Override
    public Head head(Shell shell) {
        var head = Head.of(
                Words.name(shell.language(), shell.text("planner.title")),
                shell.text("planner.description", shell.regionName()),
                "routes");
        return fields.isEmpty() && problems.isEmpty() ? head : head.unlisted();
    }
}
