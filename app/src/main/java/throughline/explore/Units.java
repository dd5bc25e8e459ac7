package throughline.explore;

import throughline.web.Format;
import throughline.web.Shell;
import throughline.web.Texts;

/// Units in words: `1 unit`, `3.5 units`.
public final class Units {
    private static final long ONE = 100;

    private Units() {}

    /// Hundredths of units in words.
    public static String said(Texts texts, Format format, long hundredths) {
        return texts.text(key(hundredths), format.hundredths(hundredths));
    }

    /// Hundredths of units in words, in a template.
    public static String said(Shell shell, long hundredths) {
        return shell.text(key(hundredths), shell.format().hundredths(hundredths));
    }

    private static String key(long hundredths) {
        return hundredths == ONE ? "explore.unit" : "explore.units";
    }
}
