package app.prongsai.eventstore.database;

import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Quietens the driver and the embedded server unless someone set their levels: the driver writes long lines at every
 * start, and the server quotes whole documents, personal data included, in its error lines.
 */
final class QuietLogs {

    private static final Map<String, LogLevel> LEVELS = Map.of(
            "org.mongodb.driver", LogLevel.ERROR,
            "io.netty", LogLevel.WARN,
            "de.bwaldvogel.mongo", LogLevel.OFF,
            "de.bwaldvogel.mongo.wire.MongoExceptionHandler", LogLevel.ERROR);

    private QuietLogs() {}

    static void apply() {
        LoggingSystem logging = LoggingSystem.get(QuietLogs.class.getClassLoader());
        LEVELS.forEach((name, level) -> {
            LoggerConfiguration configured = logging.getLoggerConfiguration(name);
            if (configured == null || configured.getConfiguredLevel() == null) {
                logging.setLogLevel(name, level);
            }
        });
    }
}
