/// Dead ends of the Region: steps that nobody can take, that lead nowhere, that come too late, that everything hangs
/// on, or that cost time; with the reason, who is concerned and what would mend it. Start reading at [DeadEnds].
@NullMarked
package throughline.deadends;

import org.jspecify.annotations.NullMarked;
