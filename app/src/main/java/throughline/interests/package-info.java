/// Occupations of a Region by how well they fit a person's interests: the questionnaire, its results, where to begin
/// for an occupation, and the same on the command line. The numbers are of `throughline.engine.interest`; nothing is
/// kept of whoever asks. Start with [throughline.interests.InterestPages] or [throughline.interests.InterestsCommand].
@NullMarked
package throughline.interests;

import org.jspecify.annotations.NullMarked;
