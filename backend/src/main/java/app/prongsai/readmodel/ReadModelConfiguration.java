package app.prongsai.readmodel;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    @Bean
    ReadModels readModels(MongoDatabase database) {
        return new ReadModels(database);
    }

    @Bean
    BesideRows besideRows(ReadModels readModels) {
        return new BesideRows(readModels);
    }

    @Bean
    Traces traces(MongoDatabase database, ReadModels readModels) {
        return new Traces(database, readModels);
    }

    @Bean
    TenantFiles tenantFiles(MongoDatabase database) {
        return new TenantFiles(database);
    }
}
