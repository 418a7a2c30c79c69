package app.prongsai.eventstore;

import app.prongsai.eventstore.database.Database;
import app.prongsai.eventstore.database.DatabaseSettings;
import app.prongsai.eventstore.database.ServerKind;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of the settings: a MongoDB by its address, else the embedded one in the data folder. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("prongsai.data-dir")
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean(destroyMethod = "close")
    Database database(@Value("${prongsai.data-dir}") Path dataDir, @Value("${prongsai.mongodb-uri:}") String uri) {
        Database database = Database.open(new DatabaseSettings(dataDir, uri.isBlank() ? null : uri, "prongsai"));
        LOG.info("Database: {}", database.kind());
        return database;
    }

    @Bean
    MongoDatabase mongoDatabase(Database database) {
        return database.mongo();
    }

    /** Whether this process alone runs the processors of this database. */
    @Bean
    ServerKind serverKind(Database database) {
        return database.kind();
    }
}
