/// Published gap reports: what the public reads of them, a feed, and the people who asked to be told of new ones.
///
/// A bulletin is a [throughline.gaps.GapEdition] that was published; it never changes, and can be withdrawn. Addresses
/// of subscribers are personal data: they stand in one table, in letters that wait, and nowhere else. Start reading at
/// [throughline.bulletins.Bulletins] and [throughline.bulletins.Subscribers].
@NullMarked
package throughline.bulletins;

import org.jspecify.annotations.NullMarked;
