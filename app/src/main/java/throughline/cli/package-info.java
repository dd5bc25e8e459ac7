/// The command line: the root command, the session that its commands share, exit codes.
///
/// A command that belongs to a feature lives there, as a picocli class that is handed suppliers of what it needs; it
/// knows nothing of this package. [throughline.cli.Throughline] composes them; start reading there.
@NullMarked
package throughline.cli;

import org.jspecify.annotations.NullMarked;
