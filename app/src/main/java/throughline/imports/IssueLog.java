package throughline.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Collects what is said about a file: counts of everything, and the first issues of each code.
final class IssueLog {
    static final int KEPT_PER_CODE = 200;
    private static final int SHOWN_VALUE = 200;

    private final List<Issue> kept = new ArrayList<>();
    private final SequencedMap<String, IssueCount> counts = new TreeMap<>();
    private boolean errors;

    void add(Issue issue) {
        var count = counts.get(issue.code());
        counts.put(
                issue.code(),
                count == null
                        ? new IssueCount(issue.code(), issue.severity(), 1, issue.message())
                        : new IssueCount(
                                issue.code(),
                                issue.severity().compareTo(count.severity()) < 0 ? issue.severity() : count.severity(),
                                count.rows() + 1,
                                count.message()));
        errors |= issue.severity() == Issue.Severity.ERROR;
        if (count == null || count.rows() < KEPT_PER_CODE) {
            kept.add(shortened(issue));
        }
    }

    private static Issue shortened(Issue issue) {
        var value = issue.value();
        return value == null || value.length() <= SHOWN_VALUE
                ? issue
                : new Issue(
                        issue.file(),
                        issue.row(),
                        issue.column(),
                        value.substring(0, SHOWN_VALUE - 1) + "…",
                        issue.code(),
                        issue.severity(),
                        issue.message());
    }

    boolean hasErrors() {
        return errors;
    }

    Issues issues() {
        return new Issues(kept, List.copyOf(counts.values()));
    }
}
