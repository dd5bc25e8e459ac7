/// Imports: how a file becomes facts. Read, check, stage, commit, or report and change nothing.
///
/// This package knows files, rows, issues and releases, and no domain word. A feature that understands a kind
/// of file offers an [throughline.imports.ImportKind] as a bean; start reading there.
@NullMarked
package throughline.imports;

import org.jspecify.annotations.NullMarked;
