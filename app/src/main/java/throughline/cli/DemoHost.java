package throughline.cli;

import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import throughline.demo.DemoCommand;
import throughline.demo.DemoLoader;
import throughline.demo.DemoRegion;

/// Lends the session of the command line to `throughline demo`.
record DemoHost(Session session, Consumer<String> subfolder) implements DemoCommand.Host {
    @Override
    public void within(String folder) {
        subfolder.accept(folder);
    }

    @Override
    public int serve(CommandSpec command, int port, DemoRegion region) throws InterruptedException {
        return new ServeCommand(session, application -> {
                    var loader = application.getBean(DemoLoader.class);
                    return () -> loader.load(region, session.progress());
                })
                .serve(command, port);
    }
}
