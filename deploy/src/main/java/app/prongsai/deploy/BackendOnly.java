package app.prongsai.deploy;

import java.time.Clock;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** For verbs that touch data: everything of the backend, nothing of the web. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    AxonAutoConfiguration.class,
    AxonTracingAutoConfiguration.class,
    InterceptorAutoConfiguration.class,
    InfraConfiguration.class,
    EventProcessingAutoConfiguration.class,
    NoOpTransactionAutoConfiguration.class
})
@ComponentScan(
        basePackages = "app.prongsai",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "app\\.prongsai\\.(ui|bot|deploy)\\..*"),
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class)
        })
class BackendOnly {

    @Bean
    static Clock clock(@Value("${prongsai.demo:false}") boolean demo) {
        return Application.clock(demo);
    }
}
