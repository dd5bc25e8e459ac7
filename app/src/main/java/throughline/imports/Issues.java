package throughline.imports;

import java.util.List;

/// What the import had to say about a file.
///
/// @param first  the first issues of each code, in the order of the file
/// @param counts how often each code came up, by code
public record Issues(List<Issue> first, List<IssueCount> counts) {
    public Issues {
        first = List.copyOf(first);
        counts = List.copyOf(counts);
    }

    static Issues of(Issue issue) {
        var log = new IssueLog();
        log.add(issue);
        return log.issues();
    }
}
