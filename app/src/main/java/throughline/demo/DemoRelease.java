package throughline.demo;

import java.util.function.Consumer;
import throughline.imports.Edition;
import throughline.imports.Sink;
import throughline.imports.SourceInfo;

/// One synthetic release of the demonstration region.
///
/// @param kind  for example `demo-courses`
/// @param facts adds the facts of the release, always the same ones in the same order
public record DemoRelease(String kind, SourceInfo source, Edition edition, Consumer<Sink> facts) {}
