package throughline.cli;

import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import throughline.demo.DemoCommand;
import throughline.demo.DemoLoader;
import throughline.platform.Progress;
import throughline.region.RegionRefresh;

/// Lends the session of the command line to `throughline demo`.
record DemoHost(Session session, Consumer<String> subfolder) implements DemoCommand.Host {
    @Override
    public void within(String folder) {
        subfolder.accept(folder);
    }

    @Override
    public Progress progress() {
        return session.progress();
    }

    @Override
    public int serve(CommandSpec command, int port, Consumer<DemoLoader> prepare) throws InterruptedException {
        return new ServeCommand(session).serve(command, port, application -> {
            prepare.accept(application.getBean(DemoLoader.class));
            application.getBean(RegionRefresh.class).refresh();
        });
    }
}
