package throughline.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything an installation keeps: the embedded database, its binaries, its password.
///
/// `--home DIR` names it, else the environment variable `THROUGHLINE_HOME`, else it is `.throughline` in the user's
/// own folder.
public record Home(Path folder) {
    public static final String VARIABLE = "THROUGHLINE_HOME";

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public static Home of(@Nullable Path option, Map<String, String> environment) {
        if (option != null) {
            return new Home(option);
        }
        var variable = environment.get(VARIABLE);
        if (variable != null && !variable.isBlank()) {
            return new Home(Path.of(variable.strip()));
        }
        return new Home(Path.of(System.getProperty("user.home"), ".throughline"));
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /// Makes the folder, readable by its owner only, when it is missing.
    ///
    /// @throws Failure when the folder cannot be made or written
    public Home prepare() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                PrivateFiles.restrict(folder, "rwx------");
            }
            Files.delete(Files.createTempFile(folder, "writable", null));
            return this;
        } catch (IOException failure) {
            throw new Failure(
                    "The home folder " + folder + " cannot be written ("
                            + failure.getClass().getSimpleName()
                            + "). Make it writable or name another one with --home DIR or " + VARIABLE + ".",
                    failure);
        }
    }
}
