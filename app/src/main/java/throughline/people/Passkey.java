package throughline.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passkey as its owner sees it in a list.
///
/// @param host   host it was made at, and works at
/// @param synced whether the maker of the device or of a password manager keeps a copy
/// @param usedAt when it last showed who its owner is
public record Passkey(
        long id,
        String name,
        String host,
        boolean synced,
        Instant createdAt,
        @Nullable Instant usedAt) {}
