package app.prongsai.bot.simulator;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The simulator in a process of its own, e.g. to outlive a product that is killed: {@code --server.port=8099}. */
public final class SimulatorApplication {

    /** Not a component, so that the product's scan passes it by; only what a web page needs is configured. */
    @ComponentScan
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        ThymeleafAutoConfiguration.class
    })
    static final class Alone {}

    private SimulatorApplication() {}

    public static void main(String[] args) {
        start(args);
    }

    /** Starts it and returns the running context; the simulator is a bean of type {@link Simulator}. */
    public static ConfigurableApplicationContext start(String... args) {
        return application(Alone.class).run(args);
    }

    static SpringApplication application(Class<?>... sources) {
        SpringApplication application = new SpringApplication(sources);
        application.setDefaultProperties(Map.of(
                "prongsai.simulator.enabled", "true",
                "spring.application.name", "prongsai-simulator",
                "spring.threads.virtual.enabled", "true",
                "spring.main.banner-mode", "off"));
        return application;
    }
}
