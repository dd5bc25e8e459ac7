/// What readers of public pages report: mistakes and proposals, until their owner has answered.
///
/// Nobody needs an account or has to leave an address. Forms are signed and dated, so that only a form which was shown
/// can be sent, not at once and not for ever; the same form counts once. Start reading at
/// [throughline.reports.Reports].
@NullMarked
package throughline.reports;

import org.jspecify.annotations.NullMarked;
