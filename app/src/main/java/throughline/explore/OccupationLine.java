package throughline.explore;

import org.jspecify.annotations.Nullable;

/// An occupation in a list, with the wage and the outlook to show first.
public record OccupationLine(
        Ref occupation, String soc, @Nullable WageRow wage, OccupationPage.@Nullable Outlook outlook) {}
