/// Occupations of a Region by how well they fit a person's interests. The numbers are of
/// `throughline.engine.interest`; nothing is kept of whoever asks. Start with [throughline.interests.InterestsCommand].
@NullMarked
package throughline.interests;

import org.jspecify.annotations.NullMarked;
