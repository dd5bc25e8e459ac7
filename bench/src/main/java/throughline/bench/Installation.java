package throughline.bench;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import throughline.App;
import throughline.platform.Database;
import throughline.platform.DatabaseSettings;
import throughline.platform.Home;
import throughline.platform.Progress;
import throughline.region.Region;
import throughline.region.RegionRefresh;

/// What an installation holds.
final class Installation {
    private Installation() {}

    /// The Region of a home folder, which no other process may use meanwhile.
    static Region region(Path home) {
        LoggingSystem.get(Installation.class.getClassLoader()).beforeInitialize();
        try (var database = Database.open(new Home(home), new DatabaseSettings.Embedded(), Progress.silent())) {
            var spring = new SpringApplication(App.class);
            spring.setWebApplicationType(WebApplicationType.NONE);
            spring.setLazyInitialization(true);
            spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                    context -> context.registerBean(DataSource.class, database::dataSource));
            try (var application = spring.run("--logging.level.throughline=warn")) {
                return application.getBean(RegionRefresh.class).refresh();
            }
        }
    }
}
