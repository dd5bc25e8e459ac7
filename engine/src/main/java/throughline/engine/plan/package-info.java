/// Term plans: which course in which term, with a proof that no plan is better or that there is none.
///
/// Enter at [throughline.engine.plan.TermPlanner] with a [throughline.engine.plan.TermProblem]. Inside, terms
/// are numbered from 0; everything public counts from 1. Bounds come from windows and loads first; what they
/// leave open is decided by a search with clause learning over "taken by term t" statements, so that a proof
/// of one dead end closes all that resemble it.
@NullMarked
package throughline.engine.plan;

import org.jspecify.annotations.NullMarked;
