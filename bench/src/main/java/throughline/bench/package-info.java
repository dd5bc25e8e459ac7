/// Measurements of what the product promises, each beside its reference in one run. Every benchmark is a
/// `main` that checks its answers while it times; the figures of the last run stand in `docs/benchmarks.md`.
@NullMarked
package throughline.bench;

import org.jspecify.annotations.NullMarked;
