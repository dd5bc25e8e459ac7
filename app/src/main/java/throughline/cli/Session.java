package throughline.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import throughline.platform.ConsoleProgress;
import throughline.platform.Database;
import throughline.platform.DatabaseSettings;
import throughline.platform.Home;
import throughline.platform.Progress;
import throughline.region.Groundwork;
import throughline.region.RegionRefresh;
import throughline.region.RegionSnapshots;

/// What the commands of one run share: progress, the database, the wired application. Each is made when a command
/// first asks for it, so that `help` starts nothing. Closes them in order, also when the process is told to end.
final class Session implements AutoCloseable {
    private final Class<?> source;
    private final Supplier<Home> home;
    private final Supplier<DatabaseSettings> settings;
    private final ConsoleProgress progress;
    private @Nullable RegionSnapshots snapshots;
    private final Thread hook = new Thread(this::endBySignal, "end-session");
    private volatile boolean ending;
    private @Nullable CompletableFuture<Database> database;
    private @Nullable ConfigurableApplicationContext application;

    Session(Class<?> source, Supplier<Home> home, Supplier<DatabaseSettings> settings, PrintWriter err) {
        this.source = source;
        this.home = home;
        this.settings = settings;
        var console = System.console();
        this.progress = ConsoleProgress.on(err, console != null && console.isTerminal());
        // Until an application says otherwise, libraries keep their thoughts to themselves.
        LoggingSystem.get(Session.class.getClassLoader()).beforeInitialize();
    }

    Home home() {
        return home.get();
    }

    DatabaseSettings settings() {
        return settings.get();
    }

    Progress progress() {
        return progress;
    }

    /// The open database, which another thread may still be opening.
    private synchronized CompletableFuture<Database> database(Opener opener) {
        if (database == null) {
            Runtime.getRuntime().addShutdownHook(hook);
            var opening = new CompletableFuture<Database>();
            Thread.ofPlatform().name("open-database").start(() -> {
                try {
                    opening.complete(opener.open(home.get(), settings.get(), progress));
                } catch (RuntimeException | Error failure) {
                    opening.completeExceptionally(failure);
                }
            });
            database = opening;
        }
        return database;
    }

    Database openDatabase() {
        return database(Database::open).join();
    }

    /// The database as it is, for a command that looks after its schema itself.
    Database connectDatabase() {
        return database(Database::connect).join();
    }

    /// A service of the application, wired without the web.
    synchronized <T> T get(Class<T> service) {
        if (application == null) {
            application = start(WebApplicationType.NONE, Map.of("logging.level.throughline", "warn"), _ -> {});
            database(Database::open).join();
        }
        return application.getBean(service);
    }

    /// The Regions, for a command that needs the present one: it may have been kept from another run.
    RegionRefresh regions() {
        snapshots().begin();
        return get(RegionRefresh.class);
    }

    /// The same for a command that must not start anything before it runs.
    <T> Supplier<T> lazily(Class<T> service) {
        return () -> get(service);
    }

    /// Starts the web application, side by side with the database and the Region that was kept.
    ///
    /// @param groundwork what puts the data in place before the first Region is built, made from the application
    synchronized ConfigurableApplicationContext startWeb(
            Map<String, Object> properties, Function<BeanFactory, Groundwork> groundwork) {
        snapshots().begin();
        application = start(
                WebApplicationType.SERVLET,
                properties,
                context -> context.registerBean(Groundwork.class, () -> groundwork.apply(context)));
        return application;
    }

    private synchronized RegionSnapshots snapshots() {
        if (snapshots == null) {
            snapshots = RegionSnapshots.of(home.get());
        }
        return snapshots;
    }

    private ConfigurableApplicationContext start(
            WebApplicationType type, Map<String, Object> properties, Consumer<GenericApplicationContext> beans) {
        var opening = database(Database::open);
        try {
            return start(type, properties, beans, Database.deferred(opening));
        } catch (RuntimeException failure) {
            // What stopped the database from opening says more than what then failed for want of it.
            if (opening.isCompletedExceptionally()) {
                opening.join();
            }
            throw failure;
        }
    }

    private ConfigurableApplicationContext start(
            WebApplicationType type,
            Map<String, Object> properties,
            Consumer<GenericApplicationContext> beans,
            DataSource connections) {
        var spring = new SpringApplication(source);
        spring.setWebApplicationType(type);
        spring.setLazyInitialization(type == WebApplicationType.NONE);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.registerBean(DataSource.class, () -> connections);
            context.registerBean(Home.class, home::get);
            context.registerBean(RegionSnapshots.class, this::snapshots);
            beans.accept(context);
        });
        // As arguments they come before every file of settings.
        return spring.run(properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
    }

    /// One of the two ways to a database.
    private interface Opener {
        Database open(Home home, DatabaseSettings settings, Progress progress);
    }

    /// Whether the process was told to end, so that whatever fails now fails for want of what was closed.
    boolean isEnding() {
        return ending;
    }

    private void endBySignal() {
        ending = true;
        progress.cancel();
        end();
    }

    private synchronized void end() {
        if (application != null) {
            application.close();
            application = null;
        }
        if (database != null) {
            database.handle((opened, failure) -> opened)
                    .thenAccept(opened -> {
                        if (opened != null) {
                            opened.close();
                        }
                    })
                    .join();
            database = null;
        }
    }

    @Override
    public void close() {
        var used = database != null;
        end();
        if (used && !Thread.currentThread().isInterrupted()) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process ends already, and the hook finds nothing left to close.
        }
    }
}
