/// Interests and the occupations that fit them: the six areas realistic, investigative, artistic, social,
/// enterprising and conventional, scored from a questionnaire and compared with what occupations ask.
///
/// Enter at [throughline.engine.interest.ShortForm] with answers, or at
/// [throughline.engine.interest.InterestMatcher] with scores. Nothing is kept of the person who answered.
///
/// Definitions: O*NET Interest Profiler Short Form (scoring) and the O*NET Web Services reference (fit by
/// correlation).
@NullMarked
package throughline.engine.interest;

import org.jspecify.annotations.NullMarked;
