package app.prongsai.eventstore.proof;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

    @Bean
    RawLog rawLog(MongoDatabase database) {
        return new RawLog(database);
    }

    @Bean
    Verification verification(MongoDatabase database) {
        return new Verification(database);
    }

    @Bean
    Anchors anchors(MongoDatabase database) {
        return new Anchors(database);
    }
}
