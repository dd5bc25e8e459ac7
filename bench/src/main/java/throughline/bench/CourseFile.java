package throughline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// Writes course files as the Chancellor's Office publishes them, of any length, the same on every run.
final class CourseFile {
    private static final String HEADER =
            "College,Control Number,Course ID,TOP Code,Credit Status,Maximum Units,Minimum Units,Basic Skills Status,"
                    + "SAM Status,Prior To Transfer Status,Non-Credit Category,Funding Category,"
                    + "Non-Credit Minimum Hours,Non-Credit Maximum Hours,Issue/Update Date\r\n";
    private static final String[] SUBJECTS = {"ACCT", "AUTO", "BIOL", "CARP", "CSIT", "ENGL", "MATH", "NURS", "WELD"};
    private static final String[] TOPS = {"050200", "094800", "040100", "095210", "070600", "150100", "123010"};

    private CourseFile() {}

    static void write(Path target, int rows) throws IOException {
        var random = new Random(20_261_121);
        try (var out = Files.newBufferedWriter(target)) {
            out.write(HEADER);
            for (var i = 0; i < rows; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "Palomar,CCC%09d,%-12s,%s,D,%05.2f,%05.2f,N,%s,Y,Y,Y,,,%04d%02d%02d\r\n",
                        i,
                        SUBJECTS[random.nextInt(SUBJECTS.length)] + " " + random.nextInt(1_000),
                        TOPS[random.nextInt(TOPS.length)],
                        random.nextInt(2, 12) / 2.0,
                        random.nextInt(1, 4) / 2.0,
                        "ABCDE".charAt(random.nextInt(5)),
                        random.nextInt(2007, 2026),
                        random.nextInt(1, 13),
                        random.nextInt(1, 29)));
            }
        }
    }
}
