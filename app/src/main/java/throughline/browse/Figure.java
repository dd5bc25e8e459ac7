package throughline.browse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Shell;

/// The one number that matters about a thing in a list, with where it comes from.
public sealed interface Figure {
    /// Which number it is, for programs that read the page: `pay`, `openings`, `awards`, `units` or `offer`.
    @JsonProperty
    default String type() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// The number with its unit, in words of the page.
    String value(Shell shell);

    /// Area and vintage, or what the number is of.
    String note(Shell shell);

    /// Where the number comes from; absent for counts of the region's own records.
    @Nullable
    Cite cite();

    /// Median wage, hourly and yearly.
    ///
    /// @param more the source knows only that it is more
    record Pay(String area, String period, long hourlyCents, long annualCents, boolean more, Cite cite)
            implements Figure {
        @Override
        public String value(Shell shell) {
            return shell.text(
                    more ? "browse.pay.more" : "browse.pay",
                    shell.format().hourly(hourlyCents),
                    shell.format().yearly(annualCents));
        }

        @Override
        public String note(Shell shell) {
            // Some sources give only the month of the survey; then the edition names the year as well.
            return shell.text(
                    "browse.pay.note", area, period.chars().anyMatch(Character::isDigit) ? period : cite.vintage());
        }
    }

    /// Openings a year, growth and replacement together.
    record Openings(String area, int baseYear, int endYear, long perYearTenths, Cite cite) implements Figure {
        @Override
        public String value(Shell shell) {
            return shell.text("browse.openings", shell.format().tenths(perYearTenths));
        }

        @Override
        public String note(Shell shell) {
            return shell.text("browse.openings.note", area, baseYear + "–" + endYear);
        }
    }

    /// Awards of the newest school year with a number.
    ///
    /// @param allTypes the source counts all award types of this field at this school together
    record Awards(String schoolYear, int awards, boolean allTypes, Cite cite) implements Figure {
        @Override
        public String value(Shell shell) {
            return shell.count("browse.awards", awards);
        }

        @Override
        public String note(Shell shell) {
            return shell.text(allTypes ? "browse.awards.note.all" : "browse.awards.note", schoolYear);
        }
    }

    /// Units of a college course.
    record Units(int minHundredths, int maxHundredths, Cite cite) implements Figure {
        @Override
        public String value(Shell shell) {
            var min = shell.format().hundredths(minHundredths);
            if (minHundredths == maxHundredths) {
                return shell.text(minHundredths == 100 ? "browse.units.one" : "browse.units.other", min);
            }
            return shell.text("browse.units.range", min, shell.format().hundredths(maxHundredths));
        }

        @Override
        public String note(Shell shell) {
            return cite.vintage();
        }
    }

    /// How many programs and courses an institution has.
    record Offer(int programs, int courses) implements Figure {
        @Override
        public String value(Shell shell) {
            return programs > 0 ? shell.count("browse.programs", programs) : shell.count("browse.courses", courses);
        }

        @Override
        public String note(Shell shell) {
            return programs > 0 && courses > 0 ? shell.count("browse.courses", courses) : "";
        }

        @Override
        public @Nullable Cite cite() {
            return null;
        }
    }
}
