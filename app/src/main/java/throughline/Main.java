package throughline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import throughline.cli.Throughline;

/// Where the process starts.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var out = writer(FileDescriptor.out, "stdout.encoding");
        var err = writer(FileDescriptor.err, "stderr.encoding");
        // Whatever libraries say goes beside the answer of a command, never into it.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.exit(Throughline.run(App.class, arguments, System.getenv(), out, err));
    }

    /// Text goes out in the encoding of the terminal; into files and pipes as UTF-8.
    private static PrintWriter writer(FileDescriptor target, String property) {
        var encoding = System.getProperty(property);
        var charset = encoding == null || System.console() == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(target), charset), true);
    }
}
