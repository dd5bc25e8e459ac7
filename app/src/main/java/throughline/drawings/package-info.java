/// Pictures of career maps: where every card lies, how every line runs, and the vector drawing made of it.
///
/// [throughline.drawings.Drawing] is the entry. [CardMaker] measures what a card says, [Ranks] finds the column of
/// a card inside its band, [Slots] its height so that lines seldom cross, [Routing] the way of each line through the
/// gutters, [SvgWriter] writes it down. The same map gives the same bytes on every machine: text is measured with the
/// bundled fonts, never with those of the machine.
@NullMarked
package throughline.drawings;

import org.jspecify.annotations.NullMarked;
