package app.prongsai.deploy;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** For verbs that touch data: everything of the backend, nothing of the web. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "app.prongsai",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "app\\.prongsai\\.(ui|bot|deploy)\\..*"))
class BackendOnly {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
