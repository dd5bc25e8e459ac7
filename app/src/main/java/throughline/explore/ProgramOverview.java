package throughline.explore;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Programs on the page of something else. A few are all shown in their groups; of many, those that gave most
/// awards are shown, and each group leads to its own in the whole list.
///
/// @param groups  all programs where they are few, else none
/// @param leading programs with most awards where they are many, else none
/// @param parts   the groups where programs are many, else none
/// @param all     address of the whole list
public record ProgramOverview(
        int total, int groupCount, List<ProgramGroup> groups, List<ProgramLine> leading, List<Part> parts, String all) {
    /// So many programs are still read on the page itself.
    static final int FEW = 24;

    private static final int LEADING = 10;
    /// Stands in addresses for programs that belong to no group.
    static final String NO_GROUP = "none";

    public ProgramOverview {
        groups = List.copyOf(groups);
        leading = List.copyOf(leading);
        parts = List.copyOf(parts);
    }

    /// A group with the number of its programs.
    ///
    /// @param heading absent for programs without group
    public record Part(@Nullable Ref heading, @Nullable String place, int programs, String url) {}

    @JsonIgnore
    public boolean isEmpty() {
        return total == 0;
    }

    /// @param all     address of the whole list
    /// @param groupBy parameter of that list that takes the last part of a group's address
    static ProgramOverview of(List<ProgramGroup> groups, String all, String groupBy) {
        var lines = groups.stream().flatMap(group -> group.programs().stream()).toList();
        if (lines.size() <= FEW) {
            return new ProgramOverview(lines.size(), groups.size(), groups, List.of(), List.of(), all);
        }
        var leading = lines.stream()
                .filter(line -> line.latest() != null && line.latest().awards() > 0)
                .sorted(Comparator.comparingLong((ProgramLine line) ->
                                Objects.requireNonNull(line.latest()).awards())
                        .reversed())
                .limit(LEADING)
                .toList();
        var parts = groups.stream()
                .map(group -> new Part(
                        group.heading(),
                        group.place(),
                        group.programs().size(),
                        all + "?" + groupBy + "=" + key(group.heading())))
                .toList();
        return new ProgramOverview(lines.size(), groups.size(), List.of(), leading, parts, all);
    }

    /// What a group is called in the address of the list: the last part of its own address.
    static String key(@Nullable Ref heading) {
        var url = heading == null ? null : heading.url();
        return url == null ? NO_GROUP : url.substring(url.lastIndexOf('/') + 1);
    }
}
