package throughline.interests;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import throughline.engine.interest.InterestArea;
import throughline.engine.interest.ShortForm;
import throughline.engine.interest.ShortForm.Scored;
import throughline.web.Visit;

/// The answers so far, kept in the address and nowhere else: a digit from 1 to 5 for each of the 60 items, `-` for one
/// that is open.
///
/// @param digits 60 characters
record Answers(String digits) {
    static final int STEPS = 6;
    static final int ITEMS_A_STEP = ShortForm.ITEMS / STEPS;
    private static final char OPEN = '-';

    /// Reads `a`, the answers of earlier steps, and `q1` to `q60`, those of the form just sent. What is no answer
    /// counts as open.
    static Answers of(Visit visit) {
        var earlier = visit.parameter("a");
        var digits = new StringBuilder();
        for (var item = 0; item < ShortForm.ITEMS; item++) {
            var sent = visit.parameter("q" + (item + 1));
            var before = item < earlier.length() ? earlier.charAt(item) : OPEN;
            digits.append(answer(sent.length() == 1 ? sent.charAt(0) : before));
        }
        return new Answers(digits.toString());
    }

    private static char answer(char digit) {
        return digit >= '1' && digit <= '0' + ShortForm.MOST_ANSWER ? digit : OPEN;
    }

    /// The answer to an item, from 1 to 5, or 0 when it is open.
    int at(int item) {
        return digits.charAt(item) == OPEN ? 0 : digits.charAt(item) - '0';
    }

    /// Items without an answer, in order.
    List<Integer> open() {
        return IntStream.range(0, ShortForm.ITEMS)
                .filter(item -> at(item) == 0)
                .boxed()
                .toList();
    }

    Scored score() {
        return ShortForm.score(IntStream.range(0, ShortForm.ITEMS)
                .mapToObj(item -> at(item) == 0 ? OptionalInt.empty() : OptionalInt.of(at(item)))
                .toList());
    }

    /// The sums as they stand in the address of the results: six numbers, `-` for an area with an open item.
    String sums() {
        var scored = score();
        return IntStream.range(0, 6).mapToObj(area -> sum(scored, area)).collect(Collectors.joining(","));
    }

    private static String sum(Scored scored, int area) {
        var key = InterestArea.values()[area];
        return switch (scored) {
            case Scored.Complete(var scores) -> Integer.toString(scores.sum(key));
            case Scored.Incomplete(var _, var sums) ->
                sums.containsKey(key) ? Integer.toString(sums.getOrDefault(key, 0)) : "-";
        };
    }
}
