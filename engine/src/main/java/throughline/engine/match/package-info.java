/// Course match: which courses of one institution are likely to satisfy a course of another, ranked with reasons.
///
/// Enter at [throughline.engine.match.CourseMatcher]. Titles and what other institutions have accepted decide; no
/// model is trained and faculty have the last word. [throughline.engine.match.MatchEvaluation] measures how good
/// the order is, with the asking institution held out.
@NullMarked
package throughline.engine.match;

import org.jspecify.annotations.NullMarked;
