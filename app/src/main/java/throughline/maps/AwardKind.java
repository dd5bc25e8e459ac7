package throughline.maps;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.engine.map.Column;
import throughline.engine.map.Step;

/// What an award type means on a map: its column, the word on the card, and the units that the type itself states.
///
/// @param unitsLow  semester units in hundredths, for `certificate-16-30-units` 1600
/// @param unitsHigh likewise 3000; the type says "under" that
record AwardKind(
        Column column,
        Step.Kind kind,
        @Nullable Integer unitsLow,
        @Nullable Integer unitsHigh) {
    private static final Pattern RANGE = Pattern.compile("certificate-(\\d+)-(\\d+)-units");
    private static final Pattern UNDER = Pattern.compile("certificate-under-(\\d+)-units");
    private static final Pattern UP = Pattern.compile("certificate-(\\d+)-units-up");
    private static final int HUNDREDTHS = 100;

    static AwardKind of(String awardType) {
        var range = RANGE.matcher(awardType);
        if (range.matches()) {
            return certificate(units(range.group(1)), units(range.group(2)));
        }
        var under = UNDER.matcher(awardType);
        if (under.matches()) {
            return certificate(null, units(under.group(1)));
        }
        var up = UP.matcher(awardType);
        if (up.matches()) {
            return certificate(units(up.group(1)), null);
        }
        return switch (awardType) {
            case "associate-degree", "associate-degree-for-transfer" ->
                new AwardKind(Column.ASSOCIATE, Step.Kind.DEGREE, null, null);
            case "bachelors-degree",
                    "masters-degree",
                    "doctorate-research",
                    "doctorate-professional",
                    "doctorate-other" -> new AwardKind(Column.BACHELOR, Step.Kind.DEGREE, null, null);
            case "postbaccalaureate-certificate", "post-masters-certificate" ->
                new AwardKind(Column.BACHELOR, Step.Kind.CERTIFICATE, null, null);
            case "pathway-completion", "high-school-diploma" ->
                new AwardKind(Column.HIGH_SCHOOL, Step.Kind.SCHOOL_PROGRAM, null, null);
            case "adult-high-school-diploma",
                    "high-school-equivalency",
                    "adult-school-certificate",
                    "industry-certification",
                    "state-license",
                    "pre-apprenticeship-certificate",
                    "apprenticeship-completion",
                    "training-certificate",
                    "digital-badge" -> training();
            default -> awardType.startsWith("noncredit-") ? training() : certificate(null, null);
        };
    }

    private static AwardKind certificate(@Nullable Integer low, @Nullable Integer high) {
        return new AwardKind(Column.CERTIFICATE, Step.Kind.CERTIFICATE, low, high);
    }

    private static AwardKind training() {
        return new AwardKind(Column.ADULT_SCHOOL, Step.Kind.TRAINING, null, null);
    }

    private static int units(String whole) {
        return Integer.parseInt(whole) * HUNDREDTHS;
    }

    /// Whether the name of the type says more than kind and units do: the level of a university degree, the length in
    /// hours or weeks, that a degree transfers.
    static boolean isTelling(String awardType) {
        return awardType.startsWith("noncredit-")
                || awardType.matches("certificate-.*(weeks|years?)")
                || awardType.equals("associate-degree-for-transfer")
                || awardType.equals("apprenticeship-completion")
                || of(awardType).column() == Column.BACHELOR;
    }

    /// Place within the column: certificates from short to long, university degrees from first to last; 0 where the
    /// type does not say.
    static int part(String awardType) {
        return switch (awardType) {
            case "certificate-under-6-units",
                    "certificate-6-18-units",
                    "certificate-8-16-units",
                    "certificate-12-18-units",
                    "certificate-under-12-weeks",
                    "bachelors-degree" -> 1;
            case "certificate-16-30-units",
                    "certificate-18-30-units",
                    "certificate-12-weeks-1-year",
                    "postbaccalaureate-certificate",
                    "masters-degree" -> 2;
            case "certificate-30-60-units",
                    "certificate-1-2-years",
                    "post-masters-certificate",
                    "doctorate-research",
                    "doctorate-professional",
                    "doctorate-other" -> 3;
            case "certificate-60-units-up", "certificate-2-4-years" -> 4;
            default -> 0;
        };
    }
}
