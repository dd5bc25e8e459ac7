package throughline.web;

import org.jspecify.annotations.Nullable;

/// A parameter that cannot be understood.
///
/// @param parameter name in the address, for example `zip`
/// @param value     what was sent, shortened
/// @param expected  key of the text that says what is expected
/// @param limit     number that the text mentions, if any
public record Problem(
        String parameter,
        String value,
        String expected,
        @Nullable Long limit) {
    public Problem {
        value = value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }

    public static Problem of(String parameter, String value, String expected) {
        return new Problem(parameter, value, expected, null);
    }

    public static Problem of(String parameter, String value, String expected, long limit) {
        return new Problem(parameter, value, expected, limit);
    }

    /// What is expected, in words.
    public String expected(Shell shell) {
        return limit == null ? shell.text(expected) : shell.text(expected, limit);
    }
}
