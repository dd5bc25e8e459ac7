package throughline.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import throughline.imports.Imports;
import throughline.platform.Failure;
import throughline.region.Groundwork;

/// `throughline serve`: the web application, until the process is told to end.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the pages and the API until it is interrupted.")
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to listen on, 0 for any free one. Default: ${DEFAULT-VALUE}.")
    int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}, this machine only.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    String bind;

    @Option(
            names = "--management-port",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Also answer /actuator/health and /actuator/metrics on this port, to this machine only.")
    int managementPort;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Session session;
    private final Function<BeanFactory, Groundwork> groundwork;

    ServeCommand(Session session) {
        this(session, application -> {
            var imports = application.getBean(Imports.class);
            return () -> imports.loadShipped(session.progress());
        });
    }

    /// @param groundwork what puts the data in place, made from the application
    ServeCommand(Session session, Function<BeanFactory, Groundwork> groundwork) {
        this.session = session;
        this.groundwork = groundwork;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireFree();
        return serve();
    }

    /// Serves this machine only, for another command that has put its data in place.
    int serve(CommandSpec command, int otherPort) throws InterruptedException {
        spec = command;
        port = otherPort;
        bind = "127.0.0.1";
        managementPort = -1;
        return call();
    }

    private int serve() throws InterruptedException {
        var properties = new HashMap<String, Object>(Map.of(
                "server.port", port,
                "server.address", bind,
                "management.server.port", managementPort,
                "spring.config.additional-location",
                        "optional:file:" + session.home().folder() + "/"));
        var application = session.startWeb(properties, groundwork);
        var ended = new CountDownLatch(1);
        application.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> ended.countDown());
        var server = ((WebServerApplicationContext) application).getWebServer();
        var name = server == null ? bind : address(server.getPort());
        spec.commandLine().getOut().println("Throughline is ready at " + name + "  (stop with Ctrl-C)");
        ended.await();
        return ExitCode.OK;
    }

    private String address(int boundPort) {
        var host = switch (bind) {
            case "0.0.0.0", "::", "127.0.0.1", "::1" -> "localhost";
            default -> bind.contains(":") ? "[" + bind + "]" : bind;
        };
        return "http://" + host + ":" + boundPort + "/";
    }

    /// Says so before anything is started, not after.
    private void requireFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
        } catch (UnknownHostException unknown) {
            throw new Failure(
                    "This machine has no address " + bind + ". Name another one with --bind ADDRESS.", unknown);
        } catch (IOException taken) {
            throw new Failure(
                    "Port " + port + " on " + bind + " cannot be used (" + taken.getMessage()
                            + "). Choose another one, for example: throughline serve --port " + (port + 1),
                    taken);
        }
    }
}
