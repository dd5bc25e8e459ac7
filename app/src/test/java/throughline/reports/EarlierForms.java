package throughline.reports;

import java.time.Duration;
import java.time.Instant;
import throughline.platform.TestDatabase;

/// Forms as they would be had they been opened earlier.
public final class EarlierForms {
    private EarlierForms() {}

    public static String token(TestDatabase database, String about, Duration ago) {
        return FormToken.make(
                new ReportStore(database.dataSource()).secret(),
                about,
                Instant.now().minus(ago));
    }
}
