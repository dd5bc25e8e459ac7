/// The public interface for programs: read-only JSON under `/api/v1`, described by OpenAPI, with stable
/// problem codes, cursors and ETags bound to the Region version, open to other origins.
///
/// What is answered are the records of [throughline.api.Resources]; [throughline.api.OpenApi] describes the
/// same records, so the description cannot drift from the answers.
@NullMarked
package throughline.api;

import org.jspecify.annotations.NullMarked;
