package throughline.imports;

/// What is known of a source before its facts: everything of a release but the counts.
///
/// @param fileName  name of the file, or of what made the facts
/// @param sha256    of the content; the same content is not imported twice
/// @param fileBytes size of the content as stored
/// @param synthetic whether the facts are made up, for demonstration
public record ReleaseHeader(
        String kind,
        Edition edition,
        SourceInfo source,
        String fileName,
        String sha256,
        long fileBytes,
        boolean synthetic) {}
