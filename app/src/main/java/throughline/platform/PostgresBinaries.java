package throughline.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once per version from the archive on the class path into the home folder.
record PostgresBinaries(Path folder, String version) {
    private static final String PINS = "/throughline/postgresql.properties";

    /// @throws Failure when there is no archive for this system or it is not the one that was pinned
    static PostgresBinaries unpack(Home home, Progress progress) {
        var pins = pins();
        var version = pins.getProperty("version");
        var folder = home.path("postgresql").resolve(version);
        if (!Files.isDirectory(folder)) {
            try (var step = progress.begin("Unpack PostgreSQL " + version)) {
                step.check();
                unpack(archiveName(), pins, folder);
            } catch (IOException failure) {
                throw new Failure(
                        "PostgreSQL could not be unpacked to " + folder + ": " + failure.getMessage()
                                + ". Maybe the disk is full.",
                        failure);
            }
        }
        return new PostgresBinaries(folder, version);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static Properties pins() {
        var pins = new Properties();
        try (var in = PostgresBinaries.class.getResourceAsStream(PINS)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + PINS);
            }
            pins.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pins;
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var family = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").equals("aarch64") && !family.equals("windows");
        return "postgres-" + family + (arm ? "-arm_64" : "-x86_64") + ".txz";
    }

    /// Unpacks beside the target and renames, so that a folder with this name is always whole.
    private static void unpack(String name, Properties pins, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var draft = Files.createTempDirectory(folder.getParent(), "unpack");
        try (var resource = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (resource == null) {
                throw new Failure("There is no embedded PostgreSQL for this system (" + name
                        + "). Use a PostgreSQL server with --database URL.");
            }
            var digest = MessageDigest.getInstance("SHA-256");
            var in = new DigestInputStream(resource, digest);
            extract(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in))), draft);
            in.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(digest.digest()).equals(pins.getProperty(name))) {
                throw new Failure("The archive " + name + " is not the one this version was built with."
                        + " Build Throughline again from a clean checkout.");
            }
            PrivateFiles.restrict(draft, "rwxr-xr-x");
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            PrivateFiles.deleteFolder(draft);
        }
    }

    private static void extract(TarArchiveInputStream tar, Path folder) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("Entry outside of the archive: " + entry.getName());
            }
            write(entry, tar, target);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new IOException("Hard link in the archive: " + entry.getName());
        } else {
            Files.copy(content, target);
            PrivateFiles.restrict(target, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }
}
