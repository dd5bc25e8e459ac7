package throughline.explore;

import java.util.Locale;

/// The subject part of a course code.
final class Subject {
    private Subject() {}

    /// What stands before the number: `ASL 210` is of `ASL`, `AR-DRN 12` of `AR-DRN`; codes that are numbers
    /// alone, as high schools have them, share the subject `#`.
    static String of(String code) {
        var text = code.strip().toUpperCase(Locale.ROOT);
        var blank = text.lastIndexOf(' ');
        var head = blank < 0 ? text : text.substring(0, blank).strip();
        if (blank < 0) {
            var digit = 0;
            while (digit < head.length() && !Character.isDigit(head.charAt(digit))) {
                digit++;
            }
            head = head.substring(0, digit).strip();
        }
        while (head.endsWith("-") || head.endsWith(".")) {
            head = head.substring(0, head.length() - 1);
        }
        return head.isEmpty() || head.chars().allMatch(Character::isDigit) ? "#" : head;
    }
}
