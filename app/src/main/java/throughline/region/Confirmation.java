package throughline.region;

import java.time.LocalDate;

/// When the owner of a thing last said that what is told of it is true.
///
/// @param table table of its facts, for example `program`
/// @param key   key of the fact
public record Confirmation(String table, String key, LocalDate day) {}
