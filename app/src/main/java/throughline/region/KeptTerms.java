package throughline.region;

import java.util.List;
import throughline.agreements.ClaimFigure;
import throughline.agreements.Terms;

/// The terms of an agreement that is kept here, with what they name found in the Region.
///
/// @param otherIds           further organizations that signed
/// @param sendingProgramId   program that continues, or -1
/// @param receivingProgramId program that it continues in, or -1
/// @param appliesTo          ids of the programs that the credit counts in
/// @param claims             how many claimed it, where no group is small
public record KeptTerms(
        Terms terms,
        List<Integer> otherIds,
        int sendingProgramId,
        int receivingProgramId,
        List<Integer> appliesTo,
        List<ClaimFigure.Shown> claims) {
    public KeptTerms {
        otherIds = List.copyOf(otherIds);
        appliesTo = List.copyOf(appliesTo);
        claims = List.copyOf(claims);
    }
}
