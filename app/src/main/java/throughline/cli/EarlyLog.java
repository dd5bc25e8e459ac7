package throughline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import org.slf4j.LoggerFactory;

/// Keeps the database pool from talking while logging is being set up. Another thread opens the database meanwhile; for
/// some milliseconds the pool would write to standard output what belongs to no table or CSV there.
final class EarlyLog implements LoggerContextListener {
    private static final String POOL = "com.zaxxer.hikari";

    private EarlyLog() {}

    static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var quiet = new EarlyLog();
            context.addListener(quiet);
            quiet.onReset(context);
        }
    }

    @Override
    public boolean isResetResistant() {
        return true;
    }

    @Override
    public void onReset(LoggerContext context) {
        context.getLogger(POOL).setLevel(Level.WARN);
    }

    @Override
    public void onStart(LoggerContext context) {
        onReset(context);
    }

    @Override
    public void onStop(LoggerContext context) {}

    @Override
    public void onLevelChange(Logger logger, Level level) {}
}
