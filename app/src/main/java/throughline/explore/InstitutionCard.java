package throughline.explore;

import org.jspecify.annotations.Nullable;
import throughline.web.Cite;
import throughline.web.Words;

/// An institution as other pages show it: who it is and whom to call.
public record InstitutionCard(
        Ref institution,
        Words kind,
        @Nullable String place,
        @Nullable String website,
        @Nullable String phone,
        Cite source) {}
