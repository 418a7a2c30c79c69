package app.prongsai.deploy;

import app.prongsai.deploy.demo.DemoClock;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.ContextClosedEvent;

/** The whole product in one process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "app.prongsai",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(BackendOnly|SimulatorApplication)"))
class Application {

    @Bean
    static Clock clock(@Value("${prongsai.demo:false}") boolean demo) {
        return demo ? new DemoClock() : Clock.systemUTC();
    }

    static ConfigurableApplicationContext start(Map<String, Object> properties) {
        return new SpringApplicationBuilder(Application.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(properties)
                .run();
    }

    /** The backend alone, without a web server. */
    static ConfigurableApplicationContext backend(Map<String, Object> properties) {
        return new SpringApplicationBuilder(BackendOnly.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(properties)
                .run("--logging.level.root=warn", "--logging.level.app.prongsai=warn");
    }

    /** Returns when the application is stopped. */
    static void await(ConfigurableApplicationContext context) {
        CountDownLatch closed = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
