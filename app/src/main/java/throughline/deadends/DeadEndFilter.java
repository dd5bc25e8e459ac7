package throughline.deadends;

import java.util.List;

/// Which dead ends somebody asks for.
///
/// @param kinds       groups (`D1`) or kinds (`unknown-course`); empty for all
/// @param institution slug of the institution that owns or is concerned, empty for all
record DeadEndFilter(List<String> kinds, String institution) {
    DeadEndFilter {
        kinds = List.copyOf(kinds);
    }

    boolean keeps(DeadEnd end) {
        return (kinds.isEmpty()
                        || kinds.stream()
                                .anyMatch(
                                        kind -> kind.equalsIgnoreCase(end.kind().group())
                                                || kind.equals(end.kind().key())))
                && (institution.isEmpty()
                        || end.subject().owner().equals(institution)
                        || end.concerned().stream()
                                .anyMatch(thing -> thing.owner().equals(institution)));
    }
}
