package throughline.cli;

import java.util.function.Consumer;
import javax.sql.DataSource;
import picocli.CommandLine.Model.CommandSpec;
import throughline.demo.DemoCommand;
import throughline.demo.DemoLoader;
import throughline.platform.Progress;

/// Lends the session of the command line to `throughline demo`.
record DemoHost(Session session, Consumer<String> subfolder) implements DemoCommand.Host {
    @Override
    public void within(String folder) {
        subfolder.accept(folder);
    }

    @Override
    public DataSource database() {
        return session.openDatabase().dataSource();
    }

    @Override
    public DemoLoader loader() {
        return session.get(DemoLoader.class);
    }

    @Override
    public Progress progress() {
        return session.progress();
    }

    @Override
    public int serve(CommandSpec command, int port) throws InterruptedException {
        return new ServeCommand(session).serve(command, port);
    }
}
