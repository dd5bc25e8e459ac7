package throughline.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import throughline.alignment.MatchCommand;
import throughline.atlas.TwinCheck;
import throughline.audit.AuditCommand;
import throughline.bulletins.Bulletins;
import throughline.bulletins.PublishCommand;
import throughline.catalog.CatalogExport;
import throughline.catalog.ExportCommand;
import throughline.ctdl.CtdlCommand;
import throughline.deadends.DeadEndsCommand;
import throughline.demo.DemoCommand;
import throughline.finder.Finders;
import throughline.finder.SearchCommand;
import throughline.findings.Dismissals;
import throughline.gaps.GapsCommand;
import throughline.gaps.ReportCommand;
import throughline.history.Translations;
import throughline.imports.ImportCommand;
import throughline.imports.Imports;
import throughline.interests.InterestsCommand;
import throughline.maps.LintCommand;
import throughline.maps.MapCommand;
import throughline.maps.TranslationCheck;
import throughline.people.AccountCommand;
import throughline.people.Accounts;
import throughline.people.AuditLog;
import throughline.people.AuditLogCommand;
import throughline.personas.PersonasCommand;
import throughline.platform.BackupCommand;
import throughline.platform.DatabaseSettings;
import throughline.platform.Home;
import throughline.platform.RestoreCommand;
import throughline.posters.Handouts;
import throughline.posters.HandoutsCommand;
import throughline.posters.PosterCommand;
import throughline.region.OrganizationTree;
import throughline.region.PastRegions;
import throughline.routes.RouteCommand;
import throughline.sequences.CurriculumCommand;

/// The root command. Composes the commands of the features and gives them one [Session].
@Command(
        name = "throughline",
        description = "Shows the ways from school through college to work in a region.",
        mixinStandardHelpOptions = true,
        versionProvider = Throughline.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed, the message says why",
            "2:the command line was not understood",
            "3:done, and there was nothing to show or there are issues to look at",
            "130:interrupted"
        },
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  THROUGHLINE_HOME          the home folder, when --home is not given",
            "  THROUGHLINE_DATABASE_URL  the database, when --database is not given",
            "  THROUGHLINE_JAVA          the folder of the JDK to run on"
        })
public final class Throughline implements Runnable {
    /// Ended by an interrupt from the terminal, as shells count it.
    static final int INTERRUPTED = 130;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder that holds the data. Default: .throughline in your own folder.")
    @Nullable
    Path home;

    @Option(
            names = "--database",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "A PostgreSQL server to use, postgresql://user:password@host:5432/name."
                    + " Default: one that is kept in the home folder.")
    @Nullable
    String database;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    private final Map<String, String> environment;
    private String subfolder = "";

    private Throughline(Map<String, String> environment) {
        this.environment = environment;
    }

    /// Runs one command line and returns its exit code.
    ///
    /// @param application what Spring wires for the commands that need it
    public static int run(
            Class<?> application,
            String[] arguments,
            Map<String, String> environment,
            PrintWriter out,
            PrintWriter err) {
        var root = new Throughline(environment);
        try (var session = new Session(application, root::homeFolder, root::databaseSettings, err)) {
            return commandLine(root, session).setOut(out).setErr(err).execute(arguments);
        }
    }

    /// The command line with all of its commands, not connected to anything: for its own documentation.
    static CommandLine describe() {
        var root = new Throughline(Map.of());
        var nowhere = new PrintWriter(Writer.nullWriter());
        return commandLine(root, new Session(Throughline.class, root::homeFolder, root::databaseSettings, nowhere));
    }

    private static CommandLine commandLine(Throughline root, Session session) {
        return new CommandLine(root)
                .addSubcommand(new ServeCommand(session))
                .addSubcommand(new DemoCommand(new DemoHost(session, folder -> root.subfolder = folder)))
                .addSubcommand(new ImportCommand(session.lazily(Imports.class), session::progress))
                .addSubcommand(new StatusCommand(session))
                .addSubcommand(new SearchCommand(session::regions, session.lazily(Finders.class)))
                .addSubcommand(new MapCommand(session::regions, session.lazily(PastRegions.class)))
                .addSubcommand(new LintCommand(
                        session::regions,
                        session::progress,
                        region -> List.of(
                                TwinCheck.of(region),
                                TranslationCheck.of(
                                        region,
                                        session.lazily(Translations.class).get()))))
                .addSubcommand(new CtdlCommand(session::regions))
                .addSubcommand(new PosterCommand(session::regions, session::progress))
                .addSubcommand(new HandoutsCommand(session::regions, session.lazily(Handouts.class), session::progress))
                .addSubcommand(
                        new CommandLine(new ExportCommand(session.lazily(CatalogExport.class), session::progress))
                                .addSubcommand(new SiteCommand(session)))
                .addSubcommand(new BackupCommand(session::openDatabase, session::progress))
                .addSubcommand(new RestoreCommand(session::connectDatabase, session::progress))
                .addSubcommand(new CurriculumCommand(session::progress))
                .addSubcommand(new RouteCommand(session::regions, session.lazily(Finders.class)))
                .addSubcommand(GapsCommand.commandLine(() -> session.regions().refresh(), session::home))
                .addSubcommand(new DeadEndsCommand(() -> session.regions().refresh(), session::progress))
                .addSubcommand(ReportCommand.commandLine(() -> session.regions().refresh())
                        .addSubcommand(
                                new PublishCommand(() -> session.regions().refresh(), session.lazily(Bulletins.class))))
                .addSubcommand(new PersonasCommand(() -> session.regions().refresh(), session::progress))
                .addSubcommand(new InterestsCommand(() -> session.regions().refresh()))
                .addSubcommand(new MatchCommand(() -> session.regions().refresh()))
                .addSubcommand(new AuditCommand(
                        () -> session.regions().refresh(),
                        () -> session.lazily(Dismissals.class).get().findings()))
                .addSubcommand(new AccountCommand(
                        session.lazily(Accounts.class),
                        name -> new OrganizationTree(session.regions().refresh()).reference(name)))
                .addSubcommand(new AuditLogCommand(session.lazily(AuditLog.class)))
                .addSubcommand(new TrainCommand(session))
                .setExecutionExceptionHandler(new LastWord(root::homeFolder, session::isEnding))
                .setUsageHelpAutoWidth(true);
    }

    Home homeFolder() {
        var chosen = Home.of(home, environment);
        return subfolder.isEmpty() ? chosen : new Home(chosen.path(subfolder));
    }

    DatabaseSettings databaseSettings() {
        return DatabaseSettings.of(database, environment);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /// The version of the jar, `development` when it runs from classes.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Throughline.class.getPackage().getImplementationVersion();
            return new String[] {
                "Throughline " + (version == null ? "development" : version),
                "Java " + System.getProperty("java.vm.version")
            };
        }
    }
}
