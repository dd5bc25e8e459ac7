package throughline.maps;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import throughline.App;
import throughline.demo.DemoLoader;
import throughline.demo.DemoRegion;
import throughline.demo.DemoSize;
import throughline.imports.ImportOptions;
import throughline.imports.Imports;
import throughline.platform.Progress;
import throughline.platform.TestDatabase;
import throughline.region.Region;
import throughline.region.RegionRefresh;

/// Whole Regions as the application builds them: the small demonstration, and the real files where they are.
final class WholeRegions {
    private static final Path DATA = Path.of("../../shared/data");

    private WholeRegions() {}

    static Region demonstration() {
        return build(application ->
                application.getBean(DemoLoader.class).load(new DemoRegion(DemoSize.SMALL, 1), Progress.silent()));
    }

    static Region real() {
        assumeTrue(Files.isDirectory(DATA), "the real files (../shared/data beside the repository) are absent");
        return build(application -> {
            var imports = application.getBean(Imports.class);
            var options = ImportOptions.by("test");
            imports.loadShipped(Progress.silent());
            imports.run(imports.plan(List.of(DATA), options), options, Progress.silent(), _ -> {});
        });
    }

    private static Region build(Consumer<ConfigurableApplicationContext> load) {
        try (var database = TestDatabase.create();
                var application = start(database)) {
            load.accept(application);
            return application.getBean(RegionRefresh.class).refresh();
        }
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        var spring = new SpringApplication(App.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                context -> context.registerBean(DataSource.class, database::dataSource));
        return spring.run("--logging.level.throughline=warn");
    }
}
