package throughline.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Under which account PostgreSQL runs. It refuses to run as root, so root lends it another identity: first a user
/// namespace of its own, where files keep their owner; else the account `postgres` or `nobody`, which then owns the
/// data.
///
/// @param prefix what stands before each command
/// @param owner the account that must own the data, null when that is whoever runs the program
record ServerAccount(List<String> prefix, @Nullable String owner) {
    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    static ServerAccount find() {
        if (!isRoot()) {
            return new ServerAccount(List.of(), null);
        }
        if (works("unshare", "-U", "true")) {
            return new ServerAccount(List.of("unshare", "-U"), null);
        }
        var lookup = FileSystems.getDefault().getUserPrincipalLookupService();
        for (var name : List.of("postgres", "nobody")) {
            try {
                lookup.lookupPrincipalByName(name);
            } catch (IOException noSuchAccount) {
                continue;
            }
            var ways = Stream.of(
                    List.of("setpriv", "--reuid=" + name, "--regid=" + group(name), "--clear-groups"),
                    List.of("runuser", "-u", name, "--"),
                    List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", name, "--"));
            var way = ways.filter(prefix -> works(prefix, "true")).findFirst();
            if (way.isPresent()) {
                return new ServerAccount(way.get(), name);
            }
        }
        throw new Failure("PostgreSQL does not run as root, and no other account could be used here."
                + " Run Throughline as an ordinary user, or name a PostgreSQL server with --database URL.");
    }

    List<String> command(String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /// Gives a folder or file to the account. The folders above it must let the account pass.
    void own(Path path) throws IOException {
        if (owner == null) {
            return;
        }
        UserPrincipal principal =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        try (var paths = Files.walk(path)) {
            for (var each : paths.toList()) {
                Files.setOwner(each, principal);
            }
        }
    }

    /// Lets the account pass through the home folder to its data.
    void admit(Path folder) throws IOException {
        if (owner != null) {
            PrivateFiles.restrict(folder, "rwx--x--x");
            if (!works(prefix, "test", "-x", folder.toString())) {
                throw new Failure("PostgreSQL runs as " + owner + " here, which cannot enter " + folder
                        + ". Choose a folder outside of root's own with --home DIR, for example /var/lib/throughline.");
            }
        }
    }

    private static boolean isRoot() {
        return works("sh", "-c", "test \"$(id -u)\" = 0");
    }

    private static String group(String account) {
        return account.equals("nobody") && works("sh", "-c", "getent group nogroup") ? "nogroup" : account;
    }

    private static boolean works(String... words) {
        return works(List.of(), words);
    }

    private static boolean works(List<String> prefix, String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
