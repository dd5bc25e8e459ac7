package throughline.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The small reference tables that come with the product. They are files like others, of kinds like others,
/// so that an installation can replace each by its own.
final class ShippedReference {
    private static final String PATTERN = "classpath*:reference/*.csv";

    private ShippedReference() {}

    /// All shipped files, by name.
    static List<SourceFile> list() {
        try {
            var files = new ArrayList<SourceFile>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
                files.add(file(resource));
            }
            files.sort(Comparator.comparing(SourceFile::shown));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile file(Resource resource) throws IOException {
        var name = String.valueOf(resource.getFilename());
        return new SourceFile(
                "shipped " + name, new FileName(name), resource.contentLength(), null, resource::getInputStream);
    }
}
