/// Agreements that people keep here: credit for school courses, dual enrollment, program to program, memoranda.
///
/// [throughline.agreements.Agreements] is the entry: it writes, reviews, signs, ends and renews them, each act with a
/// permit for one of the parties. Organizations are references, courses are codes at an organization, programs are
/// keys, so that nothing here depends on the Region. The Region takes those that were signed, from
/// [throughline.agreements.SignedStore].
@NullMarked
package throughline.agreements;

import org.jspecify.annotations.NullMarked;
