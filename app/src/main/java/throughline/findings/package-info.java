/// What people do about findings of the structural audit: findings that they dismiss, with a reason, and how many there
/// were day by day.
///
/// Knows neither the audit nor the Region: a finding is named by the key of its rule, the reference of the organization
/// that can mend it, and the page of what it is about.
@NullMarked
package throughline.findings;

import org.jspecify.annotations.NullMarked;
