/// Career maps of a Region: what stands on them, their checks, and their plain forms (JSON, table, outline).
///
/// Start reading at [throughline.maps.Maps], which keeps maps ready, and [throughline.maps.MapMaker], which
/// computes one: `Scope` chooses what belongs to a subject, `Ties` finds what leads on to what, `Deck` lets like
/// things of several institutions share a card, and the rest ranks, folds and names. [throughline.maps.StepWords] says
/// all of it in words.
@NullMarked
package throughline.maps;

import org.jspecify.annotations.NullMarked;
