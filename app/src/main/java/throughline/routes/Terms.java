package throughline.routes;

import java.time.LocalDate;

/// Terms as numbers: three to a year, 0 spring, 1 summer, 2 fall, counted through as year · 3 + season.
public final class Terms {
    static final int YEAR = 3;
    public static final int SPRING = 0;
    public static final int SUMMER = 1;
    public static final int FALL = 2;

    private Terms() {}

    /// The first term that begins after a day.
    public static int after(LocalDate day) {
        var month = day.getMonthValue();
        if (month >= 8) {
            return (day.getYear() + 1) * YEAR + SPRING;
        }
        return day.getYear() * YEAR + (month <= 5 ? SUMMER : FALL);
    }

    /// The term in which a day lies.
    static int of(LocalDate day) {
        var month = day.getMonthValue();
        return day.getYear() * YEAR + (month <= 5 ? SPRING : month <= 7 ? SUMMER : FALL);
    }

    /// The year in which a student who is in a grade on a day graduates: school years end in June.
    static int graduation(LocalDate day, int grade) {
        return (day.getMonthValue() >= 7 ? day.getYear() + 1 : day.getYear()) + 12 - grade;
    }

    /// The fall term in which a student who graduates in a year enters a grade.
    static int fallOf(int grade, int graduation) {
        return (graduation - 13 + grade) * YEAR + FALL;
    }

    /// The calendar year of a term.
    public static int year(int term) {
        return term / YEAR;
    }

    /// `spring`, `summer` or `fall`.
    public static String season(int term) {
        return switch (term % YEAR) {
            case SPRING -> "spring";
            case SUMMER -> "summer";
            default -> "fall";
        };
    }
}
