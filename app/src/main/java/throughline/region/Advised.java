package throughline.region;

import java.time.LocalDate;

/// How far a recommendation that follows from gaps has come, as the public may know it: neither who said so nor why.
///
/// @param area  labor market area of the gap
/// @param kind  such as `grow`
/// @param state `proposed`, `accepted`, `in-work`, `done` or `declined`
/// @param since day of the decision
public record Advised(String area, String kind, String soc, String state, LocalDate since) {}
